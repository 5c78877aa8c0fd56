/**
 * Rhythms and special days. `touch_wished_on` and `touch_latest_on` are derived like last_contact_on; 'none' sorts
 * after every date. `day_key` names the day of the year (shared/specialDays/dayKey.rules.ts): what is kept on a date
 * is found by a few keys, lunar days too.
 */
export const addStayingInTouch = {
  version: 4,
  name: '0004_add_staying_in_touch',
  sql: `
    ALTER TABLE contacts ADD COLUMN rhythm_wished_days INTEGER;
    ALTER TABLE contacts ADD COLUMN rhythm_latest_days INTEGER;
    ALTER TABLE contacts ADD COLUMN rhythm_since TEXT;
    ALTER TABLE contacts ADD COLUMN touch_snoozed_until TEXT;
    ALTER TABLE contacts ADD COLUMN touch_wished_on TEXT NOT NULL DEFAULT 'none';
    ALTER TABLE contacts ADD COLUMN touch_latest_on TEXT NOT NULL DEFAULT 'none';
    -- As in 0001: all that the list filters by stands in each of its orders.
    DROP INDEX contacts_by_name;
    DROP INDEX contacts_by_created;
    DROP INDEX contacts_by_updated;
    CREATE INDEX contacts_by_name ON contacts (sort_name, id, kind, has_email, has_phone, last_contact_on, known_by_count, touch_wished_on, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_created ON contacts (created_at, id, kind, has_email, has_phone, last_contact_on, known_by_count, touch_wished_on, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_updated ON contacts (updated_at, id, kind, has_email, has_phone, last_contact_on, known_by_count, touch_wished_on, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_last_contact ON contacts (last_contact_on, id, kind, has_email, has_phone, known_by_count, touch_wished_on, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_known_by ON contacts (known_by_count, id, kind, has_email, has_phone, last_contact_on, touch_wished_on, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_touch ON contacts (touch_wished_on, id, kind, has_email, has_phone, last_contact_on, known_by_count, touch_latest_on) WHERE deleted_at IS NULL;
    CREATE INDEX contacts_by_latest ON contacts (touch_latest_on, touch_wished_on, id) WHERE deleted_at IS NULL AND touch_latest_on <> 'none';
    -- A name in a sentence: 王总, Ms Lovelace, 小明, a nickname.
    CREATE INDEX contacts_by_family_name ON contacts (family_name COLLATE NOCASE, last_contact_on) WHERE family_name <> '' AND deleted_at IS NULL;
    CREATE INDEX contacts_by_given_name ON contacts (given_name COLLATE NOCASE, last_contact_on) WHERE given_name <> '' AND deleted_at IS NULL;
    CREATE INDEX contacts_by_nickname ON contacts (nickname COLLATE NOCASE, last_contact_on) WHERE nickname <> '' AND deleted_at IS NULL;
    CREATE INDEX contacts_by_birthday ON contacts (substr(birthday, -5), id) WHERE birthday IS NOT NULL AND deleted_at IS NULL;
    CREATE INDEX contacts_by_anniversary ON contacts (substr(anniversary, -5), id) WHERE anniversary IS NOT NULL AND deleted_at IS NULL;

    CREATE TABLE special_days (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('birthday', 'anniversary', 'other')),
      label TEXT NOT NULL DEFAULT '',
      calendar TEXT NOT NULL CHECK (calendar IN ('gregorian', 'lunar')),
      year INTEGER,
      month INTEGER NOT NULL,
      day INTEGER NOT NULL,
      is_leap_month INTEGER NOT NULL DEFAULT 0 CHECK (is_leap_month IN (0, 1)),
      lead_days INTEGER,
      day_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX special_days_by_contact ON special_days (contact_id, position);
    CREATE INDEX special_days_by_key ON special_days (day_key, contact_id);
    CREATE INDEX special_days_by_lead ON special_days (lead_days) WHERE lead_days IS NOT NULL;

    CREATE TABLE special_day_marks (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      key TEXT NOT NULL,
      kept_on TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX special_day_marks_by_contact ON special_day_marks (contact_id, kept_on);
  `,
} as const;
