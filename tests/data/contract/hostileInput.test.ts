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
import { GOOD_INPUTS } from '../../support/goodInputs.ts';
import { tablesOf } from '../../support/history.ts';
import { cursor } from '../../support/inputs.ts';

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
    expect(Object.keys(GOOD_INPUTS).filter((path) => !paths.includes(path))).toEqual([]);
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
    for (const input of spoiled(GOOD_INPUTS[path] ?? {})) {
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
