import { expect, test } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { FieldDraft } from '#shared/fields/field.ts';
import { namedOwnValues } from '#shared/fields/namedOwnValue.rules.ts';
import { createContact, pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { addField, ownFields, ownFieldsById } from '../../../electron/data/fields/fields.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { tablesOf } from '../../support/history.ts';
import { transferDesk } from '../../support/transfer.ts';

/** What the first contact has, by the names of the fields. */
const valuesIn = async (database: Database) =>
  await database.read(async (reader) => {
    const { items } = await pageOfContacts(reader, { limit: 1 });
    return namedOwnValues(items[0]?.own ?? [], await ownFieldsById(reader));
  });

test('own fields go along with an address book: made where they are missing, met where they are there', async () => {
  const from = await temporaryDatabase();
  const desk = await transferDesk();
  const newUid = uidSequence();
  const add = async (draft: unknown) => await addField(from, newUid, FieldDraft.parse(draft));
  const size = await add({ name: 'Size', type: 'choice', choices: ['Small', 'Large'] });
  const limit = await add({ name: 'Limit', type: 'money', currency: 'EUR' });
  const memo = await add({ name: 'Memo; private', type: 'text' });
  const own = [
    { fieldId: size.id, value: size.choices[1]?.id ?? '' },
    { fieldId: limit.id, value: '1234.5' },
    { fieldId: memo.id, value: 'first line\nsecond, with; marks' },
  ];
  await createContact(from, newUid, ContactDraft.parse({ displayName: 'Ada Lovelace', own }));
  const { text } = await desk.export(from);
  const written = await valuesIn(from);
  expect(written.map(({ value }) => value)).toEqual(['Large', '1234.5', 'first line\nsecond, with; marks']);

  const empty = await temporaryDatabase();
  const before = await tablesOf(empty);
  const { batchId } = await desk.import(empty, text);
  expect(await valuesIn(empty)).toEqual(written);
  expect((await desk.export(empty)).text).toBe(text);
  expect(await desk.import(empty, text)).toMatchObject({ added: 0 });
  await empty.undo(batchId ?? 0);
  expect(await tablesOf(empty)).toEqual(before);

  const other = await temporaryDatabase();
  await addField(other, newUid, FieldDraft.parse({ name: 'SIZE', type: 'choice', choices: ['Tiny'] }));
  await desk.import(other, text);
  const fields = await other.read(ownFields);
  expect(fields.map(({ name, choices }) => [name, choices.map(({ label }) => label)])).toEqual([
    ['SIZE', ['Tiny', 'Large']],
    ['Limit', []],
    ['Memo; private', []],
  ]);
});
