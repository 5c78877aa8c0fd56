import type { KnownLabel, PointType } from '#shared/contacts/contactPoint.ts';

const LABELS: Readonly<Record<PointType, readonly KnownLabel[]>> = {
  phone: ['mobile', 'work', 'home', 'main', 'fax', 'pager', 'other'],
  email: ['work', 'home', 'other'],
  address: ['work', 'home', 'other'],
  url: ['work', 'home', 'other'],
  messenger: ['work', 'home', 'other'],
};

/** Labels worth offering for a type, the usual one first. */
export function labelsFor(type: PointType): readonly KnownLabel[] {
  return LABELS[type];
}
