import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Readable } from '../database/handles.ts';
import { specialDaysBetween } from '../specialDays/specialDays.service.ts';
import { givenKeys, ownLeads } from './notices.repository.ts';
import type { Come } from './reminderNotices.service.ts';

/** After a longer absence the desk tells what went by. */
const MOST_DAYS_BACK = 30;
const MOST_NOTICES = 10_000;

export interface SpecialDayNotices {
  readonly come: readonly Come[];
  /** The day up to which special days are dealt with then; null where it stays. */
  readonly through: string | null;
}

/**
 * The notices of special days that have come by now: one when the lead time begins, one on the day, both at
 * `noticesAt`. Each day is looked at once. Nobody in the bin, nobody who is not to be contacted.
 * @param through the day up to which they were dealt with, or null before the first time
 */
export async function specialDayNotices(
  readable: Readable,
  at: string,
  { noticesAt, specialDayLead }: Pick<Settings, 'noticesAt' | 'specialDayLead'>,
  through: string | null,
): Promise<SpecialDayNotices> {
  const today = at.slice(0, 10);
  const last = at.slice(11) >= noticesAt ? today : addDays(today, -1);
  // A clock that was ahead and was set right again leaves a day that is still to come.
  const isAhead = through !== null && through > today;
  if (through === null ? last < today : through >= last && !isAhead) return { come: [], through: null };
  const earliest = addDays(last, -MOST_DAYS_BACK);
  const next = through === null || isAhead ? last : addDays(through, 1);
  const days = { from: next < earliest ? earliest : next, to: last };
  const found = await beginningBetween(readable, days, specialDayLead);
  const given = await givenKeys(
    readable,
    found.map(({ notice }) => notice.key),
  );
  const come = found.filter(({ notice }) => !given.has(notice.key));
  return { come: come.map((one) => ({ ...one, at: `${one.at}T${noticesAt}` })), through: last };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Special days that are kept on these days, or whose lead time begins on them; each once. */
async function beginningBetween(readable: Readable, days: Days, defaultLead: number): Promise<Come[]> {
  const leads = [...new Set([0, defaultLead, ...(await ownLeads(readable))])].toSorted((one, other) => one - other);
  const told = new Map<string, Come>();
  for (const lead of leads) {
    const range = { from: addDays(days.from, lead), to: addDays(days.to, lead) };
    const { items } = await specialDaysBetween(readable, { ...range, limit: MOST_NOTICES });
    for (const item of items) {
      if (item.isDone || (lead > 0 && item.leadDays !== lead)) continue;
      const name = `specialDay:${item.contact.id}:${item.key}:${item.on}`;
      // On the day itself comes first: it says all that its lead time would.
      if (!told.has(name)) told.set(name, comeOf(item, lead, name));
    }
  }
  return [...told.values()];
}

function comeOf(item: SpecialDayOccurrence, lead: number, name: string): Come {
  const keyOf = (days: number) => `${name}:${days}`;
  const notice: Notice = {
    key: keyOf(lead),
    about: { type: 'specialDay', contactId: item.contact.id },
    text: item.label,
    specialDay: item.kind,
    contactName: item.contact.displayName,
    on: item.on,
    time: null,
  };
  return { notice, at: addDays(item.on, -lead), keys: [...new Set([keyOf(lead), keyOf(item.leadDays)])] };
}
