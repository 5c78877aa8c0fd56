import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { allOf, isAmong } from './askedOfContact.repository.ts';
import type { Asked, AskedTogether, OwnKeys, Test } from './askedOfContact.repository.ts';
import type { Order, Stretch } from './contactOrders.repository.ts';
import { questionsOf } from './contactQuestions.repository.ts';
import type { Questions } from './contactQuestions.repository.ts';
import { ContactSets, idsOf, inSet } from './contactSets.repository.ts';
import type { Sieve } from './contactSets.repository.ts';
import type { Place } from './cursor.ts';
import { IdSet } from './idSet.ts';

/** From where on another way to come by a page is the better one. */
export interface Pace {
  /** So many are looked up and sorted at most; of more, some are soon met on the way along the order. */
  readonly few: number;
  /** How many contacts of a stretch are looked at first, and how many more at most before all sets are gathered instead. */
  readonly looks: readonly [number, number];
}

/** Measured among 100,000 contacts: 1500 are sorted in 3 ms, and 2000 looks at a few conditions each take 4 ms. */
const PACE: Pace = { few: 1500, looks: [150, 1850] };
/** With the set at hand a look takes half a microsecond: so many times as many are worth it. */
const LOOKS_WITH_SET = 4;
/** So many times as many as are expected to be enough: where they stand is chance. */
const MARGIN = 1.3;
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
  const questions = await questionsOf(sets, asked, request.after === null);
  if (before === null && !asked.inBin) {
    const few = await fewest(sets, asked, pace.few);
    if (few !== null) return await sorted(readable, sets, few, questions, request);
    const [first, more] = pace.looks;
    // Whoever goes on will go on further: sets are gathered once.
    const looks = [first, request.after === null ? more : Math.ceil(more / 3)] as const;
    const walked = await walk(readable, request, looks, (stretch) => onTheWay(sets, stretch, questions, asked));
    if (walked !== null) return walked;
  }
  const narrowed = before ?? (await sets.narrowed(asked, key, pace.few));
  if (narrowed.size !== null && narrowed.size <= pace.few)
    return await sorted(readable, sets, narrowed.ids(), questions, request);
  const set = IdSet.intersectionOf([narrowed, await sets.inIndex(asked)]);
  const most = request.after === null ? pace.few : pace.few * 2;
  if (set.size !== null && (asked.inBin || set.size <= most))
    return await sorted(readable, sets, set.ids(), NO_QUESTIONS, request);
  return (await soonMet(readable, sets, set, request, pace.looks)) ?? (await alongWays(readable, sets, set, request));
}

const IN_USE = sql<boolean>`contact.deleted_at IS NULL`;
const IN_BIN = sql<boolean>`contact.deleted_at IS NOT NULL`;
const EVERYBODY = sql<boolean>`1`;
const NO_QUESTIONS: Questions = { index: null, implied: EVERYBODY, tests: [], sieves: [] };

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

/** The page of those of the ids who pass. Whoever goes on will go on further: then all of them are sorted, once. */
async function sorted(
  readable: Readable,
  sets: ContactSets,
  ids: readonly number[],
  { index, tests, sieves }: Questions,
  { asked, key, order, after, limit }: PageRequest,
): Promise<number[]> {
  const left = await sifted(ids, sieves);
  const all = allOf([asked.inBin ? IN_BIN : IN_USE, index ?? EVERYBODY, ...tests.map(({ test }) => test)]);
  if (left.length === 0) return [];
  const [first] = order.stretches;
  if (after !== null && first !== undefined) {
    const along = first.ids(null, EVERYBODY, NO_LIMIT);
    const way = await sets.wayOf(along, key, order.few(left, null, all, NO_LIMIT));
    const place = way.indexOf(after.id);
    const now = place === -1 ? null : await order.placeOf(readable, after.id);
    // Not where somebody stands elsewhere by now than when the last page was read.
    if (now !== null && now.key === after.key) return [...way.subarray(place + 1, place + 1 + limit)];
  }
  return await idsOf(readable, order.few(left, after, all, limit));
}

async function sifted(ids: readonly number[], sieves: readonly Sieve[]): Promise<readonly number[]> {
  let left = ids;
  for (const sieve of sieves) left = await sieve(left);
  return left;
}

/** What is asked of the contacts of a stretch. */
interface OnTheWay {
  readonly covered: RawBuilder<boolean>;
  readonly tests: readonly Test[];
  readonly sieves: readonly Sieve[];
  /** Whether everybody on the way passes. */
  readonly isFree: boolean;
}

type AskedOnTheWay = (stretch: Stretch) => OnTheWay | Promise<OnTheWay>;

/** The page, or null where it is not full after so many contacts that gathering sets is the better way. */
async function walk(
  readable: Readable,
  { order, after, limit, asked: { all } }: PageRequest,
  looks: Pace['looks'],
  askedOn: AskedOnTheWay,
): Promise<number[] | null> {
  const first = after === null ? 0 : order.stretchOf(after);
  const found: number[] = [];
  for (const [index, stretch] of order.stretches.slice(first).entries()) {
    if (isForNobody(stretch, all)) continue;
    const way = await askedOn(stretch);
    let [size, looked, place] = [way.isFree ? limit : looks[0], 0, index === 0 ? after : null];
    const before = found.length;
    for (;;) {
      const { passing, last, isEnd } = await look(readable, stretch, { ...way, after: place, limit: size });
      found.push(...(await sifted(passing, way.sieves)));
      if (found.length >= limit) return found.slice(0, limit);
      if (isEnd) break;
      looked += size;
      const left = looks[0] + looks[1] - looked;
      const needed = ((limit - found.length) / (found.length - before)) * looked;
      // So few so far that the looks that are left will not fill the page.
      if (left <= 0 || needed > left) return null;
      size = Math.min(Math.ceil(needed * MARGIN), left);
      place = last === null ? null : await order.placeOf(readable, last);
      // Erased meanwhile: there is no going on from there.
      if (place === null) return null;
    }
  }
  return found;
}

async function onTheWay(
  sets: ContactSets,
  stretch: Stretch,
  { index, implied, tests, sieves }: Questions,
  asked: AskedTogether,
): Promise<OnTheWay> {
  const isFree = tests.length + sieves.length === 0;
  if (stretch.coversIndex) return { covered: allOf([index ?? EVERYBODY, implied]), tests, sieves, isFree };
  const covered = keysOf(stretch, asked.all);
  const { except } = stretch;
  const belongs = except === null ? [] : [{ test: sql<boolean>`NOT ${isAmong(except)}`, takesRow: false }];
  // Rows of contacts lie far apart: who is in the bin is known from few.
  if (index === null) {
    const inUse = inSet(await sets.inIndex(asked));
    return { covered, tests: [...belongs, ...tests], sieves: [inUse, ...sieves], isFree: false };
  }
  const inUse = { test: allOf([IN_USE, index]), takesRow: true };
  return { covered, tests: [...belongs, inUse, ...tests], sieves, isFree: false };
}

/** What is asked of the very field that the stretch goes along: there it is a range. */
function keysOf({ field }: Stretch, all: readonly Asked[]): RawBuilder<boolean> {
  return allOf(all.flatMap((one) => (isAboutKeys(one) && one.keys.fieldId === field?.id ? [one.keys.test] : [])));
}

/** Without a value of a field nobody has the value that is asked for. */
function isForNobody({ field }: Stretch, all: readonly Asked[]): boolean {
  return field?.isValued === false && all.some((one) => isAboutKeys(one) && one.keys.fieldId === field.id);
}

function isAboutKeys(asked: Asked): asked is Extract<Asked, { readonly by: 'ids' }> & { readonly keys: OwnKeys } {
  return asked.by === 'ids' && !asked.isNot && asked.keys !== undefined;
}

/** Where the set is not too sparse, the page is soon full. */
async function soonMet(
  readable: Readable,
  sets: ContactSets,
  set: IdSet,
  request: PageRequest,
  [first, more]: Pace['looks'],
): Promise<number[] | null> {
  return await walk(readable, request, [first * LOOKS_WITH_SET, more * LOOKS_WITH_SET], async (stretch) => ({
    covered: stretch.coversIndex ? EVERYBODY : keysOf(stretch, request.asked.all),
    tests: [],
    sieves: [inSet(await belonging(sets, set, stretch))],
    isFree: false,
  }));
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
  {
    covered,
    tests,
    after,
    limit,
  }: Pick<OnTheWay, 'covered' | 'tests'> & { readonly after: Place | null; readonly limit: number },
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
