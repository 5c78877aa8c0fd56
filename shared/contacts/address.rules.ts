import type { PostalAddress } from './contactPoint.ts';
import { hasHan, squeezed } from './script.rules.ts';

/** Countries that write the post code behind town and region on one line. */
const POSTCODE_LAST =
  /^(us|usa|u\.s\.a\.|united states( of america)?|ca|canada|au|australia|nz|new zealand|in|india|tw|taiwan|cn|china)$/i;
/** Countries that give the post code a line of its own. */
const POSTCODE_ALONE = /^(gb|uk|united kingdom|great britain|england|scotland|wales|northern ireland|ie|ireland)$/i;

function joined(separator: string, ...parts: readonly string[]): string {
  return parts
    .map(squeezed)
    .filter((part) => part !== '')
    .join(separator);
}

/**
 * The lines of an address put together from its parts, joined by line breaks. Chinese ones run from the
 * large to the small on one line after the post code; others from street to country, with the post code
 * where the country has it.
 * @param homeCountry ISO 3166-1 code, for addresses that name no country
 */
export function composedAddress(address: PostalAddress, homeCountry: string): string {
  const { poBox, extended, street, locality, region, postcode, country } = address;
  const streetLines = street
    .split('\n')
    .map(squeezed)
    .filter((line) => line !== '');
  if (hasHan(`${street}${locality}${region}`)) {
    const town = region === locality ? locality : `${squeezed(region)}${squeezed(locality)}`;
    const place = `${squeezed(country)}${town}${streetLines.join('')}${squeezed(extended)}`;
    return joined('\n', joined(' ', postcode, place), poBox);
  }
  const where = squeezed(country) === '' ? homeCountry : squeezed(country);
  const regionAndPostcode = POSTCODE_LAST.test(where)
    ? [joined(', ', locality, joined(' ', region, postcode))]
    : POSTCODE_ALONE.test(where)
      ? [joined('\n', locality, region), postcode]
      : [joined(' ', postcode, joined(', ', locality, region))];
  return lines(poBox, extended, ...streetLines, ...regionAndPostcode, country);
}

function lines(...texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
