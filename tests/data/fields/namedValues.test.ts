import { expect, test } from 'vitest';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import type { Transaction } from '../../../electron/data/database/handles.ts';
import { NamedValues } from '../../../electron/data/fields/namedValues.service.ts';
import { createField, ownFields } from '../../../electron/data/fields/fields.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';

/** Places values in an empty database, or after `before`. */
async function placed(
  values: readonly NamedOwnValue[],
  before: (transaction: Transaction, tools: { newUid: () => string; at: string }) => Promise<void> = async () => {},
) {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  const intent = { label: 'contactsImported', params: {}, topics: ['fields'] } as const;
  const { result } = await database.write(intent, async (transaction, { at }) => {
    await before(transaction, { newUid, at });
    const named = await NamedValues.begin(transaction, { newUid, at });
    return { ...(await named.place(values)), made: named.made };
  });
  return { ...result, fields: await database.read(ownFields) };
}

test('values find the fields of their names, and those that are missing are made, with their choices', async () => {
  const { own, left, made, fields } = await placed([
    { name: 'Size', type: 'choice', value: 'Small' },
    { name: 'Limit', type: 'money', value: '12.5', currency: 'EUR' },
    { name: 'Shop', type: 'url', value: 'a.example' },
  ]);
  expect(left).toEqual([]);
  expect(made).toBe(3);
  expect(fields.map(({ name, type, currency }) => [name, type, currency])).toEqual([
    ['Size', 'choice', null],
    ['Limit', 'money', 'EUR'],
    ['Shop', 'url', null],
  ]);
  expect(own).toEqual([
    { fieldId: 1, value: fields[0]?.choices[0]?.id },
    { fieldId: 2, value: '12.5' },
    { fieldId: 3, value: 'a.example' },
  ]);
});

test('a choice that is missing is added to the field that is there', async () => {
  const { own, made, fields } = await placed(
    [{ name: 'SIZE', type: 'choice', value: 'Huge' }],
    async (transaction, tools) => {
      const draft = { name: 'Size', type: 'choice', appliesTo: 'both', choices: ['Small'] } as const;
      await createField(transaction, { ...draft, choices: ['Small'] }, tools);
    },
  );
  expect(made).toBe(0);
  expect(fields[0]?.choices.map(({ label }) => label)).toEqual(['Small', 'Huge']);
  expect(own).toEqual([{ fieldId: 1, value: fields[0]?.choices[1]?.id }]);
});

test('what says nothing, or something for a field that has a value already, is left', async () => {
  const values: NamedOwnValue[] = [
    { name: 'Staff', type: 'number', value: 'many' },
    { name: 'Code', type: 'text', value: 'a' },
    { name: 'code', type: 'text', value: 'b' },
  ];
  const { own, left, fields } = await placed(values);
  expect(own).toEqual([{ fieldId: 1, value: 'a' }]);
  expect(left).toEqual([values[0], values[2]]);
  expect(fields).toHaveLength(1);
});
