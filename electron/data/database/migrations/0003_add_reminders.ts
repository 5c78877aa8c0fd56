/**
 * Promises. `due_on` is the first day of the series, `owed_from` the day from which its occurrences are owed (a series
 * that starts in the past owes nothing of it). `next_*` are derived: the earliest open occurrence, counted anew before
 * every COMMIT, outside the history; 'none' sorts after every date. A row of reminder_occurrences is an occurrence that
 * was done, left out or moved.
 */
export const addReminders = {
  version: 3,
  name: '0003_add_reminders',
  sql: `
    CREATE TABLE reminders (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'write', 'pay', 'birthday', 'other')),
      contact_id INTEGER REFERENCES contacts (id),
      staff_id INTEGER REFERENCES staff (id),
      due_on TEXT NOT NULL,
      due_time TEXT,
      owed_from TEXT NOT NULL,
      rule TEXT,
      after_done_days INTEGER,
      notices_before TEXT NOT NULL DEFAULT '[]',
      next_on TEXT NOT NULL DEFAULT 'none',
      next_time TEXT,
      next_original_on TEXT,
      /* The earliest day on which a notice of the open occurrence may come. */
      next_notice_on TEXT NOT NULL DEFAULT 'none',
      last_done_at TEXT,
      CHECK (rule IS NULL OR after_done_days IS NULL)
    ) STRICT;
    /* With what the desk counts by, so that counting looks at no row. */
    CREATE INDEX reminders_by_next ON reminders (next_on, next_time, id, contact_id, staff_id);
    CREATE INDEX reminders_by_contact ON reminders (contact_id, next_on, next_time, id) WHERE contact_id IS NOT NULL;
    CREATE INDEX reminders_by_staff ON reminders (staff_id, next_on, next_time, id);
    CREATE INDEX reminders_by_notice ON reminders (next_notice_on, id);
    CREATE INDEX reminders_by_done ON reminders (next_on, last_done_at, id) WHERE next_on = 'none';
    CREATE INDEX reminders_repeating ON reminders (next_on, next_time, id) WHERE rule IS NOT NULL OR after_done_days IS NOT NULL;

    CREATE TABLE reminder_occurrences (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reminder_id INTEGER NOT NULL REFERENCES reminders (id),
      original_on TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
      moved_to TEXT,
      moved_time TEXT,
      done_on TEXT,
      done_at TEXT,
      done_by INTEGER REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX reminder_occurrences_by_reminder ON reminder_occurrences (reminder_id, original_on);
    CREATE INDEX reminder_occurrences_moved ON reminder_occurrences (reminder_id) WHERE state = 'open';
    CREATE INDEX reminder_occurrences_by_done ON reminder_occurrences (done_at, reminder_id) WHERE done_at IS NOT NULL;
    CREATE INDEX reminder_occurrences_by_day ON reminder_occurrences (coalesce(moved_to, original_on), reminder_id);
    CREATE INDEX reminder_occurrences_by_staff ON reminder_occurrences (done_by) WHERE done_by IS NOT NULL;

    CREATE TABLE given_notices (
      key TEXT PRIMARY KEY,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX given_notices_by_time ON given_notices (at);
  `,
} as const;
