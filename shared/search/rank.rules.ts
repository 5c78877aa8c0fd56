import { squeezed } from '../contacts/script.rules.ts';
import { pieceMarks } from './marks.rules.ts';
import { spellings, syllablesOf } from './pinyinTokens.rules.ts';
import type { SearchPiece } from './searchText.rules.ts';
import { searchFolded, unitsOf } from './searchTokens.rules.ts';

/** How well a contact is found, the best first. */
export const RANKS = [
  'wholeName',
  'nameBegins',
  'wordOfName',
  'initials',
  'initialsWithin',
  'otherName',
  'company',
  'point',
  'rest',
] as const;
export type Rank = (typeof RANKS)[number];

/** What was asked for, read once. */
export interface Asked {
  readonly text: string;
  readonly pieces: readonly SearchPiece[];
}

/** How well the name that is shown fits; null where not all of what is asked stands in it. */
export function nameRank(displayName: string, { text, pieces }: Asked): Rank | null {
  const [name, wanted] = [searchFolded(squeezed(displayName)), searchFolded(squeezed(text))];
  if (name === wanted) return 'wholeName';
  if (name.startsWith(wanted)) return 'nameBegins';
  const units = unitsOf(name);
  const isWritten = (piece: SearchPiece): boolean => {
    if (piece.kind === 'run') return name.includes(piece.characters.join(''));
    const words = piece.kind === 'word' ? [piece.word] : piece.words;
    return words.every((word) => units.some((unit) => unit.text.startsWith(word)));
  };
  const others = pieces.filter((piece) => !isWritten(piece));
  if (others.length === 0) return 'wordOfName';
  const read = others.length === pieces.length ? readRank(displayName, pieces) : null;
  if (read !== null) return read;
  return others.every((piece) => pieceMarks(displayName, piece, 'name').length > 0) ? 'wordOfName' : null;
}

/** As nameRank, of a Chinese name typed in Latin letters. */
function readRank(displayName: string, pieces: readonly SearchPiece[]): Rank | null {
  if (!pieces.every((piece) => piece.kind === 'word')) return null;
  const typed = pieces.map(({ word }) => word).join('');
  for (const isSurname of [true, false]) {
    const [syllables] = syllablesOf(displayName, isSurname);
    if (syllables === undefined) return null;
    for (const readings of spellings(syllables)) {
      const whole = readings.join('');
      if (whole === typed) return 'wholeName';
      if (whole.startsWith(typed)) return 'nameBegins';
      if (readings.some((_reading, place) => readings.slice(place).join('').startsWith(typed))) return 'wordOfName';
      const initials = readings.map((reading) => reading.charAt(0)).join('');
      if (initials.startsWith(typed)) return 'initials';
      if (initials.includes(typed)) return 'initialsWithin';
    }
  }
  return null;
}
