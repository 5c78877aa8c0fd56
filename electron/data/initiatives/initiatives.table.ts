import type { Selectable } from 'kysely';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import { CrmAnswers } from '#shared/roi/answers.ts';
import type { InitiativesRow } from '../database/moneySchema.ts';

export type InitiativeRow = Selectable<InitiativesRow>;
export type NamedInitiativeRow = InitiativeRow & { readonly staff_name: string | null };

/**
 * The identity of the CRM as an initiative. There is one at most, and uids are unique: an undo that would bring a second
 * one back finds its place taken.
 */
export const CRM_UID = 'longhand-crm';

/** What is written of an initiative besides its identity and its times of writing. */
export interface InitiativeFields extends Pick<
  Initiative,
  'name' | 'kind' | 'startsOn' | 'horizonMonths' | 'discountRate' | 'note'
> {
  readonly staffId: number | null;
  /** The five answers, of the CRM itself. */
  readonly answers: CrmAnswers | null;
}

/** The columns that the fields make up. */
export type InitiativeColumns = Omit<InitiativeRow, 'id' | 'uid' | 'version' | 'created_at' | 'updated_at'>;

/** A row as the domain has it. */
export function initiativeFromRow(row: NamedInitiativeRow): Initiative {
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    name: row.name,
    kind: row.kind,
    startsOn: row.starts_on,
    horizonMonths: row.horizon_months,
    discountRate: Number(row.discount_rate),
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name ?? '' },
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The answers on a row, or null where none were given. */
export function answersFromRow({ answers }: Pick<InitiativeRow, 'answers'>): CrmAnswers | null {
  return answers === null ? null : CrmAnswers.parse(JSON.parse(answers));
}

/** The fields as they stand on a row. */
export function initiativeFields(row: InitiativeRow): InitiativeFields {
  const { name, kind, note } = row;
  return {
    name,
    kind,
    startsOn: row.starts_on,
    horizonMonths: row.horizon_months,
    discountRate: Number(row.discount_rate),
    staffId: row.staff_id,
    note,
    answers: answersFromRow(row),
  };
}

/** The fields as columns. */
export function initiativeColumns(fields: InitiativeFields): InitiativeColumns {
  return {
    name: fields.name,
    kind: fields.kind,
    starts_on: fields.startsOn,
    horizon_months: fields.horizonMonths,
    discount_rate: String(fields.discountRate),
    staff_id: fields.staffId,
    note: fields.note,
    answers: fields.answers === null ? null : JSON.stringify(fields.answers),
  };
}
