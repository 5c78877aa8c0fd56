import { splitPersonName } from '../contacts/personName.rules.ts';
import type { PersonName } from '../contacts/personName.rules.ts';
import { isCjk, squeezed } from '../contacts/script.rules.ts';

/** A whole name in a cell, split: by its script and by commas, and where these do not tell by the order that names have here. */
export function sheetName(typed: string, order: 'familyFirst' | 'givenFirst'): PersonName {
  const text = squeezed(typed);
  const split = splitPersonName(text);
  const words = text.split(' ');
  const isTold = /[,，]/u.test(text) || isCjk(text) || split.prefix !== '' || split.suffix !== '';
  const hasHan = /\p{Script=Han}/u.test(text);
  if (order === 'givenFirst' || isTold || hasHan || words.length < 2) return split;
  const [familyName = '', ...given] = words;
  return { ...split, familyName, givenName: given.join(' '), middleName: '', displayAs: text };
}
