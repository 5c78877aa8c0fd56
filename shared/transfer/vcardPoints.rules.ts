import type { ContactPointDraft, PostalAddress } from '../contacts/contactPoint.ts';
import { component, paramValues } from '../vcard/index.ts';
import type { VcardParam, VcardProperty } from '../vcard/index.ts';
import { ADDRESS_PARTS, addressLines } from './vcardAddress.rules.ts';
import { keptParams } from './vcardKept.rules.ts';
import { readLabel } from './vcardLabels.rules.ts';
import { readMessenger, serviceOfProperty } from './vcardMessengers.rules.ts';
import { fitLine, fitProse } from './vcardText.rules.ts';
import type { OnCut } from './vcardText.rules.ts';

/** A point with the preference it had in the card. */
export interface ReadPoint {
  readonly point: ContactPointDraft;
  readonly rank: number | null;
}

/** What stands in the same group as a point. */
export interface PointCompany {
  /** X-ABLabel, or null. */
  readonly label: string | null;
  /** X-ABADR (Apple's address format), or null. */
  readonly addressFormat: string | null;
}

/** Marks an ADR whose text has not been taken apart: all of it stands in the street. */
export const FREE_ADDRESS: VcardParam = { name: 'X-LONGHAND-PARTS', values: ['none'] };
/** Under this name a point remembers X-ABADR. */
export const ADDRESS_FORMAT = 'X-ABADR';

/** Whether a property is a contact point at all. */
export function isPoint(property: VcardProperty): boolean {
  return (
    property.bytes === null &&
    (/^(EMAIL|TEL|ADR|URL|IMPP)$/.test(property.name) || serviceOfProperty(property.name) !== null)
  );
}

/** Reads EMAIL, TEL, ADR, URL, IMPP and messenger properties; null when there is nothing in it. */
export function readPoint(property: VcardProperty, company: PointCompany, onCut: OnCut): ReadPoint | null {
  const { label, rank, rest } = readLabel(property.params, company.label);
  const base = { label: fitLine(label, 100, onCut), isPrimary: false, service: '', address: null };
  const text = fitProse(property.value.trim(), 5000, onCut);
  if (property.name === 'ADR') return readAddress(property, { base, rank, rest, company }, onCut);
  if (text === '') return null;
  const finish = (
    type: ContactPointDraft['type'],
    value: string,
    service: string,
    params: readonly VcardParam[],
  ): ReadPoint => ({
    point: { ...base, type, value, service: fitLine(service, 100, onCut), keptParams: keptParams(params, 50) },
    rank,
  });
  const scheme = (name: string) => new RegExp(`^${name}:`, 'i').test(text);
  const withoutValue = rest.filter((param) => param.name !== 'VALUE');
  if (property.name === 'TEL')
    return scheme('tel') ? finish('phone', text.slice(4), '', withoutValue) : finish('phone', text, '', rest);
  if (property.name === 'EMAIL')
    return scheme('mailto') ? finish('email', text.slice(7), '', withoutValue) : finish('email', text, '', rest);
  if (property.name === 'URL')
    return finish(
      'url',
      text,
      '',
      rest.filter((param) => param.name !== 'VALUE' || !/^ur[il]$/i.test(param.values[0] ?? '')),
    );
  const ofProperty = serviceOfProperty(property.name);
  if (ofProperty !== null) return finish('messenger', text, ofProperty, rest);
  const messenger = readMessenger(text, paramValues(property, 'X-SERVICE-TYPE')[0]?.trim() ?? '');
  return finish(
    'messenger',
    messenger.value,
    messenger.service,
    rest.filter((param) => param.name !== 'X-SERVICE-TYPE' && param.name !== 'VALUE'),
  );
}

interface AddressContext {
  readonly base: { readonly label: string; readonly isPrimary: boolean; readonly service: string };
  readonly rank: number | null;
  readonly rest: readonly VcardParam[];
  readonly company: PointCompany;
}

function readAddress(property: VcardProperty, context: AddressContext, onCut: OnCut): ReadPoint | null {
  const { base, rank, rest, company } = context;
  const isFree = rest.some((param) => param.name === FREE_ADDRESS.name);
  // RFC 6350's own example writes `\n` into this parameter; RFC 6868 came later.
  const written = (rest.find((param) => param.name === 'LABEL')?.values.join(',') ?? '').replaceAll(/\\n/gi, '\n');
  const others = rest.filter((param) => param.name !== 'LABEL' && param.name !== FREE_ADDRESS.name);
  const format: readonly VcardParam[] =
    company.addressFormat === null ? [] : [{ name: ADDRESS_FORMAT, values: [company.addressFormat] }];
  const kept = keptParams([...others, ...format], 50);
  const parts = ADDRESS_PARTS.map((_, index) => component(property, index).join(','));
  if (property.components.slice(ADDRESS_PARTS.length).some((list) => list.join('') !== '')) onCut(property.value);
  const hasParts = !isFree && parts.some((part) => part.trim() !== '');
  const address = hasParts ? addressOf(parts, onCut) : null;
  const free = isFree ? (parts[2] ?? '') : '';
  const value = fitProse(written !== '' ? written : address === null ? free : addressLines(address), 5000, onCut);
  if (value.trim() === '') return null;
  return { point: { ...base, type: 'address', value, address, keptParams: kept }, rank };
}

function addressOf(parts: readonly string[], onCut: OnCut): PostalAddress {
  const longest = { poBox: 500, extended: 500, locality: 500, region: 500, postcode: 100, country: 200 };
  const part = (name: keyof typeof longest) => fitLine(parts[ADDRESS_PARTS.indexOf(name)] ?? '', longest[name], onCut);
  return {
    poBox: part('poBox'),
    extended: part('extended'),
    street: fitProse(parts[2] ?? '', 500, onCut).trim(),
    locality: part('locality'),
    region: part('region'),
    postcode: part('postcode'),
    country: part('country'),
  };
}

/**
 * Gives the texts of LABEL properties (vCard 2.1, 3.0) to the addresses of the same kind; those that
 * find none are addresses of their own.
 */
export function joinLabels(points: readonly ReadPoint[], labels: readonly VcardProperty[], onCut: OnCut): ReadPoint[] {
  const joined = [...points];
  const taken = new Set<number>();
  for (const property of labels) {
    const { label, rank, rest } = readLabel(property.params, null);
    const text = fitProse(property.value.trim(), 5000, onCut);
    if (text === '') continue;
    const at = joined.findIndex(
      ({ point }, index) => point.type === 'address' && point.label === label && !taken.has(index),
    );
    const found = joined[at];
    if (found === undefined) {
      joined.push({
        point: {
          type: 'address',
          value: text,
          label,
          isPrimary: false,
          service: '',
          address: null,
          keptParams: keptParams(rest, 50),
        },
        rank,
      });
      taken.add(joined.length - 1);
    } else {
      joined[at] = { ...found, point: { ...found.point, value: text } };
      taken.add(at);
    }
  }
  return joined;
}

/** Makes the first of the highest preference the primary one of its type; a lower number stays a parameter. */
export function withPrimaries(points: readonly ReadPoint[]): ContactPointDraft[] {
  const best = new Map<string, { index: number; rank: number }>();
  points.forEach(({ point, rank }, index) => {
    const known = best.get(point.type);
    if (rank !== null && (known === undefined || rank < known.rank)) best.set(point.type, { index, rank });
  });
  return points.map(({ point, rank }, index) => {
    if (best.get(point.type)?.index === index) return { ...point, isPrimary: true };
    return rank === null || rank === 1
      ? point
      : { ...point, keptParams: [...point.keptParams, ['PREF', [String(rank)]]] };
  });
}
