import type { BatchLabel, BatchParams } from '#shared/history/history.ts';
import type { TimelineEntry } from '#shared/timeline/timeline.ts';
import { localDay } from '../localTime.ts';
import type { SaleEventRow } from '../sales/saleEvents.service.ts';

/** A reminder that was kept. */
export interface PromiseRow {
  readonly id: number;
  readonly reminder_id: number;
  readonly text: string;
  readonly due_on: string;
  readonly done_on: string;
  readonly done_at: string;
  readonly done_by: number | null;
  readonly staff_name: string | null;
}

/** A batch that wrote the contact. */
export interface ChangeRow {
  readonly id: number;
  readonly label: string;
  readonly params: string;
  readonly staff_id: number | null;
  readonly staff_name: string;
  readonly at: string;
  /** The first entry of this batch for the contact in the history. */
  readonly first_id: number;
}

/** What brings contacts in from elsewhere. */
export const IMPORT_LABELS: readonly string[] = [
  'contactsImported',
  'calendarImported',
  'salesImported',
  'sampleCompany',
] satisfies readonly BatchLabel[];

export function promiseFromRow(row: PromiseRow): TimelineEntry {
  return {
    kind: 'promise',
    on: row.done_on,
    reminderId: row.reminder_id,
    text: row.text,
    dueOn: row.due_on,
    at: row.done_at,
    staff: row.done_by === null ? null : { id: row.done_by, displayName: row.staff_name ?? '' },
  };
}

export function saleFromRow({ rank: _rank, rowId: _rowId, ...row }: SaleEventRow): TimelineEntry {
  return { kind: 'sale', ...row };
}

/** @param fields names of what changed, as the contact's schema has them */
export function changeFromRow(row: ChangeRow, fields: readonly string[]): TimelineEntry {
  return {
    kind: IMPORT_LABELS.includes(row.label) ? 'import' : 'edit',
    on: localDay(row.at),
    batchId: row.id,
    label: row.label as BatchLabel,
    params: JSON.parse(row.params) as BatchParams,
    at: row.at,
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name },
    fields: [...fields],
  };
}

/** Which field of a contact a column belongs to; columns that say nothing by themselves stand in no field. */
const FIELD_OF: Readonly<Record<string, string>> = {
  deleted_at: 'deletedAt',
  kind: 'kind',
  family_name: 'familyName',
  given_name: 'givenName',
  middle_name: 'middleName',
  prefix: 'prefix',
  suffix: 'suffix',
  nickname: 'nickname',
  phonetic_family_name: 'phoneticFamilyName',
  phonetic_given_name: 'phoneticGivenName',
  company_name: 'companyName',
  display_as: 'displayAs',
  employer_id: 'employer',
  employer_name: 'employer',
  departments: 'departments',
  title: 'title',
  birthday: 'birthday',
  anniversary: 'anniversary',
  note: 'note',
  photo: 'photo',
  do_not_contact_since: 'doNotContact',
  do_not_contact_why: 'doNotContact',
  preferred_channel: 'preferredChannel',
  on_credit_hold: 'onCreditHold',
  rhythm_wished_days: 'rhythm',
  rhythm_latest_days: 'rhythm',
  touch_snoozed_until: 'touchSnoozedUntil',
};

type Image = Readonly<Record<string, unknown>>;

/** Names of the contact's fields in which two images of its row differ. */
export function changedFields(before: Image, after: Image): string[] {
  const columns = Object.keys(FIELD_OF).filter((column) => column in before && before[column] !== after[column]);
  return [...new Set(columns.flatMap((column) => FIELD_OF[column] ?? []))];
}

/** Which field of a contact the rows of a table are. */
export const PART_FIELDS = { contact_points: 'points', contact_tags: 'tags', special_days: 'specialDays' } as const;
