/** Of a column on paper, in letters: fewer say nothing, more are broken into lines. */
const LEAST = 6;
const MOST = 34;
/** Room between two columns, letters. */
const GAP = 2;
/** Digits are all of one width, and that is more than that of most letters. */
const DIGIT = 1.2;
/** Rows that are measured: the first ones tell how long things are. */
const MEASURED = 2000;
/** Letters that find room beside each other on a page that is higher than wide. */
const UPRIGHT_PAGE = 112;

/**
 * How wide each column should be against the others, in letters: so that nine of ten texts stand on one line where there is
 * room for that. A Chinese character is two letters wide.
 */
export function columnWidths(heads: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const measured = rows.slice(0, MEASURED);
  return heads.map((head, column) => {
    const lengths = measured.map((row) => lettersOf(row[column] ?? '')).toSorted((one, other) => one - other);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    // A head may take two lines, but breaks between words only.
    const headWidth = Math.max(lettersOf(head) / 2, ...head.split(' ').map(lettersOf)) + 1;
    return Math.min(MOST, Math.max(LEAST, headWidth, usual)) + GAP;
  });
}

/** Whether columns so wide need a page that is wider than high. */
export function needsWidePage(widths: readonly number[]): boolean {
  return widths.reduce((sum, width) => sum + width, 0) > UPRIGHT_PAGE;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (const character of text) {
    const isWide = (character.codePointAt(0) ?? 0) >= 0x2e80;
    letters += isWide ? 2 : /\d/.test(character) ? DIGIT : 1;
  }
  return letters;
}
