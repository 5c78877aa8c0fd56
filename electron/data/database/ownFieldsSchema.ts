import type { Generated } from 'kysely';

export interface OwnFieldsRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  position: number;
  name: string;
  type: 'text' | 'number' | 'money' | 'date' | 'choice' | 'yesNo' | 'url';
  applies_to: 'people' | 'companies' | 'both';
  /** JSON of FieldChoice[]. */
  choices: string;
  currency: string | null;
}

export interface ContactOwnValuesRow {
  id: Generated<number>;
  contact_id: number;
  field_id: number;
  /** In the form of OwnValue. */
  value: string;
  /** The value as it is compared. */
  sort_key: string;
}

export interface ContactViewsRow {
  id: Generated<number>;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  position: number;
  name: string;
  /** JSON of ContactViewQuery. */
  query: string;
}
