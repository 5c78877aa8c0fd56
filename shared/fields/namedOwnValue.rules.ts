import { nameKey } from '../contacts/script.rules.ts';
import type { Field, FieldDraft, FieldType, OwnValue } from './field.ts';
import { canonicalOwnValue, checkOwnValue, choiceOf, readOwnValue } from './ownValue.rules.ts';

/** A value with the name of its field instead of an id, as it leaves this file or comes from another one. */
export interface NamedOwnValue {
  readonly name: string;
  readonly type: FieldType;
  /** In the form of OwnValue; of a choice its label. */
  readonly value: string;
  /** Of money; left out for the company's own. */
  readonly currency?: string | null;
}

/** The values of a contact by the names of their fields. */
export function namedOwnValues(own: readonly OwnValue[], fields: ReadonlyMap<number, Field>): NamedOwnValue[] {
  return own.flatMap(({ fieldId, value }) => {
    const field = fields.get(fieldId);
    if (field === undefined) return [];
    const { name, type, currency } = field;
    const text = type === 'choice' ? (choiceOf(field, value)?.label ?? '') : value;
    return text === '' ? [] : [{ name, type, value: text, currency }];
  });
}

/** Whether it says what its type says. */
export function isNamedValue({ name, type, value, currency = null }: NamedOwnValue): boolean {
  if (nameKey(name) === '' || value.trim() === '') return false;
  return type === 'choice' || checkOwnValue({ type, choices: [], currency }, value) === null;
}

/** Where a named value goes. */
export type NamedValuePlace =
  | { readonly kind: 'value'; readonly fieldId: number; readonly value: string }
  /** A choice of this field that is not there yet. */
  | { readonly kind: 'newChoice'; readonly field: Field; readonly label: string }
  | { readonly kind: 'newField'; readonly draft: FieldDraft };

/**
 * Finds the field for a value (see isNamedValue): the one of that name and type; else one of that name that can take the text as it is; else a
 * field has to be made. A name that another type has taken gets a number (`Size 2`), and so has money of another currency.
 */
export function placeOfNamed(named: NamedOwnValue, fields: Iterable<Field>): NamedValuePlace {
  const all = [...fields];
  for (let number = 1; ; number++) {
    const name = number === 1 ? named.name : `${named.name} ${number}`;
    const field = all.find((one) => nameKey(one.name) === nameKey(name));
    if (field === undefined) return { kind: 'newField', draft: draftOf(named, name) };
    const place = placeIn(field, named);
    if (place !== null) return place;
  }
}

function placeIn(field: Field, { type, value, currency = null }: NamedOwnValue): NamedValuePlace | null {
  if (field.type === 'text') return readAs(field, value);
  if (field.type !== type) return null;
  if (type === 'choice') return readAs(field, value) ?? { kind: 'newChoice', field, label: value };
  if (type === 'money' && currency !== null && field.currency !== currency) return null;
  const read = canonicalOwnValue(field, value);
  return 'problem' in read ? null : { kind: 'value', fieldId: field.id, value: read.value };
}

function readAs(field: Field, text: string): NamedValuePlace | null {
  const read = readOwnValue(field, text);
  return 'problem' in read ? null : { kind: 'value', fieldId: field.id, value: read.value };
}

function draftOf({ type, value, currency = null }: NamedOwnValue, name: string): FieldDraft {
  return {
    name,
    type,
    appliesTo: 'both',
    choices: type === 'choice' ? [value] : [],
    ...(type === 'money' && currency !== null ? { currency } : {}),
  };
}

/** A value with its field, as a text that is the same wherever the contact is: for comparing what files say. */
export function namedValueKey({ name, type, value, currency }: NamedOwnValue): string {
  return JSON.stringify([nameKey(name), type, value, type === 'money' ? (currency ?? null) : null]);
}
