import { cleanText } from '../vcard/index.ts';

/** Hears of a text that was longer than a field may be, so that the whole of it can be kept. */
export type OnCut = (whole: string) => void;

/** Without half of a surrogate pair at its end. */
function sliced(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Text for a field of one line (kernel `line`): line breaks are blanks, trimmed, at most `longest` units. */
export function fitLine(text: string, longest: number, onCut: OnCut): string {
  const one = cleanText(text)
    .replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
    .trim();
  if (one.length <= longest) return one;
  onCut(text);
  return sliced(one, longest).trim();
}

/** Text for a field of many lines (kernel `prose`). */
export function fitProse(text: string, longest: number, onCut: OnCut): string {
  const clean = cleanText(text);
  if (clean.length <= longest) return clean;
  onCut(text);
  return sliced(clean, longest);
}
