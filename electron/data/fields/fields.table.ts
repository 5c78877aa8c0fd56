import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { FieldChoice } from '#shared/fields/field.ts';
import type { Field, FieldKind, OwnValue } from '#shared/fields/field.ts';
import { ownSortKey } from '#shared/fields/ownValue.rules.ts';
import type { ContactOwnValuesRow, OwnFieldsRow } from '../database/ownFieldsSchema.ts';

export type FieldRow = Selectable<OwnFieldsRow>;
/** The columns that say what a field is, besides its identity and times. */
export type FieldColumns = Pick<FieldRow, 'name' | 'type' | 'applies_to' | 'choices' | 'currency'>;
/** A value as it is stored, its contact aside. */
export type OwnValueColumns = Pick<Insertable<ContactOwnValuesRow>, 'field_id' | 'value' | 'sort_key'>;

const Choices = z.array(FieldChoice);

/** A row as the domain has it. @param valueCount contacts outside the bin that have a value of it; null where they were not counted */
export function fieldFromRow(row: FieldRow, valueCount: number | null): Field {
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    name: row.name,
    type: row.type,
    appliesTo: row.applies_to,
    choices: row.choices === '[]' ? [] : Choices.parse(JSON.parse(row.choices)),
    currency: row.currency,
    valueCount,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What a field is, as columns. */
export function fieldColumns(field: Pick<Field, 'name' | 'type' | 'appliesTo' | 'choices' | 'currency'>): FieldColumns {
  return {
    name: field.name,
    type: field.type,
    applies_to: field.appliesTo,
    choices: JSON.stringify(field.choices.map(({ id, label }) => ({ id, label }))),
    currency: field.currency,
  };
}

/** A value in the form of OwnValue as columns; an empty one is no row. */
export function ownValueColumns(field: FieldKind & Pick<Field, 'id'>, value: string): OwnValueColumns {
  return { field_id: field.id, value, sort_key: ownSortKey(field, value) };
}

/** Rows of the values of a new contact. Values have to be in the form of OwnValue, their fields among `fields`. */
export function ownValueRows(
  fields: ReadonlyMap<number, FieldKind & Pick<Field, 'id'>>,
  contactId: number,
  own: readonly OwnValue[],
): Insertable<ContactOwnValuesRow>[] {
  return own.flatMap(({ fieldId, value }) => {
    const field = fields.get(fieldId);
    return field === undefined || value === '' ? [] : [{ contact_id: contactId, ...ownValueColumns(field, value) }];
  });
}
