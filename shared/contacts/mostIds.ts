/** Most contacts that one call is about. */
export const MOST_IDS = 100_000;
