import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ContactCondition, OwnTest } from '#shared/contacts/contactCondition.ts';
import { daysOf } from '#shared/contacts/period.rules.ts';
import type { Field } from '#shared/fields/field.ts';
import { canonicalOwnValue, ownSortKey } from '#shared/fields/ownValue.rules.ts';
import {
  matchesPrepared,
  NOTHING_WRITTEN,
  ownWords,
  preparedText,
  searchPieces,
} from '#shared/search/searchText.rules.ts';
import { idList, listOf } from '../database/listOf.ts';
import { wordsIn } from '../database/searchMatch.ts';
import { constant } from './askedOfContact.repository.ts';
import type { Asked } from './askedOfContact.repository.ts';

type OwnCondition = Extract<ContactCondition, { readonly about: 'own' }>;
type OfType<Test extends string> = Extract<OwnTest, { readonly test: Test }>;

/** What a condition on an own field asks. Values are compared by their keys; a field that is gone lets nobody through. */
export function ownCondition({ fieldId, is }: OwnCondition, fields: ReadonlyMap<number, Field>, today: string): Asked {
  const field = fields.get(fieldId);
  if (field === undefined) return constant(false);
  switch (is.test) {
    case 'isFilled':
      return valued(field, sql`1`);
    case 'isEmpty':
      return valued(field, sql`1`, true);
    case 'oneOf':
      return valued(field, sql`sort_key IN ${listOf(is.values.flatMap((value) => keyOf(field, value) ?? []))}`);
    case 'between':
      return between(field, is, today);
    case 'is':
    case 'isNot':
      return equal(field, is.value, is.test === 'isNot');
    case 'has':
      return field.type === 'text' || field.type === 'url' ? withWords(field, is.value) : equal(field, is.value, false);
    case 'atLeast':
    case 'atMost': {
      const key = keyOf(field, is.value);
      if (key === null) return constant(false);
      return valued(field, is.test === 'atLeast' ? sql`sort_key >= ${key}` : sql`sort_key <= ${key}`);
    }
  }
}

function valued({ id }: Field, test: RawBuilder<boolean>, isNot = false): Asked {
  const ids = sql`SELECT contact_id AS id FROM contact_own_values WHERE field_id = ${id} AND ${test}`;
  // Left to itself SQLite looks for the contact among all values of the field.
  const isValued = sql<boolean>`EXISTS (SELECT 1 FROM contact_own_values INDEXED BY contact_own_values_by_contact
    WHERE contact_id = contact.id AND field_id = ${id} AND ${test})`;
  return { by: 'ids', isNot, ids, test: { test: isValued, takesRow: false }, keys: { fieldId: id, test } };
}

/** What is compared; null where it is no value of the field, as a choice that is gone. */
function keyOf(field: Field, value: string): string | null {
  const read = canonicalOwnValue(field, value);
  return 'problem' in read || read.value === '' ? null : ownSortKey(field, read.value);
}

/** Whoever has no value has not this one either. */
function equal(field: Field, value: string, isNot: boolean): Asked {
  if (value.trim() === '') return valued(field, sql`1`, !isNot);
  const key = keyOf(field, value);
  return key === null ? constant(isNot) : valued(field, sql`sort_key = ${key}`, isNot);
}

function between(field: Field, { period }: OfType<'between'>, today: string): Asked {
  if (field.type !== 'date') return constant(false);
  const { from, to } = daysOf(period, today);
  const since = from === null ? sql`1` : sql`sort_key >= ${from}`;
  const until = to === null ? sql`1` : sql`sort_key <= ${to}`;
  return valued(field, sql`${since} AND ${until}`);
}

/** The index tells whose own fields hold the words; that they stand in this one, a look at the value. */
function withWords(field: Field, words: string): Asked {
  if (searchPieces(words).length === 0) return valued(field, sql`1`);
  const candidates = wordsIn('own', words) ?? sql`(SELECT id FROM contacts)`;
  const valuesOf = (ids: RawBuilder<unknown>) => sql`
    SELECT contact_id AS id, value FROM contact_own_values INDEXED BY contact_own_values_by_contact
    WHERE field_id = ${field.id} AND contact_id IN ${ids}`;
  return {
    by: 'checked',
    isNot: false,
    values: valuesOf(candidates),
    valuesOf: (ids) => valuesOf(sql`${idList(ids)}`),
    check: (value) =>
      matchesPrepared(preparedText({ ...NOTHING_WRITTEN, own: [ownWords(field.type, value)] }), words, ['own']),
    key: words,
  };
}
