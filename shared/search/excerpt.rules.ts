import type { Marks, MarkedText } from './search.ts';

/** Longest text that is shown as the reason why something was found, in UTF-16 units. */
const LONGEST = 90;
/** What is shown before the place. */
const BEFORE = 24;

/** A text on one line, shortened around the first mark where it is long. */
export function excerpt(text: string, marks: Marks): MarkedText {
  const line = text.replaceAll(/\s/g, ' ');
  const [first] = marks;
  if (line.length <= LONGEST) return { text: line, marks };
  const place = first?.[0] ?? 0;
  const start = place <= BEFORE ? 0 : wholeFrom(line, place - BEFORE);
  const end = start + LONGEST >= line.length ? line.length : wholeFrom(line, start + LONGEST);
  const before = start === 0 ? '' : '…';
  const moved = marks.flatMap(([from, to]): [number, number][] => {
    const [shownFrom, shownTo] = [Math.max(from, start), Math.min(to, end)];
    const shift = before.length - start;
    return shownFrom < shownTo ? [[shownFrom + shift, shownTo + shift]] : [];
  });
  return { text: `${before}${line.slice(start, end)}${end === line.length ? '' : '…'}`, marks: moved };
}

/** Never inside a pair of surrogates. */
function wholeFrom(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place - 1 : place;
}
