import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { contactCard, createContact, updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { contactDrafts } from '../../support/contactArbitraries.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';
import { card, contacts } from '../../support/sheetsAndContacts.ts';

describe('a preview', () => {
  it('shows what the import will do, and writes nothing', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file =
      card(
        'FN:王小明',
        'TEL:138 0013 8000',
        'EMAIL:ming@example.com',
        'ORG:Tea',
        'BDAY:1990-01-02',
        'CATEGORIES:vip',
        'X-COLOUR:red',
      ) +
      card('UID:2') +
      card('FN:王小明', 'X-COLOUR:blue');
    const before = await allRows(database);
    const inspection = await desk.inspect(database, file);
    expect(inspection).toMatchObject({
      count: 3,
      alreadyHere: 0,
      versions: [{ version: '3.0', count: 3 }],
      kept: [{ name: 'X-COLOUR', count: 2 }],
      problemCount: 1,
      problems: [{ code: 'cardEmpty', position: 2 }],
    });
    expect(inspection.sample[0]).toEqual({
      displayName: '王小明',
      kind: 'person',
      phone: '138 0013 8000',
      email: 'ming@example.com',
      employer: 'Tea',
      birthday: '1990-01-02',
      tags: ['vip'],
    });
    expect(await allRows(database)).toEqual(before);
  });
});

describe('an export', () => {
  it('comes back the same, whatever contacts hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(contactDrafts, { maxLength: 4, selector: (draft) => draft.uid ?? draft }),
        async (drafts) => {
          const database = await temporaryDatabase();
          const desk = await transferDesk();
          const newUid = uidSequence();
          for (const draft of drafts) {
            await createContact(database, newUid, draft).catch((error: { code?: string }) => {
              if (error.code !== 'INVALID_VALUE') throw error;
            });
          }
          for (const version of ['4.0', '3.0'] as const) {
            const out = await desk.export(database, { version });
            if (out.result.count === 0) continue;
            const empty = await temporaryDatabase();
            expect(await desk.import(empty, out.text)).toMatchObject({
              added: out.result.count,
              skipped: 0,
              problems: 0,
            });
            const back = await desk.export(empty, { version });
            const third = await temporaryDatabase();
            await desk.import(third, back.text);
            expect((await desk.export(third, { version })).text).toBe(back.text);
            expect(back.text).toBe(out.text);
          }
        },
      ),
      { numRuns: runs(12) },
    );
  });

  it('names an employer as an import will find it again', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(
      database,
      card('FN:Acme Inc', 'ORG:Acme', 'X-ABShowAs:COMPANY') + card('FN:Ada', 'N:;Ada;;;', 'ORG:Acme'),
    );
    expect((await contacts(database)).map((contact) => contact.employer?.displayName)).toEqual([undefined, 'Acme Inc']);
    const { text } = await desk.export(database);
    const empty = await temporaryDatabase();
    await desk.import(empty, text);
    expect((await desk.export(empty)).text).toBe(text);
  });

  it('leaves out the bin, takes a filter, and has the day in its name', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, generatedVcards(120));
    const found = await contacts(database);
    await removeContacts(database, { id: found[0]?.id ?? 0 });
    const all = await desk.export(database);
    expect(all.result).toMatchObject({
      count: 119,
      name: 'longhand-contacts-2026-11-21.vcf',
      byteSize: Buffer.byteLength(all.text),
    });
    const some = await desk.export(database, {
      version: '3.0',
      filter: { ids: found.slice(0, 3).map((contact) => contact.id) },
    });
    expect(some.result.count).toBe(2);
    expect(some.text.match(/VERSION:3\.0/g)).toHaveLength(2);
    expect((await desk.export(database, { version: '4.0', filter: { text: 'nobody at all' } })).text).toBe('');
  });

  it('of an edited contact matches it again by its uid', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, card('FN:Ada'));
    const [ada] = await contacts(database);
    await updateContactFields(database, { id: ada?.id ?? 0, note: 'changed' });
    const { text } = await desk.export(database);
    expect(await desk.import(database, text)).toMatchObject({
      added: 0,
      skippedBecause: [{ reason: 'sameUid', count: 1 }],
    });
    expect((await database.read((reader) => contactCard(reader, ada?.id ?? 0))).note).toBe('changed');
  });
});
