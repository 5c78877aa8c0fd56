/**
 * The first tables. Every tracked table has `id`, and those that people edit `version` and `updated_at`;
 * no real numbers (history keeps rows as JSON), no cascades, no unique constraint that an undo could meet
 * except where a duplicate would be a fault.
 */
export const createFoundation = {
  version: 1,
  name: '0001_create_foundation',
  sql: `
    CREATE TABLE staff (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      name TEXT NOT NULL,
      is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    ) STRICT;

    CREATE TABLE company_settings (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1,
      updated_at TEXT NOT NULL,
      company_name TEXT NOT NULL,
      currency TEXT NOT NULL,
      country TEXT NOT NULL,
      CHECK (id = 1)
    ) STRICT;

    CREATE TABLE preferences (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE photos (
      hash TEXT PRIMARY KEY,
      media_type TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE contacts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      deleted_at TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
      display_name TEXT NOT NULL,
      sort_name TEXT NOT NULL,
      family_name TEXT NOT NULL DEFAULT '',
      given_name TEXT NOT NULL DEFAULT '',
      middle_name TEXT NOT NULL DEFAULT '',
      prefix TEXT NOT NULL DEFAULT '',
      suffix TEXT NOT NULL DEFAULT '',
      nickname TEXT NOT NULL DEFAULT '',
      phonetic_family_name TEXT NOT NULL DEFAULT '',
      phonetic_given_name TEXT NOT NULL DEFAULT '',
      company_name TEXT NOT NULL DEFAULT '',
      display_as TEXT NOT NULL DEFAULT '',
      employer_id INTEGER REFERENCES contacts (id),
      employer_name TEXT NOT NULL DEFAULT '',
      departments TEXT NOT NULL DEFAULT '[]',
      title TEXT NOT NULL DEFAULT '',
      birthday TEXT,
      anniversary TEXT,
      note TEXT NOT NULL DEFAULT '',
      photo TEXT REFERENCES photos (hash),
      do_not_contact_since TEXT,
      do_not_contact_why TEXT NOT NULL DEFAULT '',
      preferred_channel TEXT,
      on_credit_hold INTEGER NOT NULL DEFAULT 0 CHECK (on_credit_hold IN (0, 1)),
      has_email INTEGER NOT NULL DEFAULT 0 CHECK (has_email IN (0, 1)),
      has_phone INTEGER NOT NULL DEFAULT 0 CHECK (has_phone IN (0, 1)),
      filter_text TEXT NOT NULL DEFAULT '',
      source_fingerprint TEXT
    ) STRICT;
    -- What the list filters by stands in the orders of the list: a filter that few pass costs no look at each contact.
    CREATE INDEX contacts_by_name ON contacts (sort_name, id, kind, has_email, has_phone) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_created ON contacts (created_at, id, kind, has_email, has_phone) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_updated ON contacts (updated_at, id, kind, has_email, has_phone) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_employer ON contacts (employer_id) WHERE employer_id IS NOT NULL;
    CREATE INDEX contacts_in_bin ON contacts (deleted_at, id) WHERE deleted_at IS NOT NULL;
    CREATE INDEX contacts_by_fingerprint ON contacts (source_fingerprint) WHERE source_fingerprint IS NOT NULL;
    CREATE INDEX contacts_companies ON contacts (company_name) WHERE kind = 'company';
    CREATE INDEX contacts_by_photo ON contacts (photo) WHERE photo IS NOT NULL;

    CREATE TABLE contact_points (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('email', 'phone', 'address', 'url', 'messenger')),
      value TEXT NOT NULL,
      normalized TEXT,
      label TEXT NOT NULL DEFAULT '',
      is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
      service TEXT NOT NULL DEFAULT '',
      address TEXT,
      kept_params TEXT NOT NULL DEFAULT '[]'
    ) STRICT;
    CREATE INDEX contact_points_by_contact ON contact_points (contact_id, position);
    CREATE INDEX contact_points_by_normalized ON contact_points (normalized, type) WHERE normalized IS NOT NULL;

    CREATE TABLE contact_tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      tag TEXT NOT NULL,
      folded_tag TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_tags_by_contact ON contact_tags (contact_id, position);
    CREATE INDEX contact_tags_by_tag ON contact_tags (folded_tag, contact_id);

    CREATE TABLE contact_kept_properties (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      property TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_kept_properties_by_contact ON contact_kept_properties (contact_id, position);

    CREATE TABLE batches (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      label TEXT NOT NULL,
      params TEXT NOT NULL DEFAULT '{}',
      staff_id INTEGER,
      staff_name TEXT NOT NULL DEFAULT '',
      at TEXT NOT NULL,
      row_count INTEGER NOT NULL DEFAULT 0,
      undoes_batch_id INTEGER,
      undone_by_batch_id INTEGER
    ) STRICT;

    CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id INTEGER NOT NULL REFERENCES batches (id),
      table_name TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
      before TEXT
    ) STRICT;
    CREATE INDEX history_by_batch ON history (batch_id, table_name, row_id, id);
    CREATE INDEX history_by_row ON history (table_name, row_id, id);
  `,
} as const;
