import BetterSqlite3 from 'better-sqlite3';

/** Every word of the index with where it stands: two indexes that say the same are the same. */
export function indexedWords(file: string): readonly string[] {
  const raw = new BetterSqlite3(file, { readonly: true });
  try {
    return ['contact_search', 'reminder_search'].flatMap((index) => {
      raw.exec(`CREATE VIRTUAL TABLE temp.words_of_${index} USING fts5vocab(main, ${index}, 'instance')`);
      return raw
        .prepare<[], string>(
          `SELECT '${index} ' || doc || ' ' || col || ' ' || offset || ' ' || term FROM temp.words_of_${index} ORDER BY 1`,
        )
        .pluck()
        .all();
    });
  } finally {
    raw.close();
  }
}
