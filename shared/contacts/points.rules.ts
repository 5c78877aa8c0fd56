import { composedAddress } from './address.rules.ts';
import type { ContactPoint, ContactPointDraft, PostalAddress } from './contactPoint.ts';
import { normalizedPhone } from './phone.rules.ts';

/**
 * Contact points as they are saved: trimmed, without empty ones, normalized, an address with parts but
 * without lines given its lines, and exactly one primary per type: the first that is marked, else the first.
 * @param country ISO 3166-1 code of the country that a phone number without one belongs to
 */
export function savedPoints(drafts: readonly ContactPointDraft[], country: string): ContactPoint[] {
  const points = drafts.map((draft) => savedPoint(draft, country)).filter((point) => point.value !== '');
  const primaries = new Map<string, ContactPoint>();
  for (const point of points) {
    const current = primaries.get(point.type);
    if (current === undefined || (point.isPrimary && !current.isPrimary)) primaries.set(point.type, point);
  }
  return points.map((point) => ({ ...point, isPrimary: primaries.get(point.type) === point }));
}

function savedPoint(draft: ContactPointDraft, country: string): ContactPoint {
  const address = draft.type === 'address' && draft.address !== null && hasParts(draft.address) ? draft.address : null;
  const typed = draft.value.replaceAll(/\r\n?/g, '\n').trim();
  const value = (typed === '' && address !== null ? composedAddress(address, country) : typed).trim();
  return {
    type: draft.type,
    value,
    label: draft.label.trim(),
    isPrimary: draft.isPrimary,
    normalized: normalizedPoint(draft.type, value, country),
    service: draft.type === 'messenger' ? draft.service.trim() : '',
    address,
    keptParams: draft.keptParams,
  };
}

function hasParts(address: PostalAddress): boolean {
  return Object.values(address).some((part) => part.trim() !== '');
}

/** What a point is compared by; null where what was typed is all there is. */
export function normalizedPoint(type: ContactPoint['type'], value: string, country: string): string | null {
  if (type === 'email') return value.toLowerCase();
  if (type === 'phone') return normalizedPhone(value, country);
  return null;
}
