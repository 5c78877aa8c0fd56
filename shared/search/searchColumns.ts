/** The columns of the search index, in its order: where a text can be found. */
export const SEARCH_COLUMNS = [
  'name',
  'company',
  'title',
  'phone',
  'email',
  'url',
  'messenger',
  'address',
  'tag',
  'note',
  'own',
] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];
