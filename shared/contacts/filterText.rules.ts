import { folded } from '../kernel/text.ts';
import type { ContactPoint } from './contactPoint.ts';
import { phoneDigits } from './phone.rules.ts';
import { shortened, squeezed } from './script.rules.ts';

/** What the filter box looks through. */
export interface FilterSource {
  readonly displayName: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly nickname: string;
  readonly phoneticFamilyName: string;
  readonly phoneticGivenName: string;
  readonly companyName: string;
  readonly points: readonly Pick<ContactPoint, 'type' | 'value' | 'normalized'>[];
}

/** Longest stored text, in UTF-16 units: a contact with hundreds of points must not slow every filter. */
const LONGEST = 4000;

/** Folded names, e-mails, and phones as digits, a line each: no match reaches over two of them. */
export function filterText(source: FilterSource): string {
  const names = [
    source.displayName,
    // As people write a Chinese name without its title, and a Latin one in the other order.
    `${source.familyName}${source.givenName}`,
    `${source.familyName} ${source.givenName}`,
    source.middleName,
    source.nickname,
    `${source.phoneticFamilyName} ${source.phoneticGivenName}`,
    source.companyName,
  ];
  const points = source.points.flatMap((point) => {
    if (point.type === 'email') return [point.value];
    if (point.type !== 'phone') return [];
    return [phoneDigits(point.value), phoneDigits((point.normalized ?? '').replace(/;.*/, ''))];
  });
  const lines = folded([...names, ...points].map(squeezed).join('\n')).split('\n');
  return shortened([...new Set(lines.filter((line) => line !== ''))].join('\n'), LONGEST);
}

/**
 * The pieces that must all occur in a contact's filter text: the words of a text, or the digits of what
 * looks like a phone number ("138-0013", "+1 (202) 555").
 */
export function filterPieces(text: string): readonly string[] {
  const words = folded(squeezed(text))
    .split(' ')
    .filter((word) => word !== '');
  const isPhone = /^[\d\s+().\-/‐-―]+$/u.test(text.normalize('NFKC'));
  const digits = phoneDigits(text);
  return isPhone && digits !== '' ? [digits] : words;
}
