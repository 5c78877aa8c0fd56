import type { Generated } from 'kysely';

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
  /** Folded names, e-mails and phone digits for the plain filter box. */
  filter_text: string;
  /** Hash of the imported entry, so that the same file again adds nothing. */
  source_fingerprint: string | null;
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
  batches: BatchesRow;
  history: HistoryRow;
}
