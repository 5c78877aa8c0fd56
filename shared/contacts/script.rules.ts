import { folded } from '../kernel/text.ts';

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ーｰ`;
const WHOLLY_CJK = new RegExp(`^[${CJK}·・‧•．\\s]+$`, 'u');
const HAS_CJK = new RegExp(`[${CJK}]`, 'u');

/** Nothing to squeeze: this is asked very often, and replacing costs more than looking. */
const NEAT = /^(?:\S+(?: \S+)*)?$/u;

/** Whether the text is written in Chinese characters, kana or hangul only (interpuncts and spaces aside). */
export function isCjk(text: string): boolean {
  return HAS_CJK.test(text) && WHOLLY_CJK.test(text);
}

/** Whether Chinese characters occur in the text. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Trimmed, with every run of white space (the ideographic space too) as one space. */
export function squeezed(text: string): string {
  if (NEAT.test(text)) return text;
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** What names and labels are compared by: case, width, accents and runs of spaces aside. */
export function nameKey(text: string): string {
  // Folded first: folding turns a lone accent into a space.
  return squeezed(folded(text));
}

/** At most `longest` UTF-16 units of the text, never half a character. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
