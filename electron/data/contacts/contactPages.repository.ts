import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { allOf, anyOf, isAmong, testOf } from './askedOfContact.repository.ts';
import type { Asked, AskedTogether, Test } from './askedOfContact.repository.ts';
import type { Order, Stretch } from './contactOrders.repository.ts';
import { ContactSets, idsOf } from './contactSets.repository.ts';
import type { Place } from './cursor.ts';
import { IdSet } from './idSet.ts';

/** From where on another way to come by a page is the better one. */
export interface Pace {
  /** So many are looked up and sorted at most; of more, some are soon met on the way along the order. */
  readonly few: number;
  /** How many contacts are looked at on the way, twice, before all sets are gathered instead. */
  readonly looks: readonly [number, number];
}

/** Measured among 100,000 contacts: 1500 are sorted in 3 ms, and 2000 looks at a few conditions each take 4 ms. */
const PACE: Pace = { few: 1500, looks: [400, 1600] };
const NO_LIMIT = -1;

export interface PageRequest {
  readonly asked: AskedTogether;
  /** Says all that was asked: what was gathered for it is known again by it. */
  readonly key: string;
  readonly order: Order;
  readonly after: Place | null;
  readonly limit: number;
}

/**
 * Ids of a page. Where a single condition lets few through, these are looked up and sorted. Else we walk along the order,
 * asking each contact on the way: where many pass, a page is soon full. Where that gets nowhere, because few pass all of
 * several conditions, the ids of each are gathered as bits and put together.
 */
export async function pageOf(readable: Readable, request: PageRequest, pace = PACE): Promise<number[]> {
  const { asked, key } = request;
  const sets = await ContactSets.of(readable);
  const before = sets.narrowedBefore(key);
  const questions = await questionsOf(sets, asked);
  if (before === null && !asked.inBin) {
    const few = await fewest(sets, asked, pace.few);
    if (few !== null) return await sorted(readable, few, questions, request);
    const walked = await walk(readable, questions, request, pace.looks);
    if (walked !== null) return walked;
  }
  const narrowed = before ?? (await sets.narrowed(asked, key, pace.few));
  if (narrowed.size !== null && narrowed.size <= pace.few)
    return await sorted(readable, narrowed.ids(), questions, request);
  const set = IdSet.intersectionOf([narrowed, await sets.inIndex(asked)]);
  if (set.size !== null && (asked.inBin || set.size <= pace.few))
    return await sorted(readable, set.ids(), NO_QUESTIONS, request);
  return (await soonMet(readable, sets, set, request, pace.looks)) ?? (await alongWays(readable, sets, set, request));
}

/** How each thing that is asked is found out of the contact at hand. */
interface Questions {
  /** Columns that stand in the orders. */
  readonly index: RawBuilder<boolean>;
  readonly tests: readonly Test[];
  readonly sets: readonly IdSet[];
}

const IN_USE = sql<boolean>`contact.deleted_at IS NULL`;
const IN_BIN = sql<boolean>`contact.deleted_at IS NOT NULL`;
const EVERYBODY = sql<boolean>`1`;
const NO_QUESTIONS: Questions = { index: EVERYBODY, tests: [], sets: [] };

async function questionsOf(sets: ContactSets, { all, anyOf: groups, inBin }: AskedTogether): Promise<Questions> {
  const index: RawBuilder<boolean>[] = [];
  const tests: Test[] = [];
  const bits: IdSet[] = [];
  for (const one of all) {
    const test = testOf(one);
    if (one.by === 'index') index.push(one.test);
    else if (test !== null) tests.push(test);
    else bits.push(await sets.any(inBin, [one]));
  }
  for (const group of groups) {
    const each = group.flatMap((one) => testOf(one) ?? []);
    if (group.every((one) => one.by === 'index')) index.push(anyOf(each.map(({ test }) => test)));
    else if (each.length === group.length)
      tests.push({ test: anyOf(each.map(({ test }) => test)), takesRow: each.some(({ takesRow }) => takesRow) });
    else bits.push(await sets.any(inBin, group));
  }
  return { index: allOf(index), tests, sets: bits };
}

/** The fewest ids outside of which nobody passes, where there are few. */
async function fewest(
  sets: ContactSets,
  { all, anyOf: groups }: AskedTogether,
  most: number,
): Promise<readonly number[] | null> {
  let best: readonly number[] | null = null;
  for (const group of [...all.map((one) => [one]), ...groups]) {
    const ids = await fewOfAny(sets, group, most);
    if (ids !== null && ids.length < (best?.length ?? Number.POSITIVE_INFINITY)) best = ids;
  }
  return best;
}

async function fewOfAny(sets: ContactSets, group: readonly Asked[], most: number): Promise<readonly number[] | null> {
  const ids: number[] = [];
  for (const one of group) {
    const some = await sets.few(one, most);
    if (some === null || ids.length + some.length > most) return null;
    ids.push(...some);
  }
  return ids;
}

async function sorted(
  readable: Readable,
  ids: readonly number[],
  { index, tests, sets }: Questions,
  { asked, order, after, limit }: PageRequest,
): Promise<number[]> {
  const left = ids.filter((id) => sets.every((set) => set.has(id)));
  const all = allOf([asked.inBin ? IN_BIN : IN_USE, index, ...tests.map(({ test }) => test)]);
  return left.length === 0 ? [] : await idsOf(readable, order.few(left, after, all, limit));
}

/** What is asked of the contacts of a stretch. */
interface OnTheWay {
  readonly covered: RawBuilder<boolean>;
  readonly tests: readonly Test[];
  readonly sets: readonly IdSet[];
}

/** The page, or null where it is not full after so many contacts that gathering sets is the better way. */
async function walk(
  readable: Readable,
  questions: Questions,
  { order, after, limit }: PageRequest,
  looks: Pace['looks'],
): Promise<number[] | null> {
  const isFree = questions.tests.length + questions.sets.length === 0;
  const first = after === null ? 0 : order.stretchOf(after);
  const found: number[] = [];
  for (const [index, stretch] of order.stretches.slice(first).entries()) {
    const asked = onTheWay(stretch, questions);
    const sizes = isFree && stretch.coversIndex ? [limit] : looks;
    let place = index === 0 ? after : null;
    let isEnd = false;
    for (const [turn, size] of sizes.entries()) {
      const { passing, last, ...seen } = await look(readable, stretch, { ...asked, after: place, limit: size });
      for (const id of passing) if (asked.sets.every((set) => set.has(id))) found.push(id);
      if (found.length >= limit) return found.slice(0, limit);
      isEnd = seen.isEnd;
      // So few so far that the next look will not fill the page either.
      if (isEnd || (turn === 0 && (found.length / looks[0]) * (looks[0] + looks[1]) < limit)) break;
      place = last === null ? null : await order.placeOf(readable, last);
      // Erased meanwhile: there is no going on from there.
      if (place === null) return null;
    }
    if (!isEnd) return null;
  }
  return found;
}

function onTheWay({ coversIndex, except }: Stretch, { index, tests, sets }: Questions): OnTheWay {
  if (coversIndex) return { covered: index, tests, sets };
  const inUse = allOf([IN_USE, index]);
  const belongs = except === null ? [] : [{ test: sql<boolean>`NOT ${isAmong(except)}`, takesRow: false }];
  return { covered: EVERYBODY, tests: [...belongs, { test: inUse, takesRow: true }, ...tests], sets };
}

/** With the set at hand a look takes a tenth of a microsecond: where it is not too sparse, the page is soon full. */
async function soonMet(
  readable: Readable,
  sets: ContactSets,
  set: IdSet,
  { order, after, limit }: PageRequest,
  looks: Pace['looks'],
): Promise<number[] | null> {
  const stretch = order.stretches[after === null ? 0 : order.stretchOf(after)];
  if (stretch === undefined) return null;
  const way = { covered: EVERYBODY, tests: [], sets: [], after, limit: looks[1] * 4 };
  const { passing } = await look(readable, stretch, way);
  const isOnIt = await belonging(sets, set, stretch);
  const found = passing.filter((id) => isOnIt.has(id));
  return found.length < limit ? null : found.slice(0, limit);
}

/** Those of the set who belong to the stretch. */
async function belonging(sets: ContactSets, set: IdSet, { except }: Stretch): Promise<IdSet> {
  return except === null ? set : IdSet.intersectionOf([set, (await sets.gathered(except)).not()]);
}

/** The page of those in a set, wherever on the way they stand. */
async function alongWays(
  readable: Readable,
  sets: ContactSets,
  set: IdSet,
  { order, after, limit }: PageRequest,
): Promise<number[]> {
  const first = after === null ? 0 : order.stretchOf(after);
  const found: number[] = [];
  for (const [index, stretch] of order.stretches.slice(first).entries()) {
    const way = await sets.way(stretch.ids(null, EVERYBODY, NO_LIMIT));
    const isOnIt = await belonging(sets, set, stretch);
    const [next] = index === 0 && after !== null ? await idsOf(readable, stretch.ids(after, EVERYBODY, 1)) : [way[0]];
    const start = next === undefined ? way.length : way.indexOf(next);
    for (let place = start === -1 ? way.length : start; place < way.length && found.length < limit; place++) {
      const id = way[place] ?? 0;
      if (isOnIt.has(id)) found.push(id);
    }
  }
  return found;
}

/** Looks at the next contacts of a stretch, at most `limit`; gives those who pass the tests, in order. */
async function look(
  readable: Readable,
  stretch: Stretch,
  { covered, tests, after, limit }: OnTheWay & { readonly after: Place | null; readonly limit: number },
): Promise<{ readonly passing: readonly number[]; readonly last: number | null; readonly isEnd: boolean }> {
  const way = stretch.ids(after, covered, limit);
  const rows = tests.some(({ takesRow }) => takesRow)
    ? sql`(${way}) AS way CROSS JOIN contacts AS contact ON contact.id = way.id`
    : sql`(${way}) AS contact`;
  // Who does not pass is given as below nought, so that one list tells both who does and how far we came.
  const passes = allOf(tests.map(({ test }) => test));
  const select =
    tests.length === 0 ? way : sql`SELECT CASE WHEN ${passes} THEN contact.id ELSE -contact.id END FROM ${rows}`;
  const ids = await idsOf(readable, select);
  const last = ids.at(-1);
  return {
    passing: ids.filter((id) => id > 0),
    last: last === undefined ? null : Math.abs(last),
    isEnd: ids.length < limit,
  };
}
