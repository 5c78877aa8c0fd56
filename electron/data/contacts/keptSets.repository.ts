import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import type { IdSet } from './idSet.ts';

/** Sets kept for each connection; of 100,000 contacts one takes 12 kB. */
const MOST_SETS = 64;
/** Ids in kept orders together: 1.6 MB. One is kept whatever its size. */
const MOST_ON_WAYS = 400_000;

type Gather<Kept> = (readable: Readable, select: RawBuilder<unknown>) => Promise<Kept>;

/**
 * What was gathered since the last commit of anybody: the next page of a list, and the count beside it, ask for the same
 * again. Whoever writes sees their own rows, so inside a transaction it is kept for one question only.
 */
export class KeptSets {
  static readonly #byReader = new WeakMap<Readable, KeptSets>();
  readonly #sets = new Map<string, IdSet>();
  readonly #ways = new Map<string, Uint32Array>();
  #version: number | null = null;

  static async of(readable: Readable): Promise<KeptSets> {
    if (readable.isTransaction) return new KeptSets();
    const kept = KeptSets.#byReader.get(readable) ?? new KeptSets();
    KeptSets.#byReader.set(readable, kept);
    await kept.#followCommits(readable);
    return kept;
  }

  /** The set of this SELECT, gathered where it is not known. @param key tells two readings of the same rows apart */
  async keep(readable: Readable, select: RawBuilder<unknown>, gather: Gather<IdSet>, key = ''): Promise<IdSet> {
    return await this.keepAs(nameOf(readable, select, key), () => gather(readable, select));
  }

  /** The set of this name, where it is known. */
  known(name: string): IdSet | null {
    return this.#sets.get(name) ?? null;
  }

  /** The set of this SELECT, where it is known. */
  knownOf(readable: Readable, select: RawBuilder<unknown>, key = ''): IdSet | null {
    return this.known(nameOf(readable, select, key));
  }

  /** The set of this name, gathered where it is not known. */
  async keepAs(name: string, gather: () => Promise<IdSet>): Promise<IdSet> {
    return await this.#kept(this.#sets, name, gather, ({ size }) => size > MOST_SETS);
  }

  /**
   * Ids in the order of this SELECT, gathered where they are not known.
   * @param key tells apart what else decides who is among them
   */
  async keepWay(
    readable: Readable,
    order: RawBuilder<unknown>,
    key: string,
    gather: () => Promise<Uint32Array>,
  ): Promise<Uint32Array> {
    const areTooMany = (ways: ReadonlyMap<string, Uint32Array>) =>
      ways.size > 1 && [...ways.values()].reduce((sum, { length }) => sum + length, 0) > MOST_ON_WAYS;
    return await this.#kept(this.#ways, nameOf(readable, order, key), gather, areTooMany);
  }

  async #kept<Kept>(
    all: Map<string, Kept>,
    name: string,
    gather: () => Promise<Kept>,
    areTooMany: (all: ReadonlyMap<string, Kept>) => boolean,
  ): Promise<Kept> {
    const version = this.#version;
    const one = all.get(name) ?? (await gather());
    // Somebody else may have seen a commit meanwhile.
    if (version !== this.#version) return one;
    all.delete(name);
    all.set(name, one);
    while (areTooMany(all)) {
      const oldest = all.keys().next().value;
      if (oldest === undefined) break;
      all.delete(oldest);
    }
    return one;
  }

  /** The number changes with every commit of another connection (SQLite, PRAGMA data_version). */
  async #followCommits(readable: Readable): Promise<void> {
    const { rows } = await sql<{ readonly data_version: number }>`PRAGMA data_version`.execute(readable);
    const version = rows[0]?.data_version ?? null;
    if (version === this.#version) return;
    this.#sets.clear();
    this.#ways.clear();
    this.#version = version;
  }
}

function nameOf(readable: Readable, select: RawBuilder<unknown>, key: string): string {
  const { sql: text, parameters } = select.compile(readable);
  return JSON.stringify([text, parameters, key]);
}
