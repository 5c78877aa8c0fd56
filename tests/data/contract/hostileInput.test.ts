import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { getContractRouter, isContractProcedure } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dataContract } from '#shared/contract/index.ts';
import { errorParams } from '#shared/errors.ts';
import { openData } from '../../../electron/data/openData.ts';
import { dataRouter } from '../../../electron/data/router.ts';
import { openedClient } from '../../support/client.ts';
import { temporaryFolder } from '../../support/database.ts';
import { tablesOf } from '../../support/history.ts';

const cursor = (place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
const OPEN_CURSOR = cursor(['open', '2026-01-01', null, 0]);
const DONE_CURSOR = cursor(['done', '2026-01-01T00:00:00.000Z', 9]);

type Input = Readonly<Record<string, unknown>>;

/** A good input of every procedure that takes something. */
const GOOD: Readonly<Record<string, Input>> = {
  'backups.copyOut': { name: 'longhand_2026-01-01T10.00.00.000Z_quit_1.sqlite' },
  'backups.restore': { name: 'longhand_2026-01-01T10.00.00.000Z_quit_1.sqlite' },
  'backups.restoreFile': { file: '00000000-0000-4000-8000-000000000000' },
  'contacts.bulk': { filter: { ids: [1, 2] }, change: { type: 'tag', add: ['x'], remove: [] } },
  'contacts.companies': { text: 'a', limit: 5 },
  'contacts.count': {
    filter: {
      text: 'a',
      tag: 'b',
      kind: 'person',
      ids: [1],
      hasEmail: true,
      inBin: false,
      touch: { colours: ['red'], today: '2026-01-01' },
      knownBy: 1,
      lastContactBefore: '2026-01-01',
      lastContactSince: '2025-01-01',
    },
  },
  'contacts.ids': { filter: { text: 'a' } },
  'contacts.create': {
    displayName: 'Ada',
    uid: 'one',
    employer: { id: 1 },
    birthday: '1815-12-10',
    points: [{ type: 'email', value: 'ada@example.org', label: 'work', address: null, keptParams: [['A', ['b']]] }],
    tags: ['VIP'],
    note: 'x',
    doNotContact: { since: '2026-01-01', why: 'asked' },
    preferredChannel: 'call',
    departments: ['a'],
    rhythm: { wishedDays: 7, latestDays: 14 },
    specialDays: [{ kind: 'other', label: 'x', day: { calendar: 'lunar', year: 2000, month: 1, day: 1 }, leadDays: 3 }],
  },
  'contacts.get': { id: 1 },
  'contacts.list': {
    limit: 5,
    cursor: null,
    sort: { by: 'own', fieldId: 1, direction: 'asc' },
    filter: {
      text: 'a',
      notIds: [2],
      match: 'any',
      conditions: [
        { about: 'tag', tag: 'VIP', not: true },
        { about: 'words', in: 'note', words: 'x' },
        { about: 'lastContact', when: { withinDays: 30 }, orNever: true },
        { about: 'own', fieldId: 1, is: { test: 'has', value: 'x' } },
      ],
    },
  },
  'contacts.photo': { hash: 'a'.repeat(64) },
  'contacts.remove': { id: 1, version: 1 },
  'contacts.restore': { ids: [1, 1, 99] },
  'contacts.setPhoto': { id: 1, version: 1, photo: null },
  'contacts.tag': { ids: [1, 1], add: ['x'], remove: ['y'] },
  'contacts.update': { id: 1, version: 1, displayName: 'Bob', employer: 'Tea', points: [], tags: [], note: 'y' },
  'desk.absence': { today: '2026-01-09' },
  'desk.counts': { today: '2026-01-01' },
  'desk.get': { today: '2026-01-01', weekEndsOn: '2026-01-04', staffId: 1, limit: 5 },
  'desk.more': { today: '2026-01-01', weekEndsOn: '2026-01-04', section: 'overdue', cursor: OPEN_CURSOR, limit: 5 },
  'desk.seen': { today: '2026-01-01' },
  'fields.arrange': { ids: [1] },
  'fields.create': { name: 'Size', type: 'choice', appliesTo: 'companies', choices: ['small', 'big'] },
  'fields.remove': { id: 1 },
  'fields.update': { id: 1, version: 1, name: 'Number', appliesTo: 'people' },
  'goals.create': {
    goals: [
      {
        uid: 'one',
        measure: 'manual',
        name: 'Visits',
        unit: 'a week',
        baseline: 1,
        target: 5,
        startsOn: '2026-01-01',
        dueOn: '2026-12-31',
      },
    ],
  },
  'goals.get': { id: 1, today: '2026-03-01' },
  'goals.list': { today: '2026-03-01', limit: 5, cursor: cursor(['2026-01-01', 1]) },
  'goals.measure': { measure: 'salesGrowth', today: '2026-03-01' },
  'goals.recordValue': { id: 1, measuredOn: '2026-01-05', value: 2.5, note: 'x' },
  'goals.remove': { id: 1, version: 1 },
  'goals.removeValue': { id: 1, valueId: 1 },
  'goals.update': { id: 1, version: 1, name: 'Calls', target: 7, startsOn: '2026-01-01', dueOn: '2026-06-30' },
  'history.list': { limit: 5, cursor: '3' },
  'history.undo': { batchId: 1 },
  'initiatives.create': {
    uid: 'one',
    name: 'Letters',
    kind: 'process',
    startsOn: '2026-01-01',
    horizonMonths: 24,
    discountRate: 0.08,
    staffId: 1,
    note: 'x',
  },
  'initiatives.get': { id: 1 },
  'initiatives.list': { limit: 5, cursor: cursor([true, '2026-01-01', 1]) },
  'initiatives.remove': { id: 1, version: 1 },
  'initiatives.update': { id: 1, version: 1, name: 'Cards', startsOn: '2026-02-01', horizonMonths: 12, staffId: 1 },
  'interactions.create': {
    contactId: 1,
    uid: 'one',
    channel: 'call',
    direction: 'in',
    happenedOn: '2026-01-02',
    happenedAt: '2026-01-02T12:00:00.000Z',
    minutes: 5,
    staffId: 1,
    words: 'x',
    mood: 'good',
    presentIds: [2],
  },
  'interactions.get': { id: 1 },
  'interactions.list': {
    contactId: 1,
    staffId: 1,
    channel: 'call',
    from: '2026-01-01',
    to: '2026-02-01',
    limit: 5,
    cursor: null,
  },
  'interactions.remove': { id: 1, version: 1 },
  'interactions.update': { id: 1, version: 1, contactId: 2, happenedOn: '2026-01-01', words: 'y', presentIds: [1] },
  'ledger.create': {
    initiativeId: 1,
    uid: 'one',
    category: 'people',
    basis: 'planned',
    startsOn: '2026-01-01',
    every: 'month',
    until: '2026-12-31',
    amountMinor: 26_000,
    words: 'x',
    working: { type: 'weeklyHours', hoursPerWeek: 3, wageMinor: 2000 },
  },
  'ledger.list': { initiativeId: 1, category: 'it', basis: 'actual', limit: 5, cursor: cursor(['2026-01-01', 1]) },
  'ledger.measureSales': {
    initiativeId: 1,
    from: '2025-01-01',
    to: '2025-12-31',
    baselineFrom: '2024-01-01',
    baselineTo: '2024-12-31',
  },
  'ledger.remove': { id: 1, version: 1 },
  'ledger.update': { id: 1, version: 1, amountMinor: 5, every: 'week', until: '2026-06-01', words: 'y', working: null },
  'notices.take': { at: '2026-01-01T09:00' },
  'reminders.calendar': { from: '2026-01-01', to: '2026-02-01', staffId: 1, limit: 5 },
  'reminders.catchUp': { ids: [2, 2], before: '2026-02-01' },
  'reminders.complete': {
    id: 1,
    version: 1,
    originalOn: '2026-01-05',
    doneOn: '2026-01-05',
    log: { contactId: 1, channel: 'call', words: 'x', presentIds: [2] },
  },
  'reminders.count': {
    filter: { state: 'open', contactId: 1, staffId: 1, kind: 'call', isRepeating: true, from: '2026-01-01', text: 'x' },
  },
  'reminders.create': {
    uid: 'one',
    text: 'Call',
    kind: 'call',
    contactId: 1,
    staffId: 1,
    dueOn: '2026-01-05',
    dueTime: '09:00',
    rule: 'FREQ=WEEKLY',
    afterDoneDays: null,
    noticesBefore: [{ unit: 'days', count: 1 }],
  },
  'reminders.due': { on: '2026-02-01', limit: 5, cursor: OPEN_CURSOR },
  'reminders.get': { id: 1 },
  'reminders.list': { filter: { state: 'done', to: '2026-12-31' }, today: '2026-01-01', limit: 5, cursor: DONE_CURSOR },
  'reminders.occurrences': { id: 2, from: '2026-01-01', to: '2026-12-31' },
  'reminders.parse': { text: 'call Tea next Friday at 3pm', today: '2026-01-01', locale: 'en' },
  'reminders.remove': { id: 2, version: 1, scope: 'following', originalOn: '2099-01-12' },
  'reminders.reopen': { id: 3, version: 2, originalOn: '2026-01-02' },
  'reminders.skip': { id: 2, version: 1, originalOn: '2099-01-12' },
  'reminders.snooze': { id: 2, version: 1, originalOn: '2099-01-12', until: '2099-01-14', time: '10:00' },
  'reminders.snoozeMany': { ids: [1, 2, 2, 99], until: '2026-02-01' },
  'reminders.update': {
    id: 2,
    version: 1,
    scope: 'this',
    originalOn: '2099-01-12',
    text: 'Visit',
    contactId: 2,
    dueOn: '2099-01-13',
    dueTime: null,
    rule: null,
    noticesBefore: [],
  },
  'roi.report': { initiativeId: 1, from: '2026-01-01', to: '2026-12-31', basis: 'planned', today: '2026-03-01' },
  'roi.saveAnswers': {
    version: 1,
    answers: {
      startsOn: '2026-01-01',
      horizonMonths: 36,
      discountRate: 0.1,
      purchase: { amountMinor: 100_000 },
      hours: { learningHours: 10, feedingHoursPerWeek: 1.5, wageMinor: 2000 },
      monthly: null,
      savings: null,
      growth: { yearlyBeforeMinor: 1000, yearlyNowMinor: 2000, margin: 0.3, measured: null },
    },
  },
  'roi.summary': { initiativeId: 1, from: '2026-01-01', to: '2026-12-31', today: '2026-03-01' },
  'sales.advance': { id: 1, version: 1, stage: 'invoice', number: 'R-2', datedOn: '2026-01-06', dueOn: '2026-02-01' },
  'sales.byMonth': { filter: { contactId: 1 }, today: '2026-03-01', months: 12 },
  'sales.count': {
    filter: {
      contactId: 1,
      stage: 'quotation',
      state: 'running',
      initiativeId: 1,
      category: 'Tea',
      staffId: 1,
      from: '2026-01-01',
      to: '2026-12-31',
      text: 'q 1',
    },
    today: '2026-03-01',
  },
  'sales.create': {
    contactId: 1,
    uid: 'one',
    stage: 'order',
    number: 'A-1',
    datedOn: '2026-01-05',
    category: 'Tea',
    what: 'Green tea',
    amountMinor: 12_345,
    costMinor: 5000,
    currency: 'EUR',
    rate: '1.0834',
    dueOn: '2026-02-05',
    initiativeId: 1,
    staffId: 1,
    note: 'x',
    payments: [{ paidOn: '2026-01-06', amountMinor: 100, note: 'cash' }],
  },
  'sales.find': { text: 'R-1', limit: 5 },
  'sales.get': { id: 1 },
  'sales.list': {
    filter: { contactId: 1, text: 'tea' },
    today: '2026-03-01',
    sort: 'amount',
    direction: 'asc',
    limit: 5,
    cursor: cursor(['amount', 'asc', 100, 1]),
  },
  'sales.lose': { id: 1, version: 1, on: '2026-01-07', why: 'too dear' },
  'sales.nextNumber': { stage: 'invoice' },
  'sales.pay': { id: 2, version: 1, paidOn: '2026-01-07', amountMinor: 50, note: 'x' },
  'sales.remove': { ids: [1, 1, 99] },
  'sales.removePayment': { id: 2, paymentId: 1 },
  'sales.revive': { id: 3, version: 2 },
  'sales.stepBack': { id: 2, version: 2 },
  'sales.totals': { filter: { contactId: 1 }, today: '2026-03-01' },
  'sales.unpaidByCustomer': { today: '2026-03-01', limit: 5, cursor: cursor([100, 200, 1]) },
  'sales.update': {
    id: 1,
    version: 1,
    contactId: 2,
    number: 'Q-9',
    amountMinor: 777,
    currency: 'EUR',
    rate: '2.5',
    costMinor: null,
    dueOn: null,
    initiativeId: null,
    staffId: null,
  },
  'scorecard.addScore': { measureKey: 'loyalty', givenOn: '2026-01-05', score: 3, evidence: 'x' },
  'scorecard.removeScore': { id: 1 },
  'scorecard.scores': { measureKey: 'loyalty', limit: 5, cursor: cursor(['2026-01-01', 9]) },
  'scorecard.setMeasures': {
    measures: [
      { key: 'loyalty', weight: 60 },
      { name: 'Fame', weight: 40 },
    ],
  },
  'search.contacts': { text: 'a', limit: 5 },
  'search.everything': { text: 'a', limit: 5 },
  'settings.update': { companyName: 'Tea', currency: 'USD', country: 'US', currentStaffId: 1, theme: 'dark' },
  'specialDays.between': { from: '2026-01-01', to: '2026-12-31', contactId: 1, limit: 5 },
  'specialDays.setDone': { contactId: 1, key: 'birthday', on: '2026-01-01', isDone: true },
  'staff.create': { name: 'Ada' },
  'staff.update': { id: 1, version: 1, name: 'Bob', isActive: true },
  'system.open': { which: 'own', locale: 'en' },
  'tasks.cancel': { taskId: 'x' },
  'timeline.list': { contactId: 1, kinds: ['edit'], upToYear: 2026, limit: 5, cursor: null },
  'timeline.years': { contactId: 1, kinds: ['edit', 'interaction'] },
  'touch.counts': { today: '2026-01-01' },
  'touch.set': { ids: [1, 1], rhythm: { wishedDays: 7, latestDays: 14 } },
  'touch.snooze': { id: 1, until: '2999-01-01' },
  'transfer.discard': { file: '00000000-0000-4000-8000-000000000000' },
  'transfer.export': { format: 'vcf', version: '4.0', filter: {} },
  'transfer.history': { limit: 5, cursor: null },
  'transfer.import': {
    file: '00000000-0000-4000-8000-000000000000',
    onMatch: 'fill',
    options: { encoding: 'gb18030', mended: [{ line: 2, column: 0, value: 'x' }], leftOut: [3] },
    mapping: [{ to: 'field', field: 'fullName' }, null, { to: 'newOwn', name: 'Size', type: 'text' }],
  },
  'transfer.inspect': { file: '00000000-0000-4000-8000-000000000000', options: { as: 'sales' }, mapping: ['amount'] },
  'transfer.readPiece': { file: '00000000-0000-4000-8000-000000000000', offset: 0 },
  'transfer.restoreArchive': { file: '00000000-0000-4000-8000-000000000000' },
  'transfer.rows': { file: '00000000-0000-4000-8000-000000000000', fate: 'wrong', limit: 5, cursor: null },
  'transfer.stage': { name: 'a.vcf', byteSize: 10 },
  'transfer.stagePiece': { file: '00000000-0000-4000-8000-000000000000', offset: 0, piece: new Blob(['x']) },
  'views.arrange': { ids: [1] },
  'views.create': {
    name: 'Quiet',
    query: { filter: { conditions: [{ about: 'has', what: 'email' }] }, columns: ['own:1'] },
  },
  'views.remove': { id: 1 },
  'views.update': { id: 1, version: 1, name: 'Loud' },
};

const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  2 ** 53 - 1,
  2 ** 53,
  12n,
  '',
  ' \u3000 ',
  'a\u0000b',
  '\ud800',
  '\u202eevil\u202c',
  '%_\\',
  "'; DROP TABLE contacts; --",
  '../../../etc/passwd',
  'WyJuYW1lIiwiYXNjIiwiIiwtMV0',
  '1815-02-30',
  '0001-01-01',
  '9999-12-31',
  '9999-12-31T23:59',
  cursor(['open', '2026-01-01', null, 1e300]),
  cursor(['open', {}, [], 'x']),
  '999999999999999',
  [],
  [null],
  [-1],
  ['x', 'X', '\u0000'],
  {},
  { id: 99 },
  { id: 1e15 },
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
  { toString: null, valueOf: null },
  new Date(Number.NaN),
  new Uint8Array(3),
  new Map([['id', 1]]),
  Symbol.iterator,
  () => 1,
];

/** Dear to look at: only as the whole input and as one of its fields. */
const HUGE: readonly unknown[] = [
  'x'.repeat(1_000_001),
  Array.from({ length: 501 }, () => ({ type: 'email', value: 'a@b.c' })),
  Array.from({ length: 100_001 }, (_, index) => index + 1),
  deep(5000),
  new Blob(['x'.repeat(3_000_000)]),
];

function procedurePaths(node: object, path: readonly string[] = []): string[] {
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    if (isContractProcedure(child)) return [[...path, name].join('.')];
    return typeof child === 'object' && child !== null ? procedurePaths(child, [...path, name]) : [];
  });
}

/** Every input that is the good one with one value, however deep, replaced by a hostile one. */
function* spoiled(good: unknown, depth = 0): Generator<unknown> {
  yield* HOSTILE;
  if (depth < 2) yield* HUGE;
  if (Array.isArray(good)) {
    for (const [index, value] of good.entries())
      for (const bad of spoiled(value, depth + 1)) yield good.with(index, bad);
  } else if (typeof good === 'object' && good !== null && !(good instanceof Blob)) {
    yield { ...good, unknown: 1 };
    yield { ...good, constructor: 1 };
    for (const [key, value] of Object.entries(good))
      for (const bad of spoiled(value, depth + 1)) yield { ...good, [key]: bad };
  }
}

const CODES = Object.keys(errorParams).filter((code) => code !== 'INTERNAL');

async function errorOf(call: Promise<unknown>): Promise<{ readonly code: unknown } | null> {
  try {
    const answer = await call;
    if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return null;
    let last: unknown = null;
    for await (const event of answer as AsyncIterable<unknown>) last = event;
    const event = last as { readonly type: string; readonly code?: unknown };
    return event.type === 'failed' ? { code: event.code } : null;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error : { code: error };
  }
}

/** Makes the folder that every procedure gets a copy of. */
async function furnish(folder: string): Promise<void> {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const client = createRouterClient(dataRouter, { context: data.context });
  const rhythm = { wishedDays: 30, latestDays: 45 };
  await client.contacts.create({ displayName: 'Tea', kind: 'company', birthday: '--01-01', rhythm });
  await client.contacts.create({ displayName: 'Ada', employer: { id: 1 } });
  await client.fields.create({ name: 'Customer number', type: 'text' });
  await client.contacts.update({ id: 2, own: [{ fieldId: 1, value: 'K-7' }] });
  await client.views.create({ name: 'Everybody', query: {} });
  await client.staff.create({ name: 'Grace' });
  await client.interactions.create({ contactId: 1, channel: 'call', happenedOn: '2026-01-02', presentIds: [2] });
  await client.reminders.create({ text: 'Call', dueOn: '2026-01-05', contactId: 1 });
  await client.reminders.create({ text: 'Count', dueOn: '2099-01-05', rule: 'FREQ=WEEKLY' });
  await client.reminders.create({ text: 'Filter', dueOn: '2026-01-02', afterDoneDays: 5 });
  await client.reminders.complete({ id: 3, originalOn: '2026-01-02' });
  await client.initiatives.create({ name: 'Longhand', kind: 'crm', startsOn: '2026-01-01' });
  await client.ledger.create({ initiativeId: 1, category: 'it', amountMinor: 5000, every: 'month' });
  await client.scorecard.addScore({ measureKey: 'loyalty', givenOn: '2026-01-01', score: 4 });
  await client.sales.create({
    contactId: 1,
    stage: 'quotation',
    number: 'Q-1',
    amountMinor: 1000,
    datedOn: '2026-01-05',
  });
  const order = { contactId: 1, stage: 'order', amountMinor: 2000, datedOn: '2026-01-05', currency: 'EUR' } as const;
  const payments = [{ paidOn: '2026-01-06', amountMinor: 500 }];
  await client.sales.create({ ...order, rate: '1.1', payments });
  await client.sales.advance({ id: 2, stage: 'invoice', number: 'R-1', datedOn: '2026-01-06' });
  await client.sales.create({ contactId: 2, stage: 'quotation', amountMinor: 3000, datedOn: '2026-01-05' });
  await client.sales.lose({ id: 3, on: '2026-01-08' });
  const goal = { measure: 'manual', name: 'Visits', target: 5, startsOn: '2026-01-01', dueOn: '2026-12-31' } as const;
  await client.goals.create({ goals: [goal] });
  await client.goals.recordValue({ id: 1, measuredOn: '2026-01-02', value: 1 });
  await data.close();
}

/** Tells each time whether anything was committed to the file since it was asked last. */
function commitsOf(file: string): () => boolean {
  const raw = new BetterSqlite3(file, { readonly: true });
  onTestFinished(() => {
    raw.close();
  });
  const version = () => raw.pragma('data_version', { simple: true });
  let last = version();
  return () => {
    const before = last;
    last = version();
    return last !== before;
  };
}

const shown = (input: unknown) => inspect(input, { depth: 3, maxStringLength: 50, maxArrayLength: 3 });

describe('hostile input', () => {
  const paths = procedurePaths(dataContract).filter((path) => path !== 'system.changes');
  let furnished = '';

  beforeAll(async () => {
    furnished = mkdtempSync(join(tmpdir(), 'longhand-test-'));
    await furnish(furnished);
  });
  afterAll(() => rmSync(furnished, { recursive: true, force: true, maxRetries: 5 }));

  it('is tried on procedures that there are', () => {
    expect(Object.keys(GOOD).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it.each(paths)('%s: a typed error that wrote nothing, or a good answer', async (path) => {
    const folder = temporaryFolder();
    cpSync(furnished, folder, { recursive: true });
    const { context, client } = await openedClient(folder);
    const hasChanged = commitsOf(join(folder, 'longhand.sqlite'));
    const procedure = path
      .split('.')
      .reduce<unknown>((node, part) => (node as Readonly<Record<string, unknown>>)[part], client) as (
      input: unknown,
    ) => Promise<unknown>;
    expect(isContractProcedure(getContractRouter(dataContract, path.split('.')))).toBe(true);
    const wrong: string[] = [];
    let before = JSON.stringify(await tablesOf(context.database));
    for (const input of spoiled(GOOD[path] ?? {})) {
      const error = await errorOf(procedure(input));
      const after = hasChanged() ? JSON.stringify(await tablesOf(context.database)) : before;
      const isRight = error === null || (CODES.includes(String(error.code)) && after === before);
      if (!isRight) wrong.push(`${String(error.code)} for ${shown(input)}`);
      before = after;
    }
    expect(wrong).toEqual([]);
    expect(JSON.stringify(await tablesOf(context.database))).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
    expect(context.workspace.status().database).toEqual({ state: 'ready' });
  });
});
