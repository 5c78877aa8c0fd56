import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { allOf, anyOf, testOf } from './askedOfContact.repository.ts';
import type { Asked, AskedOfIds, AskedTogether, Checked } from './askedOfContact.repository.ts';
import { IdSet } from './idSet.ts';
import { KeptSets } from './keptSets.repository.ts';

/** Lets those of the ids through who pass, in their order. */
export type Sieve = (ids: readonly number[]) => readonly number[] | Promise<readonly number[]>;

export function inSet(set: IdSet): Sieve {
  return (ids) => ids.filter((id) => set.has(id));
}

/** The sets of ids that a list asks for, gathered once for each state of the file. */
export class ContactSets {
  readonly #readable: Readable;
  readonly #kept: KeptSets;

  private constructor(readable: Readable, kept: KeptSets) {
    this.#readable = readable;
    this.#kept = kept;
  }

  static async of(readable: Readable): Promise<ContactSets> {
    return new ContactSets(readable, await KeptSets.of(readable));
  }

  /**
   * Those who fit all that is asked, or more of them: what stands in each order of the list is left out, and where no more
   * than `enough` are left, the rest is not gathered.
   * @param key says all that is asked: what was gathered for it is known again by it
   */
  async narrowed(asked: AskedTogether, key: string, enough: number): Promise<IdSet> {
    return await this.#kept.keepAs(key, async () => {
      const gather: (() => Promise<readonly IdSet[]>)[] = [
        () => this.#facts(asked.inBin, asked.all, allOf),
        ...asked.all.map((one) => () => this.#setOf(one)),
        ...asked.anyOf.map((group) => async () => [await this.any(asked.inBin, group)]),
      ];
      let set = IdSet.everybody;
      for (const next of gather) {
        set = IdSet.intersectionOf([set, ...(await next())]);
        if (set.size !== null && set.size <= enough) return set;
      }
      return set;
    });
  }

  /** The same where it was gathered already. */
  narrowedBefore(key: string): IdSet | null {
    return this.#kept.known(key);
  }

  /** Those who fit all that is asked. */
  async matching(asked: AskedTogether, key: string): Promise<IdSet> {
    const set = await this.narrowed(asked, `all ${key}`, -1);
    const fitting = IdSet.intersectionOf([set, await this.inIndex(asked)]);
    // Whoever was named may be gone; all but some are some of those that there are.
    const isOfThose = fitting.size !== null && asked.all.every(({ by }) => by !== 'given');
    if (isOfThose) return fitting;
    return IdSet.intersectionOf([fitting, await this.gathered(inUse(asked.inBin, allOf([])))]);
  }

  /** Those who fit all that stands in each order of the list; nobody who is in the bin, or only they, as asked. */
  async inIndex({ inBin, all }: AskedTogether): Promise<IdSet> {
    const tests = all.flatMap((one) => (one.by === 'index' ? [one.test] : []));
    if (tests.length > 0 || inBin) return await this.gathered(inUse(inBin, allOf(tests)));
    return (await this.gathered(inUse(true, allOf([])))).not();
  }

  /** Those who fit one of these. */
  async any(inBin: boolean, group: readonly Asked[]): Promise<IdSet> {
    const sets = [...(await this.#facts(inBin, group, anyOf))];
    const tests = group.flatMap((one) => (one.by === 'index' ? [one.test] : []));
    if (tests.length > 0) sets.push(await this.gathered(inUse(inBin, anyOf(tests))));
    for (const one of group) sets.push(...(await this.#setOf(one)));
    return IdSet.unionOf(sets);
  }

  /**
   * Lets those through who fit one of these. @param isOnce whether only a few are asked: those of whom it is found out one
   * by one are not gathered then
   */
  async sieve(inBin: boolean, group: readonly Asked[], isOnce: boolean): Promise<Sieve> {
    const [only] = group;
    if (!isOnce) return inSet(await this.any(inBin, group));
    if (group.length === 1 && only?.by === 'checked') return this.#checkedBefore(only) ?? this.#checkedAmong(only);
    const asked = group.map((one) => ({ one, test: testOf(one) }));
    const tests = asked.flatMap(({ test }) => test?.test ?? []);
    const dear = await this.any(
      inBin,
      asked.flatMap(({ one, test }) => (test === null ? one : [])),
    );
    if (tests.length === 0) return inSet(dear);
    return async (ids) => {
      const others = ids.filter((id) => !dear.has(id));
      const select = sql`SELECT contact.id FROM contacts AS contact WHERE contact.id IN ${idList(others)} AND ${anyOf(tests)}`;
      const passing = new Set(await idsOf(this.#readable, select));
      return ids.filter((id) => dear.has(id) || passing.has(id));
    };
  }

  #checkedBefore(asked: Checked): Sieve | null {
    const set = this.#kept.knownOf(this.#readable, asked.values, asked.key);
    if (set === null) return null;
    return inSet(asked.isNot ? set.not() : set);
  }

  #checkedAmong({ valuesOf, check, isNot }: Checked): Sieve {
    return async (ids) => {
      const fitting = await idsChecked(this.#readable, valuesOf(ids), check);
      return ids.filter((id) => fitting.has(id) !== isNot);
    };
  }

  /** The ids where there are at most `most`; else null. */
  async few(asked: Asked, most: number): Promise<readonly number[] | null> {
    if (asked.by === 'given' && !asked.isNot) return asked.ids.length > most ? null : asked.ids;
    if ((asked.by !== 'ids' && asked.by !== 'checked') || asked.isNot) return null;
    if (asked.by === 'ids' && asked.isDear === true) return listed(await this.gathered(asked.ids), most);
    if (asked.by === 'checked') {
      const known = this.#kept.knownOf(this.#readable, asked.values, asked.key);
      if (known !== null) return listed(known, most);
    }
    const some = sql`SELECT id FROM (${asked.by === 'ids' ? asked.ids : asked.values}) LIMIT ${most + 1}`;
    const ids = await idsOf(this.#readable, some);
    if (ids.length > most) return null;
    return asked.by === 'ids' ? ids : listed(await this.#checked(asked), most);
  }

  /** All contacts of a SELECT of `id`. */
  async gathered(ids: RawBuilder<unknown>): Promise<IdSet> {
    return await this.#kept.keep(this.#readable, ids, gathered);
  }

  /** The ids of a SELECT in its order. */
  async way(ids: RawBuilder<unknown>): Promise<Uint32Array> {
    return await this.wayOf(ids, '', ids);
  }

  /** The ids of a SELECT, known again by an order and a key that says what else is asked. */
  async wayOf(order: RawBuilder<unknown>, key: string, ids: RawBuilder<unknown>): Promise<Uint32Array> {
    return await this.#kept.keepWay(this.#readable, order, key, async () =>
      Uint32Array.from(await idsOf(this.#readable, ids)),
    );
  }

  async #setOf(asked: Asked): Promise<IdSet[]> {
    if (asked.by === 'index' || asked.by === 'facts') return [];
    const set = await this.#positive(asked);
    return [asked.isNot ? set.not() : set];
  }

  async #positive(asked: AskedOfIds): Promise<IdSet> {
    if (asked.by === 'given') return await givenSet(this.#readable, asked.ids);
    return asked.by === 'checked' ? await this.#checked(asked) : await this.gathered(asked.ids);
  }

  async #checked({ values, check, key }: Checked): Promise<IdSet> {
    const gather = async (readable: Readable, select: RawBuilder<unknown>) =>
      IdSet.of([...(await idsChecked(readable, select, check))]);
    return await this.#kept.keep(this.#readable, values, gather, key);
  }

  /** One scan answers all questions about facts. */
  async #facts(
    inBin: boolean,
    asked: readonly Asked[],
    together: (tests: readonly RawBuilder<boolean>[]) => RawBuilder<boolean>,
  ): Promise<IdSet[]> {
    const tests = asked.flatMap((one) => (one.by === 'facts' ? [one.test] : []));
    if (tests.length === 0) return [];
    const select = sql`SELECT contact.id FROM contacts AS contact INDEXED BY contacts_by_facts
      WHERE (contact.deleted_at IS NULL) = ${sql.lit(inBin ? 0 : 1)} AND ${together(tests)}`;
    return [await this.gathered(select)];
  }
}

/** Those of the ids that can be a contact's: any number may be asked for, and the bits reach up to the highest. */
async function givenSet(readable: Readable, ids: readonly number[]): Promise<IdSet> {
  const { rows } = await sql<{ readonly highest: number | null }>`SELECT max(id) AS highest FROM contacts`.execute(
    readable,
  );
  const highest = rows[0]?.highest ?? 0;
  return IdSet.of(ids.filter((id) => id <= highest));
}

/** Ids of those of a SELECT of `id` and `value` whose value passes. */
async function idsChecked(
  readable: Readable,
  select: RawBuilder<unknown>,
  check: (value: string) => boolean,
): Promise<ReadonlySet<number>> {
  const rows = await listOf<readonly [number, string]>(readable, select, sql`json_array(id, value)`);
  // Many have the same.
  const answers = new Map<string, boolean>();
  const isSo = (value: string) => {
    const answer = answers.get(value) ?? check(value);
    answers.set(value, answer);
    return answer;
  };
  return new Set(rows.flatMap(([id, value]) => (isSo(value) ? [id] : [])));
}

function inUse(inBin: boolean, test: RawBuilder<boolean>): RawBuilder<unknown> {
  return inBin
    ? sql`SELECT contact.id FROM contacts AS contact WHERE contact.deleted_at IS NOT NULL AND ${test}`
    : sql`SELECT contact.id FROM contacts AS contact INDEXED BY contacts_by_known_by WHERE contact.deleted_at IS NULL AND ${test}`;
}

function listed(set: IdSet, most: number): readonly number[] | null {
  const { size } = set;
  return size === null || size > most ? null : set.ids();
}

async function gathered(readable: Readable, select: RawBuilder<unknown>): Promise<IdSet> {
  return IdSet.of(await idsOf(readable, select));
}

/** Ids of a SELECT of one column, in its order. One text for all of them: a row each would cost ten times as much. */
export async function idsOf(readable: Readable, select: RawBuilder<unknown>): Promise<number[]> {
  return await listOf<number>(readable, select, sql`id`, sql`(id)`);
}

async function listOf<Item>(
  readable: Readable,
  select: RawBuilder<unknown>,
  item: RawBuilder<unknown>,
  columns: RawBuilder<unknown> = sql``,
): Promise<Item[]> {
  const { rows } = await sql<{ readonly items: string }>`
    WITH those ${columns} AS NOT MATERIALIZED (${select}) SELECT json_group_array(${item}) AS items FROM those`.execute(
    readable,
  );
  return JSON.parse(rows[0]?.items ?? '[]') as Item[];
}
