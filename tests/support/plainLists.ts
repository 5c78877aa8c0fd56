import type { Contact, ContactFilter, ContactSort } from '../../shared/contacts/contact.ts';
import type { ContactCondition, Period } from '../../shared/contacts/contactCondition.ts';
import { tagKey } from '../../shared/contacts/tags.rules.ts';
import type { Field } from '../../shared/fields/field.ts';
import { canonicalOwnValue, ownSortKey } from '../../shared/fields/ownValue.rules.ts';
import { addDays } from '../../shared/kernel/calendarMath.ts';
import { matchesPrepared, ownWords, preparedText } from '../../shared/search/searchText.rules.ts';
import type { SearchColumn } from '../../shared/search/searchColumns.ts';
import { dayKeyOf, keysOn } from '../../shared/specialDays/dayKey.rules.ts';
import { lunarDateOf } from '../../shared/specialDays/lunar.rules.ts';
import type { SpecialDayEntry } from '../../shared/specialDays/specialDay.ts';
import { touchColour } from '../../shared/touch/touch.rules.ts';
import type { TouchColour } from '../../shared/touch/touch.ts';
import { localDay } from '../../electron/data/localTime.ts';

/** What is looked at beside a contact. */
export interface PlainView {
  readonly today: string;
  readonly fields: ReadonlyMap<number, Field>;
}

/** Whether a contact passes a filter: the plain reading, one contact after the other, that every list has to agree with. */
export function passes(contact: Contact, filter: ContactFilter, view: PlainView): boolean {
  const conditions = filter.conditions ?? [];
  const holds = (condition: ContactCondition) => isSo(contact, condition, view);
  return (
    (contact.deletedAt !== null) === (filter.inBin === true) &&
    (filter.kind === undefined || contact.kind === filter.kind) &&
    (filter.tag === undefined || carries(contact, filter.tag)) &&
    (filter.hasEmail === undefined || hasPoint(contact, 'email') === filter.hasEmail) &&
    (filter.hasPhone === undefined || hasPoint(contact, 'phone') === filter.hasPhone) &&
    (filter.text === undefined || saysWords(contact, filter.text, undefined, view)) &&
    (filter.touch === undefined || hasColour(contact, filter.touch.colours, filter.touch.today)) &&
    (filter.knownBy === undefined || isKnownBy(contact, filter.knownBy)) &&
    (filter.lastContactBefore === undefined || (contact.lastContactOn ?? '') < filter.lastContactBefore) &&
    (filter.lastContactSince === undefined || (contact.lastContactOn ?? '') >= filter.lastContactSince) &&
    (filter.ids === undefined || filter.ids.includes(contact.id)) &&
    (filter.notIds === undefined || !filter.notIds.includes(contact.id)) &&
    (conditions.length === 0 || (filter.match === 'any' ? conditions.some(holds) : conditions.every(holds)))
  );
}

function isSo(contact: Contact, condition: ContactCondition, view: PlainView): boolean {
  switch (condition.about) {
    case 'kind':
      return contact.kind === condition.kind;
    case 'tag':
      return carries(contact, condition.tag) !== condition.not;
    case 'has':
      return has(contact, condition.what) !== condition.not;
    case 'words': {
      const within = condition.in === 'anything' ? undefined : [condition.in];
      return saysWords(contact, condition.words, within, view) !== condition.not;
    }
    case 'touch':
      return hasColour(contact, condition.colours, view.today);
    case 'knownBy':
      return isKnownBy(contact, condition.who) !== condition.not;
    case 'lastContact': {
      const { lastContactOn } = contact;
      if (lastContactOn === null) return condition.when === 'never' || condition.orNever;
      return condition.when !== 'never' && isWithin(lastContactOn, condition.when, view.today);
    }
    case 'created':
      return isWithin(localDay(contact.createdAt), condition.when, view.today);
    case 'updated':
      return isWithin(localDay(contact.updatedAt), condition.when, view.today);
    case 'birthday':
      return hasBirthdayWithin(contact, condition.withinDays, view.today);
    case 'doNotContact':
      return (contact.doNotContact !== null) !== condition.not;
    case 'creditHold':
      return contact.onCreditHold !== condition.not;
    case 'channel':
      return (contact.preferredChannel === condition.channel) !== condition.not;
    case 'own':
      return ownIsSo(contact, condition, view);
  }
}

function carries(contact: Contact, tag: string): boolean {
  return contact.tags.some((one) => tagKey(one) === tagKey(tag));
}

function hasPoint(contact: Contact, type: string): boolean {
  return contact.points.some((point) => point.type === type);
}

function has(contact: Contact, what: Extract<ContactCondition, { readonly about: 'has' }>['what']): boolean {
  const birthdays = contact.specialDays.filter(({ kind }) => kind === 'birthday');
  switch (what) {
    case 'birthday':
      return contact.birthday !== null || birthdays.length > 0;
    case 'employer':
      return contact.employer !== null;
    case 'photo':
      return contact.photo !== null;
    case 'rhythm':
      return contact.rhythm !== null;
    case 'title':
    case 'note':
      return contact[what] !== '';
    case 'tag':
      return contact.tags.length > 0;
    case 'email':
    case 'phone':
    case 'address':
    case 'url':
    case 'messenger':
      return hasPoint(contact, what);
  }
}

function saysWords(
  contact: Contact,
  words: string,
  within: readonly SearchColumn[] | undefined,
  { fields }: PlainView,
): boolean {
  const own = contact.own.map(({ fieldId, value }) => {
    const field = fields.get(fieldId);
    const label = field?.choices.find(({ id }) => id === value)?.label;
    return ownWords(field?.type ?? 'text', label ?? value);
  });
  const prepared = preparedText({ ...contact, employer: contact.employer?.displayName ?? '', own });
  return matchesPrepared(prepared, words, within);
}

function hasColour({ touchDue }: Contact, colours: readonly TouchColour[], today: string): boolean {
  return touchDue !== null && colours.includes(touchColour(touchDue, today));
}

function isKnownBy({ knownBy }: Contact, who: number | 'nobody' | 'one'): boolean {
  if (typeof who === 'number') return knownBy.some(({ id }) => id === who);
  return knownBy.length === (who === 'one' ? 1 : 0);
}

function isWithin(day: string, period: Period, today: string): boolean {
  if ('withinDays' in period) return day <= today && day >= addDays(today, -period.withinDays);
  if ('beforeDays' in period) return day < addDays(today, -period.beforeDays);
  return (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
}

function hasBirthdayWithin(contact: Contact, days: number, today: string): boolean {
  return Array.from({ length: days + 1 }, (_, index) => addDays(today, index)).some((on) => {
    const keys = keysOn(on);
    const { birthday } = contact;
    const isPlain = birthday !== null && keys.includes(`G${birthday.slice(-5)}`) && birthday <= on;
    return isPlain || contact.specialDays.some((entry) => entry.kind === 'birthday' && isKept(entry, keys, on));
  });
}

function isKept({ day }: SpecialDayEntry, keys: readonly string[], on: string): boolean {
  if (!keys.includes(dayKeyOf(day))) return false;
  const gregorianYear = Number(on.slice(0, 4));
  const year = day.calendar === 'gregorian' ? gregorianYear : (lunarDateOf(on)?.year ?? gregorianYear);
  return day.year === null || day.year <= year;
}

function ownIsSo(
  contact: Contact,
  { fieldId, is }: Extract<ContactCondition, { readonly about: 'own' }>,
  { fields, today }: PlainView,
): boolean {
  const field = fields.get(fieldId);
  if (field === undefined) return false;
  const value = contact.own.find((one) => one.fieldId === fieldId)?.value ?? '';
  const key = value === '' ? null : ownSortKey(field, value);
  const asked = (text: string) => {
    const read = canonicalOwnValue(field, text);
    return 'problem' in read || read.value === '' ? null : ownSortKey(field, read.value);
  };
  const equals = (text: string) => (text.trim() === '' ? key === null : key !== null && key === asked(text));
  const isInOrder = (text: string, test: (order: number) => boolean) => {
    const other = asked(text);
    return key !== null && other !== null && test(byBytes(key, other));
  };
  switch (is.test) {
    case 'isFilled':
      return key !== null;
    case 'isEmpty':
      return key === null;
    case 'is':
      return equals(is.value);
    case 'isNot':
      return !equals(is.value);
    case 'atLeast':
      return isInOrder(is.value, (order) => order >= 0);
    case 'atMost':
      return isInOrder(is.value, (order) => order <= 0);
    case 'oneOf':
      return key !== null && is.values.some((one) => asked(one) === key);
    case 'between':
      return field.type === 'date' && value !== '' && isWithin(value, is.period, today);
    case 'has': {
      if (field.type !== 'text' && field.type !== 'url') return equals(is.value);
      const alone = { ...contact, employer: '', own: [value] };
      return value !== '' && matchesPrepared(preparedText(alone), is.value, ['own']);
    }
  }
}

/** What the stored orders sort by, as it stands in the rows. */
export interface SortRow {
  readonly id: number;
  readonly sort_name: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly last_contact_on: string;
  readonly touch_wished_on: string;
  readonly known_by_count: number;
}

const COLUMNS = {
  name: 'sort_name',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  lastContact: 'last_contact_on',
  touch: 'touch_wished_on',
  knownBy: 'known_by_count',
} as const;

/** The contacts in an order, ties by id; those without a value of an own field last, whichever the direction. */
export function inOrder(
  contacts: readonly Contact[],
  { by, direction, fieldId }: ContactSort,
  rows: ReadonlyMap<number, SortRow>,
  { fields }: PlainView,
): Contact[] {
  const turn = direction === 'asc' ? 1 : -1;
  const keyOf = (contact: Contact): string | number | null => {
    if (by !== 'own') return rows.get(contact.id)?.[COLUMNS[by]] ?? '';
    const field = fields.get(fieldId ?? 0);
    const value = contact.own.find((one) => one.fieldId === fieldId)?.value;
    return field === undefined || value === undefined ? null : ownSortKey(field, value);
  };
  return contacts.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : byBytes(String(a), String(b));
    return turn * (order === 0 ? one.id - other.id : order);
  });
}

/** As SQLite compares texts. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
