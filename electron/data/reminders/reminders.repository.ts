import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import { daysBetween } from '#shared/kernel/calendarMath.ts';
import type { ReminderFilter } from '#shared/reminders/reminder.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { askedPieces } from '../database/searchMatch.ts';
import type { AskedPiece } from '../database/searchMatch.ts';
import type { Schema } from '../database/schema.ts';
import { grouped } from '../grouped.ts';
import type { DonePlace, OpenPlace } from './reminderCursor.ts';
import { NO_DAY } from './reminders.table.ts';
import type { NamedReminderRow, OccurrenceRow, ReminderRow } from './reminders.table.ts';

type Tables = Schema & { reminder: Schema['reminders'] };
type Matching = SelectQueryBuilder<Tables, 'reminder', object>;

/** Which open reminders, by the day on which they are due. */
export interface DueRange {
  /** The first and the last day, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whose: this one's and everybody's. Left out: all. */
export type OwnerId = number | undefined;

export interface RowPage {
  readonly rows: readonly NamedReminderRow[];
  readonly hasMore: boolean;
}

/** Rows with the names of their contact and staff member. */
export function named(query: Matching) {
  return query
    .leftJoin('contacts as contact', 'contact.id', 'reminder.contact_id')
    .leftJoin('staff', 'staff.id', 'reminder.staff_id')
    .selectAll('reminder')
    .select(['contact.display_name as contact_name', 'staff.name as staff_name']);
}

export async function reminderById(readable: Readable, id: number): Promise<NamedReminderRow | null> {
  const row = await named(readable.selectFrom('reminders as reminder'))
    .where('reminder.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What is settled of these reminders, by reminder and day. */
export async function occurrencesOf(
  readable: Readable,
  reminderIds: readonly number[],
): Promise<ReadonlyMap<number, readonly OccurrenceRow[]>> {
  if (reminderIds.length === 0) return new Map();
  const rows = await readable
    .selectFrom('reminder_occurrences')
    .selectAll()
    .where('reminder_id', 'in', idList(reminderIds))
    .orderBy('reminder_id')
    .orderBy('original_on')
    .orderBy('id')
    .execute();
  return grouped(rows, (row) => row.reminder_id);
}

/** Written out, because no index of some rows is used where the value that says which is bound. */
const none = sql.lit<string>(NO_DAY);

/** Looking into the bin once costs less than looking up each reminder's contact. */
export function notInBin(readable: Readable) {
  const inBin = readable.selectFrom('contacts').select('id').where('deleted_at', 'is not', null);
  return sql<boolean>`(reminder.contact_id is null or reminder.contact_id not in (${inBin}))`;
}

function ofOwner(query: Matching, ownerId: OwnerId): Matching {
  if (ownerId === undefined) return query;
  // A plus sign keeps SQLite on the index of what is due (The SQLite Query Optimizer Overview, section 4).
  return query.where(sql<boolean>`(+reminder.staff_id = ${ownerId} or +reminder.staff_id is null)`);
}

/** Open reminders that are due on these days, nobody's in the bin. */
export function openReminders(readable: Readable, { from, to }: DueRange, ownerId: OwnerId): Matching {
  let query: Matching = readable.selectFrom('reminders as reminder');
  if (from !== undefined) query = query.where('reminder.next_on', '>=', from);
  // One upper bound only: of two SQLite may walk to the later.
  query = to === undefined ? query.where('reminder.next_on', '<', none) : query.where('reminder.next_on', '<=', to);
  return ofOwner(query, ownerId).where(notInBin(readable));
}

/** Those of a filter, open or done. */
export function matchingReminders(readable: Readable, filter: ReminderFilter): Matching {
  const { state = 'open', from, to } = filter;
  // One contact's are few: with the plus sign they are looked up by it, not along all that is done.
  const nextOn = filter.contactId === undefined ? sql`reminder.next_on` : sql`+reminder.next_on`;
  const isDone = sql<boolean>`${nextOn} = ${none}`;
  let query: Matching =
    state === 'open'
      ? openReminders(readable, { from, to }, undefined)
      : wereDue(readable, readable.selectFrom('reminders as reminder').where(isDone).where(notInBin(readable)), {
          from,
          to,
        });
  if (filter.contactId !== undefined) query = query.where('reminder.contact_id', '=', filter.contactId);
  if (filter.staffId === null) query = query.where('reminder.staff_id', 'is', null);
  else if (filter.staffId !== undefined) query = query.where('reminder.staff_id', '=', filter.staffId);
  if (filter.kind !== undefined) query = query.where('reminder.kind', '=', filter.kind);
  if (filter.isRepeating !== undefined) {
    query = query.where(
      filter.isRepeating
        ? sql<boolean>`(reminder.rule is not null or reminder.after_done_days is not null)`
        : sql<boolean>`(reminder.rule is null and reminder.after_done_days is null)`,
    );
  }
  for (const piece of askedPieces(filter.text ?? '')) query = query.where(mentions(piece));
  return query;
}

/** In its own words, or in what its contact is known by. */
function mentions(piece: AskedPiece) {
  return sql<boolean>`(+reminder.id in ${piece.reminderIds} or +reminder.contact_id in ${piece.contactIds})`;
}

/** Of a longer range most reminders have something, and asking each on the way fills a page sooner. */
const MOST_DAYS_GATHERED = 62;

function wereDue(readable: Readable, query: Matching, { from, to }: DueRange): Matching {
  if (from === undefined && to === undefined) return query;
  const on = sql<string>`coalesce(occurrence.moved_to, occurrence.original_on)`;
  const within = readable
    .selectFrom('reminder_occurrences as occurrence')
    .select('occurrence.reminder_id')
    .where(on, '>=', from ?? '')
    .where(on, '<=', to ?? '9999-12-31');
  const isNarrow = from !== undefined && to !== undefined && daysBetween(from, to) < MOST_DAYS_GATHERED;
  if (isNarrow) return query.where(sql<number>`+reminder.id`, 'in', within);
  const isOf = sql<boolean>`occurrence.reminder_id = reminder.id`;
  return query.where((eb) => eb.exists(within.where(isOf)));
}

/** A page of open ones by due date and time, those without a time first. */
export async function openPage(query: Matching, after: OpenPlace | null, limit: number): Promise<RowPage> {
  let placed = query;
  if (after !== null) {
    const { on, time, id } = after;
    placed = placed.where('reminder.next_on', '>=', on).where((eb) => {
      const later = eb('reminder.next_time', time === null ? 'is not' : '>', time);
      const same = eb.and([eb('reminder.next_time', 'is', time), eb('reminder.id', '>', id)]);
      return eb.or([eb('reminder.next_on', '>', on), later, same]);
    });
  }
  const rows = await named(placed)
    .orderBy('reminder.next_on')
    .orderBy('reminder.next_time')
    .orderBy('reminder.id')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** A page of done ones, the last done first. */
export async function donePage(query: Matching, after: DonePlace | null, limit: number): Promise<RowPage> {
  let placed = query;
  if (after !== null) {
    const { doneAt, id } = after;
    placed = placed.where((eb) => {
      const same = eb.and([eb('reminder.last_done_at', 'is', doneAt), eb('reminder.id', '<', id)]);
      if (doneAt === null) return same;
      return eb.or([eb('reminder.last_done_at', '<', doneAt), eb('reminder.last_done_at', 'is', null), same]);
    });
  }
  const rows = await named(placed)
    .orderBy('reminder.last_done_at', 'desc')
    .orderBy('reminder.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

export async function countOf(query: Matching): Promise<number> {
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}

/** Those of the ids that exist, by id. */
export async function remindersById(readable: Readable, ids: readonly number[]): Promise<readonly ReminderRow[]> {
  return await readable.selectFrom('reminders').selectAll().where('id', 'in', idList(ids)).orderBy('id').execute();
}

/** Which of the uids are taken. */
export async function takenUids(readable: Readable, uids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await readable
    .selectFrom('reminders')
    .select('uid')
    .where('uid', 'in', sql<string>`(select value from json_each(${JSON.stringify(uids)}))`)
    .execute();
  return new Set(rows.map(({ uid }) => uid));
}
