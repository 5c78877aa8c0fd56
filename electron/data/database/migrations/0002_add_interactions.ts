/**
 * What happened. `happened_key` is the day followed by the time of day where it is known, so that both kinds sort
 * together; present contacts carry it too, so that one contact's timeline is two walks along an index.
 * The columns of contacts are derived: counted anew before every COMMIT (database/derived), outside the history.
 */
export const addInteractions = {
  version: 2,
  name: '0002_add_interactions',
  sql: `
    CREATE TABLE interactions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      channel TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('out', 'in', 'both')),
      happened_on TEXT NOT NULL,
      happened_at TEXT,
      happened_key TEXT NOT NULL,
      minutes INTEGER,
      staff_id INTEGER REFERENCES staff (id),
      words TEXT NOT NULL DEFAULT '',
      mood TEXT CHECK (mood IN ('good', 'neutral', 'bad'))
    ) STRICT;
    -- What a list filters by besides stands in its order, so that a filter that few pass costs no look at each row.
    CREATE INDEX interactions_by_contact ON interactions (contact_id, happened_key, id, staff_id, channel);
    CREATE INDEX interactions_by_day ON interactions (happened_key, id);
    CREATE INDEX interactions_by_channel ON interactions (channel, happened_key, id);
    CREATE INDEX interactions_by_staff ON interactions (staff_id, happened_key, id, channel) WHERE staff_id IS NOT NULL;

    CREATE TABLE interaction_contacts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      interaction_id INTEGER NOT NULL REFERENCES interactions (id),
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      happened_key TEXT NOT NULL,
      staff_id INTEGER REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX interaction_contacts_by_contact ON interaction_contacts (contact_id, happened_key, interaction_id, staff_id);
    CREATE INDEX interaction_contacts_by_interaction ON interaction_contacts (interaction_id);
    CREATE INDEX interaction_contacts_by_staff ON interaction_contacts (staff_id) WHERE staff_id IS NOT NULL;

    ALTER TABLE contacts ADD COLUMN last_contact_on TEXT NOT NULL DEFAULT '';
    ALTER TABLE contacts ADD COLUMN known_by_count INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE contact_known_by (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      staff_id INTEGER NOT NULL REFERENCES staff (id),
      interaction_count INTEGER NOT NULL,
      PRIMARY KEY (contact_id, staff_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_known_by_staff ON contact_known_by (staff_id, contact_id);
  `,
} as const;
