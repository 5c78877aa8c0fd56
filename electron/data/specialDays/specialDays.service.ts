import { LonghandError } from '#shared/errors.ts';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import { nextKept, plainDay, yearsOn } from '#shared/specialDays/keeping.rules.ts';
import { MOST_SPECIAL_DAYS } from '#shared/specialDays/specialDay.ts';
import type { CalendarDay } from '#shared/specialDays/specialDay.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { CONTACT_TOPICS, existingContact } from '../contacts/contacts.service.ts';
import type { Database, Readable } from '../database/handles.ts';
import { readSettings } from '../settings/settings.service.ts';
import { keptKeys } from './keptKeys.ts';
import { deleteMark, entriesWithLeadOver, insertMark, keptDays, marksBetween } from './specialDays.repository.ts';
import type { KeptDayRow, LongLeadRow, Mark } from './specialDays.repository.ts';
import { specialDayFromRow } from './specialDays.table.ts';

/** The longest range that can be asked for, days. */
const LONGEST_RANGE = 400;
/** With many contacts a day alone fills a page, with few a year does not. */
const MOST_DAYS_AT_ONCE = 64;
/** More special days than one contact can have. */
const MOST_KEPT = MOST_SPECIAL_DAYS + 3;

export interface SpecialDaysRequest {
  readonly from: string;
  readonly to: string;
  readonly contactId?: number | undefined;
  readonly limit: number;
}

export interface SpecialDaysPage {
  readonly items: SpecialDayOccurrence[];
  readonly isCut: boolean;
}

/**
 * Special days kept between two days, both included, by date and name. Nobody in the bin; who is not to be contacted
 * appears only where `contactId` names them.
 * @throws INVALID_VALUE: `to` rules `beforeStart`, `rangeTooLong`
 */
export async function specialDaysBetween(readable: Readable, request: SpecialDaysRequest): Promise<SpecialDaysPage> {
  const length = daysBetween(request.from, request.to);
  if (length < 0) throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'beforeStart' });
  if (length > LONGEST_RANGE) throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'rangeTooLong' });
  const { specialDayLead } = await readSettings(readable);
  return await pageOf(readable, request, specialDayLead, () => 0);
}

/**
 * Special days from `today` on that are within their lead time or not after `until`, and not ticked off, by date and
 * name: what comes to the desk and into notices. None farther off than the longest range.
 */
export async function upcomingSpecialDays(
  readable: Readable,
  { today, until, limit }: { readonly today: string; readonly until: string; readonly limit: number },
): Promise<SpecialDaysPage> {
  const { specialDayLead } = await readSettings(readable);
  const wanted = [until, addDays(today, specialDayLead)].reduce((one, other) => (one > other ? one : other));
  const longest = addDays(today, LONGEST_RANGE);
  const to = wanted < longest ? wanted : longest;
  const aheadOf = (date: string) => (date <= until ? 0 : daysBetween(today, date));
  const near = await pageOf(readable, { from: today, to, limit }, specialDayLead, aheadOf);
  const early = (await entriesWithLeadOver(readable, daysBetween(today, to)))
    .flatMap((row) => earlyOccurrence(row, today, addDays(to, 1)))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.contact.displayName.localeCompare(b.contact.displayName));
  const all = [...near.items, ...(near.isCut ? [] : await withMarks(readable, early.slice(0, limit)))];
  const items = all.filter(({ isDone }) => !isDone);
  return { items: items.slice(0, limit), isCut: near.isCut || near.items.length + early.length > limit };
}

function earlyOccurrence(row: LongLeadRow, today: string, from: string): SpecialDayOccurrence[] {
  const { kind, label, day, leadDays } = specialDayFromRow(row);
  const on = nextKept(day, from);
  if (on === null || leadDays === null || daysBetween(today, on) > leadDays) return [];
  const years = yearsOn(day, on);
  if (day.year !== null && years === null) return [];
  const contact = { id: row.contact_id, displayName: row.display_name };
  return [{ contact, key: `day:${row.id}`, kind, label, day, on, years, leadDays, isDone: false }];
}

/** Goes from day to day until the page is full: a range costs what is shown of it, not what lies in it. */
async function pageOf(
  readable: Readable,
  { from, to, contactId, limit }: SpecialDaysRequest,
  defaultLead: number,
  aheadOf: (date: string) => number,
): Promise<SpecialDaysPage> {
  const found: SpecialDayOccurrence[] = [];
  const length = daysBetween(from, to) + 1;
  let days = contactId === undefined ? 1 : length;
  for (let done = 0; done < length && found.length <= limit; days = Math.min(days * 2, MOST_DAYS_AT_ONCE)) {
    const piece = Math.min(days, length - done);
    const options = { contactId, defaultLead, limit: limit + 1 - found.length };
    const rows = await keptDays(readable, keptKeys(addDays(from, done), piece, aheadOf), options);
    found.push(...rows.map(occurrenceOf));
    done += piece;
  }
  const items = await withMarks(readable, found.slice(0, limit));
  return { items, isCut: found.length > limit };
}

function occurrenceOf(row: KeptDayRow): SpecialDayOccurrence {
  const day: CalendarDay =
    row.plain === null
      ? {
          calendar: row.calendar,
          year: row.year,
          month: row.month,
          day: row.day,
          isLeapMonth: row.is_leap_month === 1,
        }
      : plainDay(row.plain);
  return {
    contact: { id: row.contact_id, displayName: row.display_name },
    key: row.key,
    kind: row.kind,
    label: row.label,
    day,
    on: row.on,
    years: yearsOn(day, row.on),
    leadDays: row.lead_days,
    isDone: false,
  };
}

const markKey = ({ contactId, key, on }: Mark) => `${contactId} ${key} ${on}`;

async function withMarks(readable: Readable, items: readonly SpecialDayOccurrence[]): Promise<SpecialDayOccurrence[]> {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  const contactIds = [...new Set(items.map(({ contact }) => contact.id))];
  const marks = await marksBetween(readable, { contactIds, from: first.on, to: last.on });
  const done = new Set(marks.map(markKey));
  return items.map((item) => ({
    ...item,
    isDone: done.has(markKey({ contactId: item.contact.id, key: item.key, on: item.on })),
  }));
}

/**
 * Ticks a special day off for one time, or takes that back.
 * @throws NOT_FOUND; INVALID_VALUE `on` rule `notKeptThen` for a day on which it is not kept
 * @returns batchId null where it was so already
 */
export async function setSpecialDayDone(
  database: Database,
  { isDone, ...mark }: Mark & { readonly isDone: boolean },
): Promise<{ batchId: number | null }> {
  const label = isDone ? 'specialDayDone' : 'specialDayOpened';
  const { batchId } = await database.write(
    { label, params: {}, topics: CONTACT_TOPICS },
    async (transaction, batch) => {
      const { contactId, on } = mark;
      const contact = await existingContact(transaction, contactId);
      batch.describe({ name: contact.displayName });
      const keys = keptKeys(on, 1);
      const kept = await keptDays(transaction, keys, { contactId, defaultLead: 0, limit: MOST_KEPT });
      if (!kept.some(({ key }) => key === mark.key))
        throw new LonghandError('INVALID_VALUE', { field: 'on', rule: 'notKeptThen' });
      const marks = await marksBetween(transaction, { contactIds: [contactId], from: on, to: on });
      const wasDone = marks.some(({ key }) => key === mark.key);
      if (isDone && !wasDone) await insertMark(transaction, mark, batch.at);
      if (!isDone && wasDone) await deleteMark(transaction, mark);
    },
  );
  return { batchId };
}
