import type { ContactTerms } from '#shared/transfer/contactFromSheet.rules.ts';
import { rowsRead } from './contactSheets.ts';

/** What one row of a sheet says. */
export const one = (headers: readonly string[], row: readonly string[], habits: Partial<ContactTerms> = {}) => {
  const [read] = rowsRead(headers, [row], habits);
  if (read === undefined) throw new Error('no row');
  return read;
};

/** What could not be read, and in which column. */
export const codes = (read: ReturnType<typeof one>) => read.problems.map(({ code, column }) => `${column} ${code}`);
