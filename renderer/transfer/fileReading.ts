import type { ContactTarget, OnMatch } from '#shared/transfer/contactTarget.ts';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import type { SaleColumn } from '#shared/transfer/sheet.ts';

/** How a file is to be read and taken in; what is left out is found by looking at it. */
export interface FileReading<Target = SaleColumn | ContactTarget> {
  readonly onMatch: OnMatch;
  readonly options: Partial<SheetOptions>;
  /** What each column becomes; left out until one of them was chosen by hand. */
  readonly mapping?: readonly (Target | null)[] | undefined;
}

/** A file as it looks, with nothing chosen. */
export const AS_IT_LOOKS: FileReading<never> = { onMatch: 'skip', options: {} };

/** The parameters of `transfer.inspect` and `transfer.import` besides the file. */
export function askedFor({ onMatch, options, mapping }: FileReading) {
  return {
    onMatch,
    options: SheetOptions.parse(options),
    // What the columns become is of one kind; the union of both is what the contract takes.
    ...(mapping === undefined ? {} : { mapping: [...mapping] as SaleColumn[] | ContactTarget[] }),
  };
}

/**
 * The same reading with some options changed. Other characters, cells or another sheet make other columns: what was chosen
 * for the old ones, and mended in them, is forgotten.
 */
export function withOptions<Target>(reading: FileReading<Target>, changed: Partial<SheetOptions>): FileReading<Target> {
  const { encoding, delimiter, sheet, as } = changed;
  const isOtherTable = [encoding, delimiter, sheet, as].some((option) => option !== undefined);
  if (!isOtherTable) return { ...reading, options: { ...reading.options, ...changed } };
  const { mended: _mended, leftOut: _leftOut, ...options } = reading.options;
  return { onMatch: reading.onMatch, options: { ...options, ...changed } };
}

/** The same reading with a cell mended; mended again, the last value holds. */
export function withMended<Target>(
  reading: FileReading<Target>,
  cell: SheetOptions['mended'][number],
): FileReading<Target> {
  const others = (reading.options.mended ?? []).filter(
    ({ line, column }) => line !== cell.line || column !== cell.column,
  );
  return { ...reading, options: { ...reading.options, mended: [...others, cell] } };
}

/** The same reading with a line left out, or taken after all. */
export function withLine<Target>(reading: FileReading<Target>, line: number, isLeftOut: boolean): FileReading<Target> {
  const others = (reading.options.leftOut ?? []).filter((one) => one !== line);
  return { ...reading, options: { ...reading.options, leftOut: isLeftOut ? [...others, line] : others } };
}
