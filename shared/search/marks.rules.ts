import { dialled, FEWEST_DIGITS } from './phoneTokens.rules.ts';
import { spellings, syllablesOf } from './pinyinTokens.rules.ts';
import type { Syllable } from './pinyinTokens.rules.ts';
import type { Marks } from './search.ts';
import { searchPieces } from './searchText.rules.ts';
import type { SearchPiece } from './searchText.rules.ts';
import { compoundsOf, isPlain, searchFolded, unitsOf } from './searchTokens.rules.ts';

/** Looks like a phone number where nothing says what it is. */
const PHONE_LIKE = /^\+?[\d\s().\-/‐-―]{5,}$/u;

/** What a text is: names are also found by how they are read, phone numbers by both ends. */
export type MarkedAs = 'name' | 'text' | 'phone';

type Mark = readonly [start: number, end: number];

/** A character with what belongs to it, so that folding it alone gives what folding the whole text gives. */
const CLUSTER = /[\s\S]\p{M}*|\p{M}+/gu;

/** A folded text that knows where each of its UTF-16 units comes from. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The parts of a shown text that were asked for. @param as what the text is; left out: a name, or a number where it looks like one */
export function marksIn(text: string, asked: string, as: MarkedAs = 'name'): Marks {
  return joined(searchPieces(asked).flatMap((piece) => pieceMarks(text, piece, as)));
}

/** The parts of a shown text that one piece finds; may overlap. */
export function pieceMarks(text: string, piece: SearchPiece, as: MarkedAs): readonly Mark[] {
  const folded = foldedWithPlaces(text);
  switch (piece.kind) {
    case 'run':
      return runMarks(folded, piece.characters);
    case 'word': {
      const marks = wordMarks(folded, piece.word, as === 'name');
      return marks.length === 0 && as === 'name' ? readMarks(text, piece.word) : marks;
    }
    case 'number': {
      const words = piece.words.map((word) => wordMarks(folded, word, false));
      const isPhone = as === 'phone' || (as === 'name' && PHONE_LIKE.test(text));
      const phone = isPhone ? phoneMarks(folded, piece.digits) : [];
      return phone.length > 0 ? phone : words.every((marks) => marks.length > 0) ? words.flat() : [];
    }
  }
}

/** Marks in order, those that touch made one. */
export function joined(marks: readonly Mark[]): Marks {
  const result: [number, number][] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function foldedWithPlaces(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  if (isPlain(text)) {
    for (let place = 0; place < text.length; place++) {
      starts.push(place);
      ends.push(place + 1);
    }
    return { text: text.toLowerCase(), starts, ends };
  }
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = searchFolded(cluster);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: folded, starts, ends };
}

function markOf({ starts, ends }: Folded, start: number, end: number): readonly Mark[] {
  const [from, to] = [starts[start], ends[end - 1]];
  return from === undefined || to === undefined ? [] : [[from, to]];
}

function wordMarks(folded: Folded, word: string, withCompounds: boolean): readonly Mark[] {
  const marks = unitsOf(folded.text).flatMap((unit) =>
    !unit.isCharacter && unit.text.startsWith(word) ? markOf(folded, unit.start, unit.start + word.length) : [],
  );
  if (marks.length > 0 || !withCompounds) return marks;
  return compoundsOf(folded.text).flatMap((compound) => {
    if (!compound.text.startsWith(word)) return [];
    let left = word.length;
    let end = compound.start;
    while (left > 0 && end < compound.end) {
      if (/[\p{L}\p{N}]/u.test(folded.text[end] ?? '')) left--;
      end++;
    }
    return markOf(folded, compound.start, end);
  });
}

function runMarks(folded: Folded, characters: readonly string[]): readonly Mark[] {
  const wanted = characters.join('');
  const units = unitsOf(folded.text).filter(({ isCharacter }) => isCharacter);
  const begins = new Set(units.map(({ start }) => start));
  const marks: Mark[] = [];
  for (let place = folded.text.indexOf(wanted); place !== -1; place = folded.text.indexOf(wanted, place + 1)) {
    if (begins.has(place)) marks.push(...markOf(folded, place, place + wanted.length));
  }
  return marks;
}

/** The Chinese characters whose reading was typed, in full or by initials. */
function readMarks(text: string, word: string): readonly Mark[] {
  return (
    [true, false]
      .map((isSurname) => syllablesOf(text, isSurname).flatMap((syllables) => readingMarks(syllables, word)))
      .find((marks) => marks.length > 0) ?? []
  );
}

function readingMarks(syllables: readonly Syllable[], word: string): readonly Mark[] {
  for (const readings of spellings(syllables)) {
    for (const first of syllables.keys()) {
      const rest = readings.slice(first);
      if (!rest.join('').startsWith(word)) continue;
      let [length, last] = [0, first - 1];
      while (length < word.length) length += readings[++last]?.length ?? word.length;
      return between(syllables, first, last);
    }
    const initials = readings.map((reading) => reading.charAt(0)).join('');
    const first = initials.indexOf(word);
    if (first !== -1) return between(syllables, first, first + word.length - 1);
  }
  return [];
}

function between(syllables: readonly Syllable[], first: number, last: number): readonly Mark[] {
  const [from, to] = [syllables[first], syllables[last]];
  return from === undefined || to === undefined ? [] : [[from.start, to.end]];
}

/** The beginning or the end of a phone number, however it is spaced; with or without the code of its country. */
function phoneMarks(folded: Folded, digits: string): readonly Mark[] {
  if (digits.length < FEWEST_DIGITS) return [];
  const places = [...folded.text.matchAll(/\d/g)].map(({ index }) => index);
  const number = places.map((place) => folded.text[place]).join('');
  const marked = (first: number, count: number) =>
    markOf(folded, places[first] ?? 0, (places[first + count - 1] ?? 0) + 1);
  for (const way of dialled(digits)) {
    if (number.startsWith(way)) return marked(0, way.length);
    for (const code of [1, 2, 3]) {
      if (number.startsWith(way, code)) return marked(code, way.length);
      const rest = way.slice(code);
      if (rest.length >= FEWEST_DIGITS && number.startsWith(rest)) return marked(0, rest.length);
    }
  }
  return number.endsWith(digits) ? marked(number.length - digits.length, digits.length) : [];
}
