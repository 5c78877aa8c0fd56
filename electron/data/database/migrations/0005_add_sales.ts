/**
 * Sales. One row is one sale on its way from quotation to order to invoice; what it was before stands in
 * sale_documents. Amounts are minor units of `currency`; `rate` is decimal text. `home_*`, `paid_minor`, `last_paid_on`
 * and `open_minor` are derived, counted anew before every COMMIT, outside the history. A customer who is erased for good
 * leaves the sale behind: money that was taken stays in the books.
 */
export const addSales = {
  version: 5,
  name: '0005_add_sales',
  sql: `
    CREATE TABLE initiatives (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('crm', 'campaign', 'process', 'other')),
      starts_on TEXT NOT NULL,
      horizon_months INTEGER NOT NULL,
      /* Decimal text of a yearly fraction. */
      discount_rate TEXT NOT NULL,
      staff_id INTEGER REFERENCES staff (id),
      note TEXT NOT NULL DEFAULT '',
      /* JSON of CrmAnswers, of the CRM itself. */
      answers TEXT
    ) STRICT;
    CREATE INDEX initiatives_by_start ON initiatives (starts_on, id);
    CREATE INDEX initiatives_by_staff ON initiatives (staff_id) WHERE staff_id IS NOT NULL;

    CREATE TABLE ledger_entries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      initiative_id INTEGER NOT NULL REFERENCES initiatives (id),
      category TEXT NOT NULL CHECK (category IN ('it', 'people', 'process', 'revenue', 'saving')),
      basis TEXT NOT NULL CHECK (basis IN ('planned', 'actual')),
      starts_on TEXT NOT NULL,
      every TEXT NOT NULL CHECK (every IN ('once', 'week', 'month', 'quarter', 'year')),
      until TEXT,
      amount_minor INTEGER NOT NULL,
      words TEXT NOT NULL DEFAULT '',
      /* JSON of Working. */
      working TEXT,
      answer TEXT
    ) STRICT;
    CREATE INDEX ledger_entries_by_start ON ledger_entries (starts_on, id);
    CREATE INDEX ledger_entries_by_initiative ON ledger_entries (initiative_id, starts_on, id);

    CREATE TABLE sales (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      contact_id INTEGER REFERENCES contacts (id),
      stage TEXT NOT NULL CHECK (stage IN ('quotation', 'order', 'invoice')),
      number TEXT NOT NULL DEFAULT '',
      /* Letters and digits of the number, folded; its digits backwards. */
      number_key TEXT NOT NULL DEFAULT '',
      number_tail TEXT NOT NULL DEFAULT '',
      dated_on TEXT NOT NULL,
      category TEXT NOT NULL DEFAULT '',
      what TEXT NOT NULL DEFAULT '',
      amount_minor INTEGER NOT NULL,
      cost_minor INTEGER,
      currency TEXT NOT NULL,
      rate TEXT NOT NULL,
      due_on TEXT,
      initiative_id INTEGER REFERENCES initiatives (id),
      staff_id INTEGER REFERENCES staff (id),
      lost_on TEXT,
      lost_why TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      /* Folded words of what and category, for the plain filter box. */
      filter_text TEXT NOT NULL DEFAULT '',
      /* Hash of the imported row, so that the same sheet again adds nothing. */
      source_fingerprint TEXT,
      home_amount_minor INTEGER NOT NULL DEFAULT 0,
      home_cost_minor INTEGER,
      paid_minor INTEGER NOT NULL DEFAULT 0,
      home_paid_minor INTEGER NOT NULL DEFAULT 0,
      last_paid_on TEXT,
      open_minor INTEGER NOT NULL DEFAULT 0,
      home_open_minor INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    /* All that the list filters by stands in each of its orders; what is summed up stands beside it in the first. */
    CREATE INDEX sales_by_date ON sales (dated_on, id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, home_amount_minor, home_cost_minor, home_paid_minor, home_open_minor, number_key, number_tail);
    CREATE INDEX sales_by_due ON sales (coalesce(due_on, 'none'), id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on);
    CREATE INDEX sales_by_amount ON sales (home_amount_minor, id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on);
    CREATE INDEX sales_by_open ON sales (home_open_minor, id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on);
    CREATE INDEX sales_by_number ON sales (number_key, id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on);
    CREATE INDEX sales_by_tail ON sales (number_tail, dated_on, id);
    CREATE INDEX sales_by_words ON sales (filter_text, contact_id);
    CREATE INDEX sales_by_contact ON sales (contact_id, dated_on, id, stage, lost_on, due_on, open_minor, home_amount_minor, home_cost_minor, home_paid_minor, home_open_minor);
    CREATE INDEX sales_unpaid ON sales (contact_id, due_on, open_minor, home_open_minor) WHERE open_minor <> 0;
    CREATE INDEX sales_unpaid_by_due ON sales (coalesce(due_on, 'none'), id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on) WHERE open_minor <> 0;
    CREATE INDEX sales_unpaid_by_open ON sales (home_open_minor, id, stage, contact_id, category, initiative_id, staff_id, lost_on, due_on, open_minor, dated_on) WHERE open_minor <> 0;
    CREATE INDEX sales_lost ON sales (contact_id, lost_on, id) WHERE lost_on IS NOT NULL;
    CREATE INDEX sales_by_initiative ON sales (initiative_id, dated_on, id, stage, lost_on, home_amount_minor, home_cost_minor) WHERE initiative_id IS NOT NULL;
    CREATE INDEX sales_by_staff ON sales (staff_id) WHERE staff_id IS NOT NULL;
    CREATE INDEX sales_by_category ON sales (category);
    CREATE INDEX sales_by_fingerprint ON sales (source_fingerprint) WHERE source_fingerprint IS NOT NULL;

    CREATE TABLE sale_payments (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sale_id INTEGER NOT NULL REFERENCES sales (id),
      paid_on TEXT NOT NULL,
      amount_minor INTEGER NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      /* Derived: in the company's own currency; those of a sale sum up to its home_paid_minor. */
      home_amount_minor INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX sale_payments_by_sale ON sale_payments (sale_id, paid_on, id, amount_minor);
    CREATE INDEX sale_payments_by_date ON sale_payments (paid_on, sale_id, home_amount_minor);

    CREATE TABLE sale_documents (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sale_id INTEGER NOT NULL REFERENCES sales (id),
      stage TEXT NOT NULL CHECK (stage IN ('quotation', 'order')),
      number TEXT NOT NULL DEFAULT '',
      number_key TEXT NOT NULL DEFAULT '',
      number_tail TEXT NOT NULL DEFAULT '',
      dated_on TEXT NOT NULL,
      due_on TEXT
    ) STRICT;
    CREATE INDEX sale_documents_by_sale ON sale_documents (sale_id, id);
    CREATE INDEX sale_documents_by_number ON sale_documents (number_key, sale_id);
    CREATE INDEX sale_documents_by_tail ON sale_documents (number_tail, sale_id);
    CREATE INDEX sale_documents_by_date ON sale_documents (stage, dated_on, id);

    CREATE TABLE scorecard_measures (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL DEFAULT '',
      weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE scorecard_scores (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      measure_id INTEGER NOT NULL REFERENCES scorecard_measures (id),
      given_on TEXT NOT NULL,
      score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
      evidence TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scorecard_scores_by_measure ON scorecard_scores (measure_id, given_on, id);

    CREATE TABLE goals (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      measure TEXT NOT NULL,
      name TEXT NOT NULL DEFAULT '',
      unit TEXT NOT NULL DEFAULT '',
      /* Decimal text, as all numbers of a goal. */
      baseline TEXT NOT NULL,
      target TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      due_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX goals_by_due ON goals (due_on, id);

    CREATE TABLE goal_values (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      goal_id INTEGER NOT NULL REFERENCES goals (id),
      measured_on TEXT NOT NULL,
      value TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX goal_values_by_goal ON goal_values (goal_id, measured_on, id);
  `,
} as const;
