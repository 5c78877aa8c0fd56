/** What may stand between the cells of a sheet. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines that are looked at, and characters of each text. */
const LINES = 200;
const LONGEST = 256 * 1024;
const SEP_LINE = /^\uFEFF?"?sep=(.)"?\s*$/i;

/** What a first line `sep=;` says, or null where there is none. Spreadsheets write and obey it; it is no row. */
export function delimiterOfSepLine(firstLine: string): Delimiter | null {
  const named = SEP_LINE.exec(firstLine)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}

/**
 * The delimiter by which most lines have equally many cells; of several such the one that makes the most cells. A comma
 * where no line has any. What stands in quotes does not count.
 * @param text the beginning of a sheet, line ends of any kind
 */
export function guessDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, LONGEST);
  const said = delimiterOfSepLine(/^[^\r\n]*/.exec(beginning)?.[0] ?? '');
  if (said !== null) return said;
  const lines = linesOutsideQuotes(beginning);
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(lines, delimiter) }));
  const best = judged.toSorted((one, other) => other.share - one.share || other.cells - one.cells)[0];
  return best === undefined || best.share === 0 ? ',' : best.delimiter;
}

/** The first lines without what stands in quotes (line breaks there included) and without empty ones. */
function linesOutsideQuotes(text: string): string[] {
  return text
    .replaceAll(/(^|[,;\t|\r\n])[ ]*"(?:[^"]|"")*"/g, '$1')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
}

/** Which share of the lines has the most frequent number of delimiters, and how many that are. */
function evenness(lines: readonly string[], delimiter: Delimiter): { readonly share: number; readonly cells: number } {
  const lineCounts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1);
  }
  const [cells, most] = [...lineCounts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
  return { share: lines.length === 0 ? 0 : most / lines.length, cells };
}
