/**
 * The search index: words and characters of contacts and reminders as shared/search prepares them. It follows from other
 * rows, is kept up to date before every COMMIT and stands outside the history; an empty one is filled when the file is
 * opened. A change of what is prepared needs a migration that empties it (`'delete-all'`).
 *
 * The tokens are made by us, so SQLite only has to split them at spaces (FTS5, section 4.3.2). The index holds no text of
 * its own (section 4.4.4). Beginnings of up to three letters stand in it by themselves: all words that begin so would
 * have to be gathered for each letter that is typed, which was measured at 4 to 20 ms among 100,000 contacts.
 */
export const addSearch = {
  version: 7,
  name: '0007_add_search',
  sql: `
    CREATE VIRTUAL TABLE contact_search USING fts5(
      name, company, title, phone, email, url, messenger, address, tag, note, own,
      content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3'
    );
    CREATE VIRTUAL TABLE reminder_search USING fts5(
      text, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3'
    );
    ALTER TABLE contacts DROP COLUMN filter_text;
  `,
} as const;
