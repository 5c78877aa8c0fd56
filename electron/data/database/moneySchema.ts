import type { Generated } from 'kysely';

export interface InitiativesRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  name: string;
  kind: 'crm' | 'campaign' | 'process' | 'other';
  starts_on: string;
  horizon_months: number;
  /** Decimal text of a yearly fraction. */
  discount_rate: string;
  staff_id: number | null;
  note: Generated<string>;
  /** JSON of CrmAnswers, of the CRM itself. */
  answers: string | null;
}

export interface LedgerEntriesRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  initiative_id: number;
  category: 'it' | 'people' | 'process' | 'revenue' | 'saving';
  basis: 'planned' | 'actual';
  starts_on: string;
  every: 'once' | 'week' | 'month' | 'quarter' | 'year';
  until: string | null;
  amount_minor: number;
  words: Generated<string>;
  /** JSON of Working. */
  working: string | null;
  answer: string | null;
}

export interface SalesRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  /** Null where the customer was erased for good. */
  contact_id: number | null;
  stage: 'quotation' | 'order' | 'invoice';
  number: string;
  /** Letters and digits of the number, folded. */
  number_key: string;
  /** The digits of the number, backwards. */
  number_tail: string;
  dated_on: string;
  category: string;
  what: string;
  amount_minor: number;
  cost_minor: number | null;
  currency: string;
  /** Decimal text. */
  rate: string;
  due_on: string | null;
  initiative_id: number | null;
  staff_id: number | null;
  lost_on: string | null;
  lost_why: Generated<string>;
  note: Generated<string>;
  filter_text: Generated<string>;
  source_fingerprint: string | null;
  /** Derived, as all that follow. */
  home_amount_minor: Generated<number>;
  home_cost_minor: Generated<number | null>;
  paid_minor: Generated<number>;
  home_paid_minor: Generated<number>;
  last_paid_on: Generated<string | null>;
  open_minor: Generated<number>;
  home_open_minor: Generated<number>;
}

export interface SalePaymentsRow {
  id: Generated<number>;
  sale_id: number;
  paid_on: string;
  amount_minor: number;
  note: Generated<string>;
  /** Derived. */
  home_amount_minor: Generated<number>;
}

/** What a sale was before it came to its stage. */
export interface SaleDocumentsRow {
  id: Generated<number>;
  sale_id: number;
  stage: 'quotation' | 'order';
  number: string;
  number_key: string;
  number_tail: string;
  dated_on: string;
  due_on: string | null;
}

export interface ScorecardMeasuresRow {
  id: Generated<number>;
  key: string;
  name: Generated<string>;
  weight: number;
  position: number;
}

export interface ScorecardScoresRow {
  id: Generated<number>;
  measure_id: number;
  given_on: string;
  score: number;
  evidence: Generated<string>;
  created_at: string;
}

export interface GoalsRow {
  id: Generated<number>;
  uid: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  measure: string;
  name: Generated<string>;
  unit: Generated<string>;
  /** Decimal text, as all numbers of a goal. */
  baseline: string;
  target: string;
  starts_on: string;
  due_on: string;
}

export interface GoalValuesRow {
  id: Generated<number>;
  goal_id: number;
  measured_on: string;
  value: string;
  note: Generated<string>;
}
