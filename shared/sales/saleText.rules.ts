import { nameKey, shortened } from '../contacts/script.rules.ts';

/** Longest stored text, in UTF-16 units: one long description must not slow every filter. */
const LONGEST = 1000;

/** What the filter box looks through besides number and customer: what was sold and its category, a line each. */
export function saleFilterText({ what, category }: { readonly what: string; readonly category: string }): string {
  const lines = [what, category].map((text) => nameKey(text)).filter((text) => text !== '');
  return shortened(lines.join('\n'), LONGEST);
}

/** The words that must all occur in a sale or in its customer. */
export function saleWords(text: string): readonly string[] {
  return nameKey(text)
    .split(' ')
    .filter((word) => word !== '');
}
