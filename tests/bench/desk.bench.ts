/*
 * How long the desk, a card, its timeline and the pages of lists take, over years of generated work:
 * node tests/bench/desk.bench.ts [contacts]. Ends with 1 where a bar is missed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { ContactFilter } from '../../shared/contacts/contact.ts';
import type { DataClient } from '../../shared/contract/index.ts';
import { addDays, startOfWeek } from '../../shared/kernel/calendarMath.ts';
import { openData } from '../../electron/data/openData.ts';
import type { OpenedData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { BARS } from '../support/bars.ts';
import { Bars, importGenerated, ROUNDS, say } from '../support/benchmark.ts';
import { fillDesk } from '../support/deskGenerator.ts';
import type { DeskPeople } from '../support/deskGenerator.ts';
import { seededRandom } from '../support/vcardGenerator.ts';

const count = Number(process.argv[2] ?? 100_000);
const size = {
  interactions: count * 5,
  reminders: Math.ceil(count / 10),
  repeating: Math.ceil((count * 3) / 200),
  done: Math.ceil(count / 10),
};
/** Milliseconds: the bar of a write with its COMMIT on the disk. */
const WRITE_BAR = 50;

const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
const bars = new Bars(count);

async function filled({ context }: OpenedData, client: DataClient): Promise<DeskPeople> {
  await importGenerated(client, count);
  const staffIds: number[] = [];
  for (const name of ['Mei', 'Jonas', 'Ana', '小林', 'Sam']) staffIds.push((await client.staff.create({ name })).id);
  const { ids: contactIds } = await client.contacts.ids({});
  const people = { contactIds, staffIds, today: context.today() };
  await fillDesk(context.database, people, size);
  return people;
}

async function measureReads(client: DataClient, { contactIds, staffIds, today }: DeskPeople): Promise<void> {
  const random = seededRandom(3);
  const anyContact = () => contactIds[Math.floor(random() * contactIds.length)] ?? 1;
  // The first contacts have thousands of interactions each.
  const [busiest = 1] = contactIds;
  const [someone = 1] = staffIds;
  const weekEndsOn = addDays(startOfWeek(today, 1), 6);
  const read = (what: string, run: (round: number) => Promise<unknown>) => bars.measure(what, BARS.page, run);
  const card = (what: string, run: (round: number) => Promise<unknown>) => bars.measure(what, BARS.card, run);

  await read('desk.get', () => client.desk.get({ today, weekEndsOn }));
  await read('desk.get, one of us', () => client.desk.get({ today, weekEndsOn, staffId: someone }));
  await read('desk.get after a month away', () =>
    client.desk.get({ today: addDays(today, 31), weekEndsOn: addDays(weekEndsOn, 35) }),
  );
  await read('desk.counts', () => client.desk.counts({ today }));
  // A screen asks for both together.
  const cardOf = (contactId: number) =>
    Promise.all([client.contacts.get({ id: contactId }), client.timeline.list({ contactId })]);
  await card('a card with its timeline', () => cardOf(anyContact()));
  await card('a card with its timeline, the busiest', () => cardOf(busiest));
  await read('contacts.get', () => client.contacts.get({ id: anyContact() }));
  await read('contacts.get, the busiest', () => client.contacts.get({ id: busiest }));
  await read('timeline.list, first page', () => client.timeline.list({ contactId: anyContact() }));
  await read('timeline.list, first page of the busiest', () => client.timeline.list({ contactId: busiest }));
  await read('timeline.list, the busiest in another year', () =>
    client.timeline.list({ contactId: busiest, upToYear: Number(today.slice(0, 4)) - 5 }),
  );
  await read('interactions.list', () => client.interactions.list({}));
  await read('interactions.list, the busiest', () => client.interactions.list({ contactId: busiest }));
  await read('interactions.list, one of us', () => client.interactions.list({ staffId: someone }));
  await read('reminders.list', () => client.reminders.list({ today }));
  await read('reminders.list, done', () => client.reminders.list({ today, filter: { state: 'done' } }));
  await read('reminders.list, repeating', () => client.reminders.list({ today, filter: { isRepeating: true } }));
  await read('reminders.due', () => client.reminders.due({ on: today, limit: 50 }));
  await read('reminders.calendar, a week', () =>
    client.reminders.calendar({ from: addDays(weekEndsOn, -6), to: weekEndsOn }),
  );
  await read('specialDays.between, a week', () =>
    client.specialDays.between({ from: addDays(weekEndsOn, -6), to: weekEndsOn }),
  );

  const sorts = ['lastContact', 'touch', 'knownBy'] as const;
  const filters: Readonly<Record<string, ContactFilter>> = {
    'no filter': {},
    'red or yellow': { touch: { colours: ['red', 'yellow'], today } },
    'known by one of us': { knownBy: someone },
    'known by nobody': { knownBy: 'nobody' },
    'no contact for a year': { lastContactBefore: addDays(today, -365) },
  };
  for (const by of sorts) {
    for (const [name, filter] of Object.entries(filters)) {
      await read(`contacts.list by ${by}, ${name}`, (round) =>
        client.contacts.list({ sort: { by, direction: round % 2 === 0 ? 'asc' : 'desc' }, filter }),
      );
    }
  }
}

async function measureWrites(client: DataClient, { contactIds, today }: DeskPeople): Promise<void> {
  const write = (what: string, run: (round: number) => Promise<unknown>) => bars.measure(what, WRITE_BAR, run);
  await write('interactions.create', (round) =>
    client.interactions.create({ contactId: contactIds[round] ?? 1, channel: 'call', words: 'Asked for a quotation.' }),
  );
  const { items } = await client.reminders.list({ today, limit: 200 });
  const { items: later } = await client.reminders.list({ today, filter: { from: addDays(today, 60) }, limit: 200 });
  const open = [...items, ...later];
  await write('reminders.complete', (round) => client.reminders.complete({ id: open[round]?.id ?? 0 }));
  const atMinute = (day: string, minute: number) =>
    `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  await write('notices.take, minute by minute', (round) =>
    client.notices.take({ at: atMinute(today, 9 * 60 + round) }),
  );
  await write('notices.take, day after day', (round) =>
    client.notices.take({ at: atMinute(addDays(today, 1 + Math.floor(round / 4)), 9 * 60 + (round % 4) * 180) }),
  );
}

try {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const client = createRouterClient(dataRouter, { context: data.context });
  const start = performance.now();
  const people = await filled(data, client);
  const megabytes = statSync(join(folder, 'longhand.sqlite')).size / 1e6;
  const seconds = (performance.now() - start) / 1000;
  say(
    `${count} contacts, ${size.interactions} interactions, ${size.reminders} open reminders (${size.repeating} repeating), ${size.done} kept: ` +
      `${megabytes.toFixed(0)} MB in ${seconds.toFixed(0)} s. Milliseconds, ${ROUNDS} rounds each:`,
  );
  await measureReads(client, people);
  await measureWrites(client, people);
  await data.close();
  bars.conclude();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
