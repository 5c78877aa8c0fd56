import type { Generated } from 'kysely';
import type {
  GoalValuesRow,
  GoalsRow,
  InitiativesRow,
  LedgerEntriesRow,
  SaleDocumentsRow,
  SalePaymentsRow,
  SalesRow,
  ScorecardMeasuresRow,
  ScorecardScoresRow,
} from './moneySchema.ts';
import type { ContactOwnValuesRow, ContactViewsRow, OwnFieldsRow } from './ownFieldsSchema.ts';

/** 0 or 1: SQLite has no booleans. */
type Flag = 0 | 1;

export interface StaffRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  name: string;
  is_active: Generated<Flag>;
}

export interface CompanySettingsRow {
  id: Generated<number>;
  version: Generated<number>;
  updated_at: string;
  company_name: string;
  currency: string;
  country: string;
}

export interface PreferencesRow {
  key: string;
  value: string;
}

export interface PhotosRow {
  hash: string;
  media_type: string;
  bytes: Uint8Array;
}

export interface ContactsRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  kind: 'person' | 'company';
  display_name: string;
  /** Display name as it sorts: pinyin for Chinese, accents and case folded. */
  sort_name: string;
  family_name: string;
  given_name: string;
  middle_name: string;
  prefix: string;
  suffix: string;
  nickname: string;
  phonetic_family_name: string;
  phonetic_given_name: string;
  company_name: string;
  display_as: string;
  employer_id: number | null;
  /** The employer's name where it is not among the contacts. */
  employer_name: string;
  /** JSON array of text. */
  departments: string;
  title: string;
  birthday: string | null;
  anniversary: string | null;
  note: string;
  photo: string | null;
  do_not_contact_since: string | null;
  do_not_contact_why: string;
  preferred_channel: string | null;
  on_credit_hold: Generated<Flag>;
  has_email: Generated<Flag>;
  has_phone: Generated<Flag>;
  /** Hash of the imported entry, so that the same file again adds nothing. */
  source_fingerprint: string | null;
  /** The day of the last interaction, or empty. Derived. */
  last_contact_on: Generated<string>;
  /** How many of us had an interaction with it. Derived. */
  known_by_count: Generated<number>;
  rhythm_wished_days: Generated<number | null>;
  rhythm_latest_days: Generated<number | null>;
  /** The day on which the rhythm was set: where there was no interaction yet, it counts from here. */
  rhythm_since: Generated<string | null>;
  touch_snoozed_until: Generated<string | null>;
  /** A day, or 'none'. Derived. */
  touch_wished_on: Generated<string>;
  /** A day, or 'none'. Derived. */
  touch_latest_on: Generated<string>;
}

export interface ContactKnownByRow {
  contact_id: number;
  staff_id: number;
  interaction_count: number;
}

export interface InteractionsRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  contact_id: number;
  channel: string;
  direction: 'out' | 'in' | 'both';
  happened_on: string;
  happened_at: string | null;
  /** The day, then the time of day on this machine's calendar where it is known: `2026-03-01` or `2026-03-01T14:30`. */
  happened_key: string;
  minutes: number | null;
  staff_id: number | null;
  words: string;
  mood: 'good' | 'neutral' | 'bad' | null;
}

export interface InteractionContactsRow {
  id: Generated<number>;
  interaction_id: number;
  contact_id: number;
  happened_key: string;
  staff_id: number | null;
}

export interface RemindersRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  text: string;
  kind: 'call' | 'visit' | 'write' | 'pay' | 'birthday' | 'other';
  contact_id: number | null;
  staff_id: number | null;
  /** The first day of the series. */
  due_on: string;
  due_time: string | null;
  /** Occurrences before this day are not owed. */
  owed_from: string;
  rule: string | null;
  after_done_days: number | null;
  /** JSON of NoticeBefore[]. */
  notices_before: string;
  /** The earliest open occurrence: a day, or 'none'. Derived, as the next four. */
  next_on: Generated<string>;
  next_time: Generated<string | null>;
  next_original_on: Generated<string | null>;
  next_notice_on: Generated<string>;
  last_done_at: Generated<string | null>;
}

export interface ReminderOccurrencesRow {
  id: Generated<number>;
  reminder_id: number;
  /** The day that the rule gives. */
  original_on: string;
  /** 'open': only moved. */
  state: 'open' | 'done' | 'skipped';
  moved_to: string | null;
  /** With `moved_to`: the time, or null for none. */
  moved_time: string | null;
  done_on: string | null;
  done_at: string | null;
  done_by: number | null;
}

export interface GivenNoticesRow {
  key: string;
  at: string;
}

export interface SpecialDaysRow {
  id: Generated<number>;
  contact_id: number;
  position: number;
  kind: 'birthday' | 'anniversary' | 'other';
  label: string;
  calendar: 'gregorian' | 'lunar';
  year: number | null;
  month: number;
  day: number;
  is_leap_month: Generated<Flag>;
  lead_days: number | null;
  day_key: string;
}

export interface SpecialDayMarksRow {
  id: Generated<number>;
  contact_id: number;
  /** SpecialDayKey. */
  key: string;
  /** The Gregorian date of that time. */
  kept_on: string;
  at: string;
}

export interface ContactPointsRow {
  id: Generated<number>;
  contact_id: number;
  position: number;
  type: 'email' | 'phone' | 'address' | 'url' | 'messenger';
  value: string;
  normalized: string | null;
  label: string;
  is_primary: Generated<Flag>;
  service: string;
  /** JSON of PostalAddress, or null. */
  address: string | null;
  /** JSON of KeptParams. */
  kept_params: string;
}

export interface ContactTagsRow {
  id: Generated<number>;
  contact_id: number;
  position: number;
  tag: string;
  folded_tag: string;
}

export interface ContactKeptPropertiesRow {
  id: Generated<number>;
  contact_id: number;
  position: number;
  /** JSON of KeptProperty. */
  property: string;
}

export interface BatchesRow {
  id: Generated<number>;
  label: string;
  /** JSON of BatchParams. */
  params: string;
  staff_id: number | null;
  staff_name: string;
  at: string;
  row_count: Generated<number>;
  undoes_batch_id: number | null;
  undone_by_batch_id: number | null;
}

export interface HistoryRow {
  id: Generated<number>;
  batch_id: number;
  table_name: string;
  row_id: number;
  operation: 'insert' | 'update' | 'delete';
  /** JSON of the row before; null for an insert. */
  before: string | null;
}

/** The tables as SQLite has them: snake_case, mapped once in each repository. */
export interface Schema {
  staff: StaffRow;
  company_settings: CompanySettingsRow;
  preferences: PreferencesRow;
  photos: PhotosRow;
  contacts: ContactsRow;
  contact_points: ContactPointsRow;
  contact_tags: ContactTagsRow;
  contact_kept_properties: ContactKeptPropertiesRow;
  contact_known_by: ContactKnownByRow;
  contact_own_values: ContactOwnValuesRow;
  contact_views: ContactViewsRow;
  own_fields: OwnFieldsRow;
  interactions: InteractionsRow;
  interaction_contacts: InteractionContactsRow;
  reminders: RemindersRow;
  reminder_occurrences: ReminderOccurrencesRow;
  given_notices: GivenNoticesRow;
  special_days: SpecialDaysRow;
  special_day_marks: SpecialDayMarksRow;
  initiatives: InitiativesRow;
  ledger_entries: LedgerEntriesRow;
  sales: SalesRow;
  sale_payments: SalePaymentsRow;
  sale_documents: SaleDocumentsRow;
  scorecard_measures: ScorecardMeasuresRow;
  scorecard_scores: ScorecardScoresRow;
  goals: GoalsRow;
  goal_values: GoalValuesRow;
  batches: BatchesRow;
  history: HistoryRow;
}
