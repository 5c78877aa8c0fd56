import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetLine } from '#shared/csv/writer.ts';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { contactIds } from '../../../electron/data/contacts/contacts.service.ts';
import { nextSteps } from '../../../electron/data/history/history.service.ts';
import { rebuildSearch } from '../../../electron/data/search/searchIndex.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { indexedWords } from '../../support/search.ts';
import { allContents } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

const HEADS = ['uid', 'First', 'Last', 'Company', 'E-mail', 'Phone', 'Title', 'Tags', 'Size', 'Hold'];
const MAPPING: ContactTarget[] = [
  { to: 'field', field: 'uid' },
  { to: 'field', field: 'givenName' },
  { to: 'field', field: 'familyName' },
  { to: 'field', field: 'company' },
  { to: 'point', type: 'email', label: '', service: '', slot: 0 },
  { to: 'point', type: 'phone', label: 'work', service: '', slot: 0 },
  { to: 'field', field: 'title' },
  { to: 'field', field: 'tags' },
  { to: 'newOwn', name: 'Size', type: 'choice' },
  { to: 'field', field: 'creditHold' },
];

/** Few of each, so that rows meet each other and what is there. */
const rows = fc.array(
  fc.tuple(
    fc.constantFrom('', '', '', 'u1', 'u2', 'u3'),
    fc.constantFrom('', 'Ada', 'A.', 'Bob', '小明'),
    fc.constantFrom('', 'Lovelace', 'Miller', '王'),
    fc.constantFrom('', '', 'Acme Ltd', '青石茶行'),
    fc.constantFrom('', 'a@a.example', 'b@a.example', 'info@a.example', 'broken'),
    fc.constantFrom('', '202-555-0101', '+86 138 0013 8000'),
    fc.constantFrom('', 'Analyst', 'Boss'),
    fc.constantFrom('', 'VIP', 'vip, old'),
    fc.constantFrom('', 'small', 'Large'),
    fc.constantFrom('', 'yes', 'no'),
  ),
  { minLength: 1, maxLength: 25 },
);
/** A row with something in it first: a head alone is no sheet. */
const FIRST = ['', 'Eve', '', '', '', '', '', '', '', ''];
const sheetOf = (cells: readonly (readonly string[])[]) =>
  [HEADS, FIRST, ...cells].map((row) => sheetLine(row)).join('');
const requests = fc.record({
  onMatch: fc.constantFrom('skip', 'fill', 'overwrite', 'create'),
  options: fc.record({
    inBin: fc.constantFrom('skip', 'restore', 'create'),
    wrongCells: fc.constantFrom('leaveRowOut', 'intoNote'),
    leftOut: fc.constantFrom<number[]>([], [2], [3, 5]),
  }),
});

it('any sheet does what was foretold, is found at once, and is taken back whole', async () => {
  const database = await temporaryDatabase();
  const desk = await transferDesk();
  const [base = []] = fc.sample(rows, { numRuns: 1, seed: 7 });
  await desk.importContacts(database, sheetOf([...base, ...base.map((row) => ['', ...row.slice(1)])]), {
    mapping: MAPPING,
    onMatch: 'create',
    options: { wrongCells: 'intoNote' },
  });
  const { ids } = await database.read((reader) => contactIds(reader));
  await removeContacts(database, { ids: ids.filter((id) => id % 4 === 0) });
  const start = (await nextSteps(database)).undo?.batchId ?? 0;
  const before = await allContents(database);
  const words = indexedWords(database.file);
  await fc.assert(
    fc.asyncProperty(rows, requests, async (cells, request) => {
      const file = sheetOf(cells);
      const asked = { ...request, mapping: MAPPING };
      try {
        const { inspection, rows: foretold } = await desk.inspectContacts(database, file, asked);
        expect(await allContents(database)).toEqual(before);
        const result = await desk.importContacts(database, file, asked);
        const { counts } = inspection;
        expect({ ...result, skipped: 0 }).toMatchObject({
          added: counts.new,
          updated: counts.changed,
          problems: counts.wrong,
        });
        expect(result.skipped).toBe(counts.same + counts.inBin + counts.leftOut);
        expect(result.added + result.updated + result.skipped + result.problems).toBe(inspection.count);
        const changed = foretold.filter(({ fate }) => fate === 'changed');
        expect(changed.filter(({ changes }) => changes.length === 0)).toEqual([]);
        const found = indexedWords(database.file);
        await rebuildSearch(database);
        expect(found).toEqual(indexedWords(database.file));
      } finally {
        // What a run that failed left behind must not fail the next one.
        while (((await nextSteps(database)).undo?.batchId ?? 0) > start) await database.undo();
      }
      expect(await allContents(database)).toEqual(before);
      expect(indexedWords(database.file)).toEqual(words);
    }),
    { numRuns: runs(25) },
  );
});

it('a sheet of different people changes nothing the second time, whatever is here and however they are met', async () => {
  const database = await temporaryDatabase();
  const desk = await transferDesk();
  const people = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 }).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .tuple(
            fc.constantFrom('', `u${number}`),
            fc.constantFrom('', 'Ada', '小明', `Given${number}`),
            fc.constantFrom('', `Family${number}`),
            fc.constantFrom('', 'Acme Ltd'),
            fc.constantFrom('', `p${number}@a.example`),
            fc.constantFrom('', `202-555-01${String(number).padStart(2, '0')}`),
            fc.constantFrom('', 'Analyst', 'Boss'),
            fc.constantFrom('', 'VIP', 'vip, old'),
            fc.constantFrom('', 'small', 'Large'),
            fc.constantFrom('', 'yes', 'no'),
          )
          // Of two who are called Ada, work at Acme, and have nothing else, nobody can tell which is meant.
          .map(([uid, given, family, ...rest]) => [
            uid,
            given !== '' && family === '' ? `Given${number}` : given,
            family,
            ...rest,
          ]),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom('skip', 'fill', 'overwrite'), async (cells, onMatch) => {
      const file = sheetOf(cells);
      await desk.importContacts(database, file, { onMatch, mapping: MAPPING });
      for (const again of ['skip', 'fill', onMatch] as const)
        expect(await desk.importContacts(database, file, { onMatch: again, mapping: MAPPING })).toMatchObject({
          added: 0,
          ...(again === onMatch || again === 'skip' ? { updated: 0, batchId: null } : {}),
        });
    }),
    { numRuns: runs(25) },
  );
});
