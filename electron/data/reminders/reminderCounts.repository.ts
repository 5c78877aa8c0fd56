import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { openReminders } from './reminders.repository.ts';
import type { OwnerId } from './reminders.repository.ts';
import { NO_DAY } from './reminders.table.ts';

/** How many open reminders are due when. */
export interface DueCounts {
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly later: number;
}

/**
 * Each count is a range of the index of what is due. Those of contacts in the bin are few, and found from there: asking
 * of every reminder costs ten times as much.
 */
export async function dueCounts(
  readable: Readable,
  { today, weekEndsOn, ownerId }: { readonly today: string; readonly weekEndsOn: string; readonly ownerId?: OwnerId },
): Promise<DueCounts> {
  const lastOfWeek = weekEndsOn < today ? today : weekEndsOn;
  const none = sql.lit(NO_DAY);
  // The plus sign: as in openReminders.
  const isOwned = ownerId === undefined ? sql`1` : sql`(+r.staff_id = ${ownerId} OR +r.staff_id IS NULL)`;
  const count = (range: RawBuilder<unknown>) => sql<number>`
    (SELECT count(*) FROM reminders AS r WHERE ${range} AND ${isOwned}) - (SELECT count(*) FROM in_bin AS r WHERE ${range})`;
  const { rows } = await sql<DueCounts>`
    WITH in_bin AS MATERIALIZED (
      SELECT r.next_on FROM contacts AS c CROSS JOIN reminders AS r ON r.contact_id = c.id
      WHERE c.deleted_at IS NOT NULL AND r.next_on < ${none} AND ${isOwned}
    )
    SELECT ${count(sql`r.next_on < ${today}`)} AS overdue, ${count(sql`r.next_on = ${today}`)} AS today,
      ${count(sql`r.next_on > ${today} AND r.next_on <= ${lastOfWeek}`)} AS week,
      ${count(sql`r.next_on > ${lastOfWeek} AND r.next_on < ${none}`)} AS later`.execute(readable);
  return rows[0] ?? { overdue: 0, today: 0, week: 0, later: 0 };
}

/** How many open reminders fell due between two days, both excluded, how many of them repeat, and how many were due before. */
export async function fallenDue(
  readable: Readable,
  { after, before }: { readonly after: string; readonly before: string },
): Promise<{ readonly fellDue: number; readonly repeating: number; readonly overdueBefore: number }> {
  const on = sql.ref('reminder.next_on');
  const repeats = sql`(reminder.rule is not null or reminder.after_done_days is not null)`;
  return await openReminders(readable, {}, undefined)
    .where('reminder.next_on', '<', before)
    .select([
      sql<number>`count(*) filter (where ${on} > ${after})`.as('fellDue'),
      sql<number>`count(*) filter (where ${on} > ${after} and ${repeats})`.as('repeating'),
      sql<number>`count(*) filter (where ${on} <= ${after})`.as('overdueBefore'),
    ])
    .executeTakeFirstOrThrow();
}

/** How many promises were kept on a day. @param since an instant that is certainly before that day */
export async function doneCount(readable: Readable, day: string, since: string): Promise<number> {
  const { count } = await readable
    .selectFrom('reminder_occurrences')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('done_at', '>=', since)
    .where('done_on', '=', day)
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow();
  return count;
}
