import { KNOWN_LABELS } from '../contacts/contactPoint.ts';
import type { KnownLabel } from '../contacts/contactPoint.ts';
import { knownLabel } from './contactHeads.rules.ts';
import type { ContactSheetWords } from './contactSheetWords.ts';

/** What other programs call a fax or another known thing in two words. */
const OTHER_WORDS: ReadonlyMap<string, KnownLabel> = new Map([
  ['work fax', 'fax'],
  ['work mobile', 'mobile'],
  ['work phone', 'work'],
  ['home phone', 'home'],
]);
/** Before the label of what is to be used first, as Google writes it. */
const PRIMARY = '* ';

/** The cell of a label; `isMarked` for the one that is to be used first and is not the first. */
export function labelCell(label: string, isMarked: boolean, words: ContactSheetWords): string {
  const known = KNOWN_LABELS.find((one) => one === label);
  const text = known === undefined ? ownLabelCell(label) : words.labels[known];
  return isMarked ? `${PRIMARY}${text}` : text;
}

/** Own words, with `\` before those that would be read as something else. */
function ownLabelCell(label: string): string {
  const read = labelOfCell(label);
  return read.label === label && !read.isPrimary ? label : `\\${label}`;
}

/** What a label's cell says, in any language. */
export function labelOfCell(cell: string): { readonly label: string; readonly isPrimary: boolean } {
  const text = cell.trim();
  const isPrimary = text === '*' || text.startsWith(PRIMARY);
  const rest = isPrimary ? text.slice(1).trim() : text;
  if (rest.startsWith('\\')) return { label: rest.slice(1), isPrimary };
  const known = knownLabel(rest) ?? OTHER_WORDS.get(rest.toLowerCase()) ?? null;
  return { label: known ?? rest, isPrimary };
}
