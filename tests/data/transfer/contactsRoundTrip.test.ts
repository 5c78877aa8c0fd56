import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, ContactDraft } from '#shared/contacts/contact.ts';
import { FieldDraft } from '#shared/fields/field.ts';
import type { Field } from '#shared/fields/field.ts';
import { namedOwnValues } from '#shared/fields/namedOwnValue.rules.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import { createContact, exportableContacts, pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { addField, ownFieldsById } from '../../../electron/data/fields/fields.service.ts';
import { contactDrafts } from '../../support/contactArbitraries.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { transferDesk } from '../../support/transfer.ts';

const FIELDS = [
  { name: 'Customer number', type: 'text' },
  { name: 'Size', type: 'number' },
  { name: 'Credit', type: 'money', currency: 'EUR' },
  { name: 'Contract until', type: 'date' },
  { name: 'Grade', type: 'choice', choices: ['gold', 'silver, old', '=bronze'] },
  { name: 'Newsletter', type: 'yesNo' },
  { name: 'Shop', type: 'url' },
] as const;

/** A value of each of them, or none. */
const ownTexts = fc.tuple(
  fc.constantFrom('', '00123', "'x", '=1+1', 'a,b;c', '茶'),
  fc.constantFrom('', '-1234.5', '0', '12'),
  fc.constantFrom('', '1234.50', '-3'),
  fc.constantFrom('', '2026-02-28', '1999-12-31'),
  fc.constantFrom('', 0, 1, 2),
  fc.constantFrom('', 'yes', 'no'),
  fc.constantFrom('', 'https://a.example/?a=1,2'),
);

/** What a field holds where its type has to be guessed from its values: the same text, or the same number. */
function guessed({ name, value }: NamedOwnValue) {
  return { name, value: /^-?\d+\.?\d*$/.test(value) ? String(Number(value)) : value };
}

/** A contact as anybody sees it, wherever it is; points by their types, without what only vCards carry. */
function seen(contact: Contact, fields: ReadonlyMap<number, Field>) {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, touchDue: _due, ...rest } = contact;
  return {
    ...rest,
    points: contact.points
      .map((point) => ({ ...point, keptParams: [] }))
      .toSorted((one, other) => (one.type === other.type ? 0 : one.type < other.type ? -1 : 1)),
    employer: contact.employer?.displayName ?? null,
    specialDays: contact.specialDays.map(({ id: _day, ...day }) => day),
    own: namedOwnValues(contact.own, fields).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

async function allSeen(database: Database) {
  return await database.read(async (reader) => {
    const fields = await ownFieldsById(reader);
    const { items } = await pageOfContacts(reader, { limit: 200, sort: { by: 'createdAt', direction: 'asc' } });
    const contacts = await exportableContacts(
      reader,
      items.map(({ id }) => id),
    );
    return contacts
      .map(({ contact }) => seen(contact, fields))
      .toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
  });
}

async function withFields(): Promise<{ readonly database: Database; readonly fields: readonly Field[] }> {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  const fields: Field[] = [];
  for (const draft of FIELDS) fields.push(await addField(database, () => `field-${newUid()}`, FieldDraft.parse(draft)));
  return { database, fields };
}

async function filled(entries: readonly (readonly [ContactDraft, readonly (string | number)[]])[]): Promise<Database> {
  const { database, fields } = await withFields();
  const newUid = uidSequence();
  for (const [draft, texts] of entries) {
    const own = fields.flatMap(({ id, choices }, at) => {
      const text = texts[at] ?? '';
      const value = typeof text === 'number' ? (choices[text]?.id ?? '') : text;
      return value === '' ? [] : [{ fieldId: id, value }];
    });
    await createContact(database, newUid, { ...draft, own }).catch((error: { code?: string }) => {
      if (error.code !== 'INVALID_VALUE') throw error;
    });
  }
  return database;
}

describe('contacts', () => {
  it('come back from a sheet with every field, their uids included, in any language', async () => {
    const languages = ['en', 'zh-CN', 'zh-TW'] as const;
    const entries = fc.array(fc.tuple(contactDrafts, ownTexts), { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom(...languages), async (drafts, language) => {
        const database = await filled(drafts);
        const desk = await transferDesk();
        const out = await desk.exportContactsSheet(database, { language });
        const before = await allSeen(database);
        expect(out.result.count).toBe(before.length);
        expect(out.text.startsWith('\uFEFF')).toBe(true);
        const { database: prepared } = await withFields();
        const empty = await temporaryDatabase();
        for (const other of [prepared, empty])
          expect(await desk.importContacts(other, out.text)).toMatchObject({ added: before.length, problemList: [] });
        expect(await allSeen(prepared)).toEqual(before);
        const loosely = (contacts: typeof before) =>
          contacts.map(({ own, ...rest }) => ({ ...rest, own: own.map(guessed) }));
        expect(loosely(await allSeen(empty))).toEqual(loosely(before));
        const again = await desk.importContacts(database, out.text, { onMatch: 'overwrite' });
        expect(again).toMatchObject({ added: 0, updated: 0, problems: 0, batchId: null });
      }),
      { numRuns: runs(3), endOnFailure: true },
    );
  });

  it('leave the bin behind, may be some only, and have heads for what they need', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const sheet = 'Name,E-mail,Phone 1,Phone 2\r\nAda,ada@a.example,1,2\r\nBob,,3,\r\n';
    await desk.importContacts(database, sheet);
    const all = await desk.exportContactsSheet(database);
    expect(all.result).toMatchObject({ count: 2, name: 'longhand-contacts-2026-11-21.csv' });
    const [head = '', first = ''] = all.text.split('\r\n');
    expect(head.match(/Phone 2/g)).not.toBeNull();
    expect(first).toContain('ada@a.example');
    const some = await desk.exportContactsSheet(database, { filter: { text: 'bob' } });
    expect(some.result.count).toBe(1);
    expect(some.text).not.toContain('Phone 2');
  });
});
