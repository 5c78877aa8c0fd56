import type * as MarksRules from '#shared/search/marks.rules.ts';
import type * as SearchTextRules from '#shared/search/searchText.rules.ts';
import type { FoundIn, MarkedText, Marks } from '#shared/search/search.ts';
import { alsoReadAhead } from '../components/lazyPart.tsx';
import type { ListRow } from './listRow.ts';
import type { OwnText } from './useOwnText.ts';

/** Why somebody is in the list, where the row itself does not show it. */
export interface Reason extends MarkedText {
  readonly where: FoundIn;
  /** Of an own field: which; else null. */
  readonly fieldId: number | null;
}

/** A text that a row shows, and what it is. */
export interface SeenText {
  readonly text: string;
  readonly as: MarksRules.MarkedAs;
}

type MarkRules = typeof MarksRules & typeof SearchTextRules;

let rules: MarkRules | null = null;

/** Reads what tells why somebody was found: with it comes how every Chinese character is read. Before rows are shown that were looked for. */
export async function readMarkRules(): Promise<void> {
  if (rules !== null) return;
  const [marks, texts] = await Promise.all([
    import('#shared/search/marks.rules.ts'),
    import('#shared/search/searchText.rules.ts'),
  ]);
  rules = { ...marks, ...texts };
}

// The first letter in the box should not wait for it; the tables of readings are made when they are first asked.
alsoReadAhead(async () => {
  await readMarkRules();
  found('王', 'w', 'name');
});

function markRules(): MarkRules {
  if (rules === null) throw new Error('Rows that were looked for are shown before readMarkRules has ended.');
  return rules;
}

/** The parts of a text that were looked for. */
export function found(text: string, looking: string, as: MarksRules.MarkedAs): Marks {
  return looking === '' || text === '' ? [] : markRules().marksIn(text, looking, as);
}

/** What a row was found by that it does not show: the first text that holds a part which nothing in sight holds. */
export function reasonFor(
  { hidden }: Pick<ListRow, 'hidden'>,
  looking: string,
  seen: readonly SeenText[],
  ownText: OwnText,
): Reason | null {
  const { marksIn, pieceMarks, searchPieces } = markRules();
  const unexplained = searchPieces(looking).filter(
    (piece) => !seen.some(({ text, as }) => pieceMarks(text, piece, as).length > 0),
  );
  for (const piece of unexplained) {
    for (const { where, fieldId, text } of hidden) {
      const shown = fieldId === null ? text : ownText(fieldId, text);
      const as = kindOf(where);
      if (pieceMarks(shown, piece, as).length > 0)
        return { where, fieldId, ...shortenedAround(shown, marksIn(shown, looking, as)) };
    }
  }
  return null;
}

function kindOf(where: FoundIn): MarksRules.MarkedAs {
  if (where === 'phone') return 'phone';
  return where === 'name' || where === 'company' ? 'name' : 'text';
}

/** Text before the first mark that stays, and in all, UTF-16 units. */
const BEFORE = 24;
const LONGEST = 160;

/** A long text cut to what stands around its first mark. */
function shortenedAround(text: string, marks: Marks): MarkedText {
  const first = marks[0]?.[0] ?? 0;
  const space = text.lastIndexOf(' ', first - BEFORE);
  const start =
    first <= BEFORE ? 0 : space < 0 || first - space > 2 * BEFORE ? wholeAt(text, first - BEFORE) : space + 1;
  const before = start === 0 ? '' : '… ';
  const part = text.slice(start, wholeAt(text, start + LONGEST));
  const moved = marks
    .map(([from, to]): [number, number] => [
      from - start + before.length,
      Math.min(to - start, part.length) + before.length,
    ])
    .filter(([from, to]) => from >= before.length && from < to);
  return { text: before + part.replaceAll(/\s/g, ' '), marks: moved };
}

/** The place, or the one after it where it would cut a character in two. */
function wholeAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place + 1 : place;
}
