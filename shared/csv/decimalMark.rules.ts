/** What separates the cents. */
export type DecimalMark = '.' | ',';

/** A number with its separators: digits, then groups of a separator and digits. */
const NUMBER = /\d+(?:[.,'’ \u00A0\u202F]\d+)*/u;

/** Which texts of a sheet speak for which decimal mark. `1,234` alone speaks for none. */
export class DecimalMarkEvidence {
  readonly #counts: Record<DecimalMark, number> = { '.': 0, ',': 0 };

  add(text: string): void {
    const number = NUMBER.exec(text.normalize('NFKC'))?.[0];
    if (number === undefined) return;
    const mark = decimalMarkOf(number);
    if (mark !== null) this.#counts[mark] += 1;
  }

  /** The mark that most numbers speak for, or `fallback` where none does. */
  mark(fallback: DecimalMark): DecimalMark {
    const { '.': points, ',': commas } = this.#counts;
    return points === commas ? fallback : points > commas ? '.' : ',';
  }
}

/** What one number says about the mark: 12,5 and 1.234,56 a comma; 1.234.567 a comma too, as the points group. */
function decimalMarkOf(number: string): DecimalMark | null {
  const points = number.split('.').length - 1;
  const commas = number.split(',').length - 1;
  if (points > 0 && commas > 0) return number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
  if (points > 1) return ',';
  if (commas > 1) return '.';
  if (points + commas === 0) return null;
  const mark = points === 1 ? '.' : ',';
  const [whole = '', digits = ''] = number.split(mark);
  const isGrouping = digits.length === 3 && whole.length <= 3 && whole !== '0' && /^\d+$/.test(whole);
  return isGrouping ? null : mark;
}
