import { cellValue } from '#shared/csv/safeCell.rules.ts';
import { contactOfRow } from '#shared/transfer/contactFromSheet.rules.ts';
import type { ContactTerms, SheetContact } from '#shared/transfer/contactFromSheet.rules.ts';
import { proposedMapping } from '#shared/transfer/contactMapping.rules.ts';

/** Rows of a sheet read as its heads and cells look, with a few habits of a company in Shanghai. */
export function rowsRead(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  habits: Partial<ContactTerms> = {},
): readonly SheetContact[] {
  const columns = headers.map((header, at) => ({
    header,
    examples: rows.map((row) => cellValue(row[at] ?? '').trim()).filter((cell) => cell !== ''),
  }));
  const { mapping, source } = proposedMapping(columns, []);
  const terms: ContactTerms = {
    headers,
    source,
    dateOrder: 'ymd',
    decimalMark: '.',
    nameOrder: 'givenFirst',
    today: '2026-11-22',
    country: 'CN',
    ownCurrency: 'CNY',
    fields: new Map(),
    wrongCells: 'leaveRowOut',
    ...habits,
  };
  return rows.map((row) => contactOfRow(row, mapping, terms));
}

/** What is not empty in a draft; points as `phone mobile 138…`. */
export function said({ draft }: SheetContact): Readonly<Record<string, unknown>> {
  const { points, kind, employer, ...rest } = draft;
  const filled = Object.entries(rest).filter(
    ([, value]) => value !== '' && value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const lines = points.map(({ type, label, service, value, address, isPrimary }) => {
    const parts =
      address === null
        ? []
        : Object.entries(address).flatMap(([part, text]) => (text === '' ? [] : [`${part}=${text}`]));
    return [type, ...(isPrimary ? ['first'] : []), service, label, value, ...parts]
      .filter((text) => text !== '')
      .join(' ');
  });
  return {
    ...Object.fromEntries(filled),
    ...(kind === 'company' ? { kind } : {}),
    ...(employer === null || typeof employer === 'string' ? {} : { employer: employer.displayName }),
    ...(lines.length === 0 ? {} : { points: lines }),
  };
}
