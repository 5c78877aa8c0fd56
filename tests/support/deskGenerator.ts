import { addDays } from '../../shared/kernel/calendarMath.ts';
import {
  canonicalRule,
  firstOccurrence,
  nextOccurrence,
  occurrences,
} from '../../shared/reminders/recurrence.rules.ts';
import { dayKeyOf } from '../../shared/specialDays/dayKey.rules.ts';
import { suggestedLatest } from '../../shared/touch/touch.rules.ts';
import type { Database, Transaction } from '../../electron/data/database/handles.ts';
import { Chance } from './chance.ts';

/** How much there is to be. */
export interface DeskSize {
  readonly interactions: number;
  /** Open ones, the repeating among them first. */
  readonly reminders: number;
  readonly repeating: number;
  /** Ones that were kept. */
  readonly done: number;
}

/** Who there is, and the day on which it is looked at. */
export interface DeskPeople {
  readonly contactIds: readonly number[];
  readonly staffIds: readonly number[];
  readonly today: string;
}

/** What the uid of a kept one begins with. */
const DONE = 'done-reminder-';
const ROWS_AT_ONCE = 1000;
const ROWS_A_BATCH = 20_000;
const CHANNELS = ['call', 'email', 'meeting', 'visit', 'letter', 'wechat', 'whatsapp'] as const;
const KINDS = ['call', 'visit', 'write', 'pay', 'other'] as const;
const MOODS = ['good', 'neutral', 'bad', null] as const;
const WORDS = [
  'Asked for the new price list; wants an answer before the fair.',
  '下周再联系，先把样品寄过去。',
  'Not in. Left a message with the shop.',
  '',
];
const TEXTS = ['Call about the invoice', '给王总打电话', 'Send the samples', 'Visit on the way north', '催一下货款'];
const RULES = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=3SU',
  'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=15',
  'FREQ=YEARLY',
  'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD',
].map(canonicalRule);

/** Fills the file with rows that look like years of work; the same in every run of the same day. */
export async function fillDesk(database: Database, people: DeskPeople, size: DeskSize): Promise<void> {
  const chance = new Chance(7);
  await inBatches(database, 'interactions', size.interactions, (transaction, first, count) =>
    addInteractions(transaction, { chance, people, first, count }),
  );
  await inBatches(database, 'reminders', size.reminders + size.done, (transaction, first, count) =>
    addReminders(transaction, { chance, people, first, count }, size),
  );
  await inBatches(database, 'specialDays', Math.floor(people.contactIds.length / 20), (transaction, first, count) =>
    addSpecialDays(transaction, { chance, people, first, count }),
  );
  await setRhythms(database, chance, people);
}

interface Piece {
  readonly chance: Chance;
  readonly people: DeskPeople;
  readonly first: number;
  readonly count: number;
}

async function inBatches(
  database: Database,
  topic: 'interactions' | 'reminders' | 'specialDays',
  total: number,
  add: (transaction: Transaction, first: number, count: number) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < total; start += ROWS_A_BATCH) {
    const end = Math.min(total, start + ROWS_A_BATCH);
    await database.write(
      {
        label: 'sampleCompany',
        params: { count: end - start },
        topics: [topic === 'specialDays' ? 'contacts' : topic],
      },
      async (transaction) => {
        for (let first = start; first < end; first += ROWS_AT_ONCE)
          await add(transaction, first, Math.min(ROWS_AT_ONCE, end - first));
      },
    );
  }
}

async function addInteractions(transaction: Transaction, { chance, people, first, count }: Piece): Promise<void> {
  const { contactIds, staffIds, today } = people;
  const rows = Array.from({ length: count }, (_, index) => {
    const day = addDays(today, -chance.number(3650));
    const hour = `${String(8 + chance.number(10)).padStart(2, '0')}:${String(chance.number(60)).padStart(2, '0')}`;
    const at = chance.is(0.5) ? new Date(`${day}T${hour}:00`).toISOString() : null;
    return {
      uid: `interaction-${first + index}`,
      created_at: `${day}T12:00:00.000Z`,
      updated_at: `${day}T12:00:00.000Z`,
      contact_id: chance.ofFavourites(contactIds),
      channel: chance.of(CHANNELS),
      direction: chance.of(['out', 'in', 'both'] as const),
      happened_on: day,
      happened_at: at,
      happened_key: at === null ? day : `${day}T${hour}`,
      minutes: chance.is(0.3) ? chance.number(90) : null,
      staff_id: chance.is(0.9) ? chance.of(staffIds) : null,
      words: chance.of(WORDS),
      mood: chance.of(MOODS),
    };
  });
  const added = await transaction
    .insertInto('interactions')
    .values(rows)
    .returning(['id', 'happened_key', 'staff_id'])
    .execute();
  const present = added
    .filter(() => chance.is(0.05))
    .map(({ id, happened_key, staff_id }) => ({
      interaction_id: id,
      contact_id: chance.of(contactIds),
      happened_key,
      staff_id,
    }));
  if (present.length > 0) await transaction.insertInto('interaction_contacts').values(present).execute();
}

async function addReminders(
  transaction: Transaction,
  { chance, people, first, count }: Piece,
  { reminders, repeating }: DeskSize,
): Promise<void> {
  const { contactIds, staffIds, today } = people;
  const rows = Array.from({ length: count }, (_, index) => {
    const isDone = first + index >= reminders;
    const rule = first + index < repeating ? chance.of(RULES) : null;
    const isPast = isDone || rule !== null;
    const start = addDays(today, isPast ? -chance.number(700) : chance.number(420) - 60);
    const dueOn = rule === null ? start : (firstOccurrence(rule, start) ?? start);
    return {
      uid: `${isDone ? DONE : 'reminder-'}${first + index}`,
      created_at: `${start}T12:00:00.000Z`,
      updated_at: `${start}T12:00:00.000Z`,
      text: chance.of(TEXTS),
      kind: chance.of(KINDS),
      contact_id: chance.is(0.8) ? chance.ofFavourites(contactIds) : null,
      staff_id: chance.is(0.8) ? chance.of(staffIds) : null,
      due_on: dueOn,
      due_time: chance.is(0.3) ? '09:30' : null,
      owed_from: dueOn,
      rule,
      after_done_days: null,
      notices_before: chance.is(0.2) ? JSON.stringify([{ unit: 'days', count: 3 }]) : '[]',
    };
  });
  const added = await transaction
    .insertInto('reminders')
    .values(rows)
    .returning(['id', 'uid', 'rule', 'due_on', 'staff_id'])
    .execute();
  const settled = added.flatMap(({ id, uid, rule, due_on: start, staff_id: by }) => {
    const kept = (day: string) => ({
      reminder_id: id,
      original_on: day,
      state: 'done' as const,
      moved_to: null,
      moved_time: null,
      done_on: day,
      done_at: `${day}T12:00:00.000Z`,
      done_by: by,
    });
    if (rule === null) return uid.startsWith(DONE) ? [kept(start)] : [];
    // Most are up to date, some were left alone for up to two months.
    const until = addDays(today, chance.is(0.8) ? -1 : -chance.number(60));
    const stop = nextOccurrence(rule, start, until) ?? until;
    return occurrences({ rule, start }, { from: start, to: addDays(stop, -1) }).map(kept);
  });
  for (let start = 0; start < settled.length; start += ROWS_AT_ONCE)
    await transaction
      .insertInto('reminder_occurrences')
      .values(settled.slice(start, start + ROWS_AT_ONCE))
      .execute();
}

async function addSpecialDays(transaction: Transaction, { chance, people, count }: Piece): Promise<void> {
  const rows = Array.from({ length: count }, () => {
    const day = {
      calendar: chance.is(0.6) ? ('lunar' as const) : ('gregorian' as const),
      year: chance.is(0.5) ? 1950 + chance.number(60) : null,
      month: 1 + chance.number(12),
      day: 1 + chance.number(28),
      isLeapMonth: false,
    };
    return {
      contact_id: chance.of(people.contactIds),
      position: 0,
      kind: chance.of(['birthday', 'anniversary', 'other'] as const),
      label: '',
      calendar: day.calendar,
      year: day.year,
      month: day.month,
      day: day.day,
      lead_days: null,
      day_key: dayKeyOf(day),
    };
  });
  await transaction.insertInto('special_days').values(rows).execute();
}

/** Four of ten contacts have a rhythm; three of a hundred are not to be contacted. */
async function setRhythms(database: Database, chance: Chance, { contactIds, today }: DeskPeople): Promise<void> {
  await database.write({ label: 'rhythmSet', params: {}, topics: ['contacts'] }, async (transaction) => {
    for (const wishedDays of [14, 30, 90, 365]) {
      const ids = contactIds.filter(() => chance.is(0.1));
      await inPieces(ids, (some) =>
        transaction
          .updateTable('contacts')
          .set({
            rhythm_wished_days: wishedDays,
            rhythm_latest_days: suggestedLatest(wishedDays),
            rhythm_since: addDays(today, -chance.number(400)),
          })
          .where('id', 'in', some)
          .execute(),
      );
    }
    await inPieces(
      contactIds.filter(() => chance.is(0.03)),
      (some) =>
        transaction.updateTable('contacts').set({ do_not_contact_since: today }).where('id', 'in', some).execute(),
    );
  });
}

async function inPieces(ids: readonly number[], run: (some: readonly number[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) await run(ids.slice(start, start + ROWS_AT_ONCE));
}
