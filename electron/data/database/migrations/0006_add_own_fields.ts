/**
 * Fields that the company adds to its contacts, their values, and saved views of the list. `sort_key` is the value as it is
 * compared, for every type as text (shared/fields/ownValue.rules.ts), so that one index orders and filters all of them.
 */
export const addOwnFields = {
  version: 6,
  name: '0006_add_own_fields',
  sql: `
    CREATE TABLE own_fields (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'choice', 'yesNo', 'url')),
      applies_to TEXT NOT NULL CHECK (applies_to IN ('people', 'companies', 'both')),
      choices TEXT NOT NULL DEFAULT '[]',
      currency TEXT
    ) STRICT;

    CREATE TABLE contact_own_values (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      field_id INTEGER NOT NULL REFERENCES own_fields (id),
      value TEXT NOT NULL,
      sort_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_own_values_by_contact ON contact_own_values (contact_id, field_id);
    CREATE INDEX contact_own_values_by_key ON contact_own_values (field_id, sort_key, contact_id);

    CREATE TABLE contact_views (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      query TEXT NOT NULL
    ) STRICT;
  `,
} as const;
