/** A name cut to a width in Latin letters; letters of East Asia are twice as wide, and an emoji is never cut in two. */
export function shortened(name: string, width: number): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const widths = letters.map((letter) => (WIDE.test(letter) ? 2 : 1));
  if (widths.reduce((sum, one) => sum + one, 0) <= width) return name;
  let used = 1;
  const fitting = letters.filter((_letter, index) => (used += widths[index] ?? 1) <= width);
  return `${fitting.join('').trimEnd()}…`;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;
