import { z } from 'zod';

/** One line of text up to `longest` UTF-16 units, trimmed; line breaks become spaces. */
export function line(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ').trim());
}

/** Free text up to `longest` UTF-16 units; line ends become `\n`. */
export function prose(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => text.replaceAll(/\r\n?/g, '\n'));
}

const PLAIN = /^[\0-\x7f]*$/;

/** Compares as people do when they search: case, width and accents folded away. */
export function folded(text: string): string {
  // Most text has nothing to fold but case, and to find that out costs least.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
