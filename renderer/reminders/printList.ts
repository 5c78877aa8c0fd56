import type { Contact } from '#shared/contacts/contact.ts';
import type { Desk, TouchSlip } from '#shared/desk/desk.ts';
import { addDays, startOfWeek } from '#shared/kernel/calendarMath.ts';
import type { Slip } from '#shared/reminders/reminder.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { primaryPoint } from '../contacts/listRow.ts';

/** Rows that one call gives at most. */
const PAGE = 200;

/** What the paper is made from. */
export interface PrintClient {
  readonly due: (input: {
    on: string;
    limit: number;
    cursor?: string | null;
  }) => Promise<{ items: Slip[]; nextCursor: string | null }>;
  readonly desk: (input: { today: string; weekEndsOn: string; staffId?: number; limit: number }) => Promise<Desk>;
  readonly contacts: (input: { limit: number; filter: { ids: number[] } }) => Promise<{ items: Contact[] }>;
}

export interface PrintWish {
  readonly today: string;
  /** Only this one's promises and everybody's; null: all. */
  readonly staffId: number | null;
  /** 1 Monday, 6 Saturday, 7 Sunday. */
  readonly weekStartsOn: number;
}

/** Everything that stands on the paper. */
export interface PrintList {
  readonly today: string;
  readonly overdue: readonly Slip[];
  readonly dueToday: readonly Slip[];
  readonly specialDays: readonly SpecialDayOccurrence[];
  readonly touch: readonly TouchSlip[];
  /** How many more are to be contacted than stand in `touch`. */
  readonly moreTouch: number;
  /** The first phone number of each contact that has one, by contact id. */
  readonly phones: ReadonlyMap<number, string>;
}

/** Gathers the whole list, page after page: what is printed is complete. */
export async function gatherPrintList(client: PrintClient, wish: PrintWish): Promise<PrintList> {
  const { today, staffId, weekStartsOn } = wish;
  const slips = await allDue(client, today);
  const desk = await client.desk({
    today,
    weekEndsOn: addDays(startOfWeek(today, weekStartsOn), 6),
    ...(staffId === null ? {} : { staffId }),
    limit: PAGE,
  });
  const wanted = slips.filter(({ staff }) => staffId === null || staff === null || staff.id === staffId);
  const specialDays = desk.specialDays.filter(({ isDone }) => !isDone);
  const touch = desk.touch.items;
  const named = [
    ...wanted.flatMap(({ contact }) => (contact === null ? [] : [contact.id])),
    ...specialDays.map(({ contact }) => contact.id),
    ...touch.map(({ contact }) => contact.id),
  ];
  return {
    today,
    overdue: wanted.filter(({ dueOn }) => dueOn < today),
    dueToday: wanted.filter(({ dueOn }) => dueOn >= today),
    specialDays,
    touch,
    moreTouch: Math.max(0, desk.touch.counts.red + desk.touch.counts.yellow - touch.length),
    phones: await phonesOf(client, [...new Set(named)]),
  };
}

async function allDue(client: PrintClient, on: string): Promise<readonly Slip[]> {
  const slips: Slip[] = [];
  let cursor: string | null = null;
  do {
    const page = await client.due({ on, limit: PAGE, cursor });
    slips.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return slips;
}

async function phonesOf(client: PrintClient, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const phones = new Map<number, string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const { items } = await client.contacts({ limit: PAGE, filter: { ids: ids.slice(from, from + PAGE) } });
    for (const contact of items) {
      const phone = primaryPoint(contact.points, 'phone')?.value;
      if (phone !== undefined) phones.set(contact.id, phone);
    }
  }
  return phones;
}
