import type { ContactBulkChange, ContactFilter, ContactSort } from '../../shared/contacts/contact.ts';
import type { ContactCondition } from '../../shared/contacts/contactCondition.ts';
import type { DataClient } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/kernel/calendarMath.ts';
import type { DataContext } from '../../electron/data/context.ts';
import { insertRows } from '../../electron/data/database/insertRows.ts';
import { ownFieldsById, ownValueColumns } from '../../electron/data/fields/fields.service.ts';
import { BARS } from './bars.ts';
import { tell } from './benchmark.ts';
import type { Bars } from './benchmark.ts';
import { Chance } from './chance.ts';
import { fillDesk } from './deskGenerator.ts';

/** What the lists of a benchmark are asked for. */
export interface ListSubject {
  readonly contactIds: readonly number[];
  readonly staffIds: readonly number[];
  readonly today: string;
  readonly fields: { readonly score: number; readonly trade: number; readonly since: number; readonly grade: number };
  readonly grades: readonly string[];
}

const TRADES = ['Tea and coffee', 'Café', 'Wood', '茶叶批发', 'Printing', 'Red wine', 'Toys', 'Tools'];

/** Work, own fields, tags and marks of the contacts that there are; the same in every run of the same day. */
export async function fillLists(context: DataContext, client: DataClient): Promise<ListSubject> {
  const staffIds: number[] = [];
  for (const name of ['Mei', 'Jonas', 'Ana', '小林', 'Sam']) staffIds.push((await client.staff.create({ name })).id);
  const { ids: contactIds } = await client.contacts.ids({});
  const people = { contactIds, staffIds, today: context.today() };
  await fillDesk(context.database, people, {
    interactions: contactIds.length * 5,
    reminders: 0,
    repeating: 0,
    done: 0,
  });
  const field = async (draft: Parameters<DataClient['fields']['create']>[0]) => await client.fields.create(draft);
  const grade = await field({ name: 'Grade', type: 'choice', choices: ['A', 'B', 'C', 'Never'] });
  const fields = {
    score: (await field({ name: 'Score', type: 'number' })).id,
    trade: (await field({ name: 'Trade', type: 'text' })).id,
    since: (await field({ name: 'Customer since', type: 'date' })).id,
    grade: grade.id,
  };
  const grades = grade.choices.map(({ id }) => id);
  await fillOwnValues(context, { ...people, fields, grades });
  await fillMarks(context, contactIds);
  return { ...people, fields, grades };
}

const ROWS_AT_ONCE = 1000;

async function fillOwnValues({ database }: DataContext, subject: ListSubject): Promise<void> {
  const chance = new Chance(11);
  const { contactIds, fields, grades, today } = subject;
  await database.write({ label: 'contactsChanged', params: {}, topics: ['contacts'] }, async (transaction) => {
    const all = await ownFieldsById(transaction);
    const rowOf = (id: number, fieldId: number, value: string) => {
      const own = all.get(fieldId);
      if (own === undefined) throw new Error('The field was not made');
      return { contact_id: id, ...ownValueColumns(own, value) };
    };
    for (let start = 0; start < contactIds.length; start += ROWS_AT_ONCE) {
      const rows = contactIds
        .slice(start, start + ROWS_AT_ONCE)
        .flatMap((id) => [
          ...(chance.is(0.7) ? [rowOf(id, fields.score, String(chance.number(1000)))] : []),
          ...(chance.is(0.5) ? [rowOf(id, fields.trade, chance.of(TRADES))] : []),
          ...(chance.is(0.3) ? [rowOf(id, fields.since, addDays(today, -chance.number(4000)))] : []),
          ...(chance.is(0.9) ? [rowOf(id, fields.grade, grades[chance.number(3)] ?? '')] : []),
        ]);
      await insertRows(transaction, 'contact_own_values', rows);
    }
  });
}

/** Half carry one tag, half another, ten a third; a few are on hold; a third has a title. */
async function fillMarks({ database }: DataContext, contactIds: readonly number[]): Promise<void> {
  const chance = new Chance(13);
  await database.write({ label: 'contactsChanged', params: {}, topics: ['contacts'] }, async (transaction) => {
    for (let start = 0; start < contactIds.length; start += ROWS_AT_ONCE) {
      const tags = contactIds
        .slice(start, start + ROWS_AT_ONCE)
        .flatMap((contact_id, index) => [
          ...(chance.is(0.5) ? [{ contact_id, position: 20, tag: 'Half', folded_tag: 'half' }] : []),
          ...(chance.is(0.5) ? [{ contact_id, position: 21, tag: 'Other half', folded_tag: 'other half' }] : []),
          ...(index === 500 && start < 10_000 ? [{ contact_id, position: 22, tag: 'Ten', folded_tag: 'ten' }] : []),
        ]);
      await insertRows(transaction, 'contact_tags', tags);
    }
    const held = contactIds.filter(() => chance.is(0.0005));
    await transaction.updateTable('contacts').set({ on_credit_hold: 1 }).where('id', 'in', held).execute();
  });
}

function filtersOf({ fields, grades, staffIds, today }: ListSubject): Readonly<Record<string, ContactFilter>> {
  const [first = 1, second = 2] = staffIds;
  const all = (...conditions: ContactCondition[]): ContactFilter => ({ match: 'all', conditions });
  const any = (...conditions: ContactCondition[]): ContactFilter => ({ match: 'any', conditions });
  const tag = (name: string, not = false): ContactCondition => ({ about: 'tag', tag: name, not });
  const has = (
    what: 'title' | 'note' | 'birthday' | 'address' | 'employer' | 'photo',
    not = false,
  ): ContactCondition => ({
    about: 'has',
    what,
    not,
  });
  const words = (text: string, where: 'anything' | 'name' | 'note' = 'anything', not = false): ContactCondition => ({
    about: 'words',
    in: where,
    words: text,
    not,
  });
  const own = (fieldId: number, is: Extract<ContactCondition, { about: 'own' }>['is']): ContactCondition => ({
    about: 'own',
    fieldId,
    is,
  });
  return {
    'no filter': {},
    'a tag of half': all(tag('Half')),
    'a tag of ten': all(tag('Ten')),
    'a tag of nobody': all(tag('Nobody')),
    'not a tag of half': all(tag('Half', true)),
    'on credit hold, few': all({ about: 'creditHold', not: false }),
    'words in anything, dense': all(words('a')),
    'words in anything, sparse': all(words('wxm')),
    'words in anything, nobody': all(words('zzzzzz')),
    'not words': all(words('an', 'name', true)),
    'own number over 500': all(own(fields.score, { test: 'atLeast', value: '500' })),
    'own number, one of 1000': all(own(fields.score, { test: 'is', value: '77' })),
    'own text with words': all(own(fields.trade, { test: 'has', value: 'wine' })),
    'own choice of nobody': all(own(fields.grade, { test: 'is', value: grades[3] ?? '' })),
    'own field empty': all(own(fields.grade, { test: 'isEmpty' })),
    'own date within a year': all(own(fields.since, { test: 'between', period: { withinDays: 365 } })),
    'updated long ago, nobody': all({ about: 'updated', when: { beforeDays: 3650 } }),
    'birthday within a month': all({ about: 'birthday', withinDays: 30 }),
    'known by two of us': all(
      { about: 'knownBy', who: first, not: false },
      { about: 'knownBy', who: second, not: false },
    ),
    'any of four': any(tag('Ten'), words('wxm'), own(fields.score, { test: 'is', value: '7' }), has('photo')),
    'any of four, dense': any(
      tag('Half'),
      words('an'),
      own(fields.score, { test: 'atLeast', value: '500' }),
      has('note'),
    ),
    'three dense ones, jointly rare': all(
      tag('Half'),
      has('birthday', true),
      own(fields.score, { test: 'atMost', value: '2' }),
      own(fields.grade, { test: 'is', value: grades[0] ?? '' }),
      { about: 'lastContact', when: { beforeDays: 1000 }, orNever: true },
    ),
    'dense ones that shut each other out': all(
      tag('Half'),
      own(fields.grade, { test: 'isFilled' }),
      has('address'),
      tag('Half', true),
    ),
    'dense ones, nobody': all(
      tag('Half'),
      tag('Other half'),
      has('title'),
      has('title', true),
      own(fields.grade, { test: 'isFilled' }),
    ),
    'flat ones together': {
      hasEmail: true,
      hasPhone: false,
      kind: 'company',
      knownBy: first,
      lastContactSince: addDays(today, -700),
    },
  };
}

const SORTS = ['name', 'createdAt', 'updatedAt', 'lastContact', 'touch', 'knownBy', 'own'] as const;

/**
 * Pages by every order and filter, at the beginning and further on. Then what has no bar: the first page of a list after
 * somebody changed something, when nothing of it is known yet, and counts.
 */
export async function measureLists(
  bars: Bars,
  { client, context }: { readonly client: DataClient; readonly context: DataContext },
  subject: ListSubject,
): Promise<void> {
  const filters = Object.entries(filtersOf(subject));
  const sortOf = (round: number): ContactSort => {
    const by = SORTS[Math.floor(round / 2) % SORTS.length] ?? 'name';
    const field = by === 'own' ? { fieldId: subject.fields.score } : {};
    return { by, ...field, direction: round % 2 === 0 ? 'asc' : 'desc' };
  };
  for (const [name, filter] of filters) {
    const cursors = new Map<string, string | null>();
    await bars.measure(`contacts.list, ${name}`, BARS.page, async (round) => {
      const sort = sortOf(round);
      const key = `${sort.by} ${sort.direction}`;
      const page = await client.contacts.list({ sort, filter, cursor: cursors.get(key) ?? null });
      cursors.set(key, page.nextCursor);
    });
  }
  for (const [name, filter] of filters) {
    const times = { page: [] as number[], count: [] as number[] };
    for (let round = 0; round < FIRST_ROUNDS; round++) {
      await changeSomething(context);
      times.page.push(await timeOf(() => client.contacts.list({ sort: sortOf(round), filter })));
      await changeSomething(context);
      times.count.push(await timeOf(() => client.contacts.count({ filter })));
    }
    tell(`first page after a change, ${name}`, times.page);
    tell(`contacts.count after a change, ${name}`, times.count);
  }
}

const FIRST_ROUNDS = 28;

async function changeSomething({ database }: DataContext): Promise<void> {
  await database.writeUntracked([], async (transaction) => {
    const row = { key: 'benchmark', value: String(performance.now()) };
    await transaction
      .insertInto('preferences')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  });
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Changes of 10,000 and of all, their undo, and how long a page takes meanwhile. */
export async function measureBulk(
  { client, context }: { readonly client: DataClient; readonly context: DataContext },
  { contactIds, fields }: ListSubject,
): Promise<void> {
  const some = contactIds.slice(0, 10_000);
  const own = (value: string): ContactBulkChange => ({
    type: 'set',
    patch: { title: 'Buyer', own: [{ fieldId: fields.score, value }] },
  });
  const tag = (name: string): ContactBulkChange => ({ type: 'tag', add: [name], remove: ['Half'] });
  const changes: readonly (readonly [string, ContactFilter, ContactBulkChange])[] = [
    ['tag 10,000', { ids: some }, tag('New')],
    ['set 10,000', { ids: some }, own('5')],
    ['remove 10,000', { ids: some }, { type: 'remove' }],
    [`tag ${contactIds.length}`, {}, tag('Everybody')],
    [`set ${contactIds.length}`, {}, own('6')],
    [`remove ${contactIds.length}`, {}, { type: 'remove' }],
  ];
  for (const [name, filter, change] of changes) {
    const wait = watchReads(client);
    const took = await timeOf(async () => {
      for await (const event of await client.contacts.bulk({ filter, change }))
        if (event.type === 'failed') throw new Error(`${name} failed: ${event.code}`);
    });
    tell(`contacts.bulk, ${name}`, [took]);
    tell('  pages meanwhile', await wait());
    tell('  its undo', [await timeOf(() => context.database.undo())]);
  }
}

/** Asks for pages until it is told to end; gives how long they took. */
function watchReads(client: DataClient): () => Promise<readonly number[]> {
  const times: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      times.push(await timeOf(() => client.contacts.list({})));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    isOver = true;
    await reading;
    return times;
  };
}
