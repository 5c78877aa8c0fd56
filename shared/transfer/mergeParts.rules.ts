import { nameKey } from '../contacts/script.rules.ts';
import { MOST_TAGS } from '../contacts/contact.ts';
import type { ContactPoint } from '../contacts/contactPoint.ts';
import { savedTags, tagKey } from '../contacts/tags.rules.ts';
import { folded } from '../kernel/text.ts';
import { dayKeyOf } from '../specialDays/dayKey.rules.ts';
import { MOST_SPECIAL_DAYS } from '../specialDays/specialDay.ts';
import type { CalendarDay, SpecialDayEntry } from '../specialDays/specialDay.ts';
import type { MergedFields, Merging } from './merging.ts';

/** Most contact points that a contact may have. */
const MOST_POINTS = 500;

/** A day of the plain fields: a year is filled in; one that is known is never lost. */
export function mergeDay(
  merging: Merging,
  field: 'birthday' | 'anniversary',
  before: string | null,
  after: string | null,
): void {
  if (after === null || after === before) return;
  const hasSameDay = before?.slice(-5) === after.slice(-5);
  if (hasSameDay && after.startsWith('--')) return;
  if (merging.may(before) || (hasSameDay && before?.startsWith('--') === true))
    merging.set(field, { [field]: after }, before ?? '', after);
}

function dayText(day: CalendarDay): string {
  const year = day.year === null ? '-' : String(day.year).padStart(4, '0');
  return day.calendar === 'gregorian' ? `${year}-${dayKeyOf(day).slice(1)}` : `${year} ${dayKeyOf(day)}`;
}

/** Days besides birthday and anniversary, met by what they are called. */
export function mergeSpecialDays(merging: Merging, contact: MergedFields, entry: MergedFields): void {
  const days = [...contact.specialDays];
  const name = ({ kind, label }: SpecialDayEntry) => `${kind} ${nameKey(label)}`;
  const key = (day: SpecialDayEntry) => `${name(day)} ${dayText(day.day)}`;
  const said = new Set(entry.specialDays.map(key));
  const known = new Set(contact.specialDays.map(name));
  let hasChanged = false;
  for (const day of entry.specialDays) {
    if (days.some((one) => key(one) === key(day)) || (!merging.overwrites && known.has(name(day)))) continue;
    // One that the entry itself says stays.
    const at = merging.overwrites ? days.findIndex((one) => name(one) === name(day) && !said.has(key(one))) : -1;
    const before = days[at];
    if (before === undefined && days.length >= MOST_SPECIAL_DAYS) continue;
    const next = { ...day, leadDays: day.leadDays ?? before?.leadDays ?? null };
    if (before === undefined) days.push(next);
    else days[at] = next;
    hasChanged = true;
    const shownBefore = before === undefined ? '' : dayText(before.day);
    merging.set('day', {}, shownBefore, dayText(day.day), day.label || day.kind);
  }
  if (!hasChanged) return;
  merging.result().patch.specialDays = days.map(({ kind, label, day, leadDays }) => ({ kind, label, day, leadDays }));
}

/** E-mail addresses, phone numbers and the like. */
export function mergePoints(merging: Merging, before: readonly ContactPoint[], said: readonly ContactPoint[]): void {
  const after = [...before];
  const keys = new Set(said.map(pointKey));
  let hasChanged = false;
  for (const point of said) {
    if (after.some((one) => pointKey(one) === pointKey(point))) continue;
    // One that the entry itself says stays.
    const at = merging.overwrites ? after.findIndex((one) => isSamePlace(one, point) && !keys.has(pointKey(one))) : -1;
    const old = after[at];
    if (old === undefined && after.length >= MOST_POINTS) continue;
    hasChanged = true;
    merging.set(point.type, {}, old?.value ?? '', point.value, point.label);
    if (old === undefined) after.push({ ...point, isPrimary: false });
    else after[at] = { ...point, isPrimary: old.isPrimary };
  }
  if (hasChanged) merging.result().patch.points = after;
}

function isSamePlace(one: ContactPoint, other: ContactPoint): boolean {
  return (
    one.type === other.type &&
    folded(one.label) === folded(other.label) &&
    folded(one.service) === folded(other.service)
  );
}

/** What two points are the same by. */
function pointKey(point: ContactPoint): string {
  const { type, normalized, service, value } = point;
  if (normalized !== null) return `${type} ${normalized}`;
  const text = folded(value.replaceAll(/\s+/gu, ' ').trim());
  return `${type} ${folded(service)} ${type === 'url' ? text.replace(/^https?:\/\//, '').replace(/\/$/, '') : text}`;
}

/** Tags are added, never taken away. */
export function mergeTags(merging: Merging, before: readonly string[], said: readonly string[]): void {
  const known = new Set(before.map(tagKey));
  const added = savedTags(said)
    .filter((tag) => !known.has(tagKey(tag)))
    .slice(0, Math.max(0, MOST_TAGS - before.length));
  if (added.length === 0) return;
  merging.set('tags', { tags: [...before, ...added] }, before.join(', '), [...before, ...added].join(', '));
}

/** Values of own fields. */
export function mergeOwn(merging: Merging, before: MergedFields['own'], said: MergedFields['own']): void {
  const written = said.filter(({ fieldId, value }) => {
    const old = before.find((one) => one.fieldId === fieldId)?.value ?? '';
    if (value === '' || old === value || !merging.may(old)) return false;
    merging.set('own', {}, old, value, String(fieldId));
    return true;
  });
  if (written.length > 0) merging.result().patch.own = written.map(({ fieldId, value }) => ({ fieldId, value }));
}
