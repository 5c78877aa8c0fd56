import type { PostalAddress } from '../contacts/contactPoint.ts';

/** Components of ADR in the order of RFC 6350, 6.3.1. */
export const ADDRESS_PARTS = ['poBox', 'extended', 'street', 'locality', 'region', 'postcode', 'country'] as const;

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** An address as lines, for a card that gives parts only. Chinese and Japanese go from large to small, in one line. */
export function addressLines(address: PostalAddress): string {
  const { poBox, extended, street, locality, region, postcode, country } = address;
  if (HAN_OR_KANA.test(`${street}${locality}${region}`)) {
    return [[country, region, locality, street, extended, poBox].filter(Boolean).join(''), postcode]
      .filter(Boolean)
      .join('\n');
  }
  const town = [postcode, locality].filter(Boolean).join(' ');
  return [poBox, extended, street, [town, region].filter(Boolean).join(', '), country].filter(Boolean).join('\n');
}
