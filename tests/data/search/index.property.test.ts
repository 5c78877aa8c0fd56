import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contactIdsMatching, wordsIn } from '../../../electron/data/database/searchMatch.ts';
import type { Readable, Transaction } from '../../../electron/data/database/handles.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { rebuildSearch, searchSources } from '../../../electron/data/search/searchIndex.service.ts';
import { searchedRows } from '../../../electron/data/search/searchIndex.repository.ts';
import { matchesPrepared, preparedText } from '#shared/search/searchText.rules.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { blankContact, intent } from '../../support/history.ts';
import { randomBatchesOn, writeBatch } from '../../support/randomWrites.ts';
import { runs } from '../../support/runs.ts';
import { indexedWords } from '../../support/search.ts';

const word = fc.constantFrom(
  '王小明',
  '王',
  '小明',
  '欧阳',
  '吕',
  '曾国藩',
  '茶行',
  'Ada',
  'ada',
  'Émile',
  "O'Brien",
  'Jean-Pierre',
  'Łódź',
  'x',
  '138',
  '0013',
  '8000',
  '+86 138 0013 8000',
  '(020) 7946',
  'tea@a.example',
  'カーター',
  '김철수',
  '😀',
  '①',
  '"',
  '*',
  '^',
  'AND',
);
const text = fc.oneof(
  fc
    .array(word, { maxLength: 4 })
    .chain((words) => fc.constantFrom('', ' ', '-', '，').map((between) => words.join(between))),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);

interface Written {
  readonly name: string;
  readonly employer: string;
  readonly title: string;
  readonly note: string;
  readonly phone: string;
  readonly tag: string;
}

async function addContact(transaction: Transaction, uid: string, written: Written): Promise<void> {
  const { name, employer, title, note, phone, tag } = written;
  const names = { display_name: name, sort_name: name, given_name: name, employer_name: employer };
  const { id } = await transaction
    .insertInto('contacts')
    .values({ ...blankContact, ...names, title, note, uid, created_at: '', updated_at: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const point = { contact_id: id, position: 0, type: 'phone' as const, value: phone, normalized: null };
  await transaction
    .insertInto('contact_points')
    .values({ ...point, label: '', service: '', address: null, kept_params: '[]' })
    .execute();
  await transaction.insertInto('contact_tags').values({ contact_id: id, position: 0, tag, folded_tag: tag }).execute();
}

async function contactIds(readable: Readable) {
  return await readable.selectFrom('contacts').select('id').orderBy('id').execute();
}

/** Those found; everybody where nothing is asked for, as a plain scan has it. */
async function idsBy(database: OpenDatabase, ids: ReturnType<typeof contactIdsMatching>): Promise<readonly number[]> {
  if (ids === null) return await database.read(async (reader) => (await contactIds(reader)).map(({ id }) => id));
  const found = await database.read((reader) =>
    sql<{ readonly id: number }>`SELECT id FROM contacts WHERE id IN ${ids} ORDER BY id`.execute(reader),
  );
  return found.rows.map(({ id }) => id);
}

async function preparedContacts(database: OpenDatabase) {
  const rows = await database.read(async (reader) => {
    const ids = await contactIds(reader);
    return await searchedRows(
      reader,
      ids.map(({ id }) => id),
    );
  });
  return searchSources(rows).map(({ id, source }) => ({ id, columns: preparedText(source) }));
}

test('the index finds exactly those whom a plain scan of the prepared texts finds', async () => {
  const database = await temporaryDatabase();
  let count = 0;
  const fill = fc.record({ name: text, employer: text, title: text, note: text, phone: text, tag: text });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fill, { minLength: 1, maxLength: 4 }),
      fc.array(text, { minLength: 3, maxLength: 8 }),
      async (contacts, asked) => {
        await database.write(intent('contactUpdated'), async (transaction) => {
          for (const one of contacts) await addContact(transaction, `someone ${count++}`, one);
        });
        const prepared = await preparedContacts(database);
        for (const one of [...asked, ...contacts.map(({ note }) => note)]) {
          const scanned = (within?: readonly ['name']) =>
            prepared.filter(({ columns }) => matchesPrepared(columns, one, within)).map(({ id }) => id);
          const found = {
            everywhere: await idsBy(database, contactIdsMatching(one)),
            inName: await idsBy(database, wordsIn('name', one)),
          };
          expect({ one, ...found }).toEqual({ one, everywhere: scanned(), inName: scanned(['name']) });
        }
      },
    ),
    { numRuns: runs(20) },
  );
});

const written = [
  'contacts',
  'contact_points',
  'contact_tags',
  'own_fields',
  'contact_own_values',
  'reminders',
] as const;

test('after any writes, undone and redone, the index is what one made anew would be', async () => {
  const database = await temporaryDatabase();
  await fc.assert(
    fc.asyncProperty(randomBatchesOn(written), fc.array(fc.boolean(), { maxLength: 6 }), async (batches, back) => {
      for (const writes of batches) await writeBatch(database, writes);
      for (const isUndo of back) {
        // There may be nothing left to redo.
        await (isUndo ? database.undo() : database.redo()).catch((error: unknown) => {
          if (!(error instanceof Error && /NOTHING_TO/.test(error.message))) throw error;
        });
      }
      const kept = indexedWords(database.file);
      await rebuildSearch(database);
      expect(kept).toEqual(indexedWords(database.file));
    }),
    { numRuns: runs(15) },
  );
});
