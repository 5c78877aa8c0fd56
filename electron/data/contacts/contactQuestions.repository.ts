import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { allOf, anyOf, testOf } from './askedOfContact.repository.ts';
import type { AskedTogether, Test } from './askedOfContact.repository.ts';
import type { ContactSets, Sieve } from './contactSets.repository.ts';

/** How each thing that is asked is found out of the contact at hand. */
export interface Questions {
  /** Columns that stand in the orders; null where nothing is asked of them. */
  readonly index: RawBuilder<boolean> | null;
  /** What follows from the others and costs nothing where it stands in the order. */
  readonly implied: RawBuilder<boolean>;
  readonly tests: readonly Test[];
  readonly sieves: readonly Sieve[];
}

/** @param isOnce whether it is asked for one page only: then what is dear to gather is asked of those at hand */
export async function questionsOf(
  sets: ContactSets,
  { all, anyOf: groups, inBin }: AskedTogether,
  isOnce: boolean,
): Promise<Questions> {
  const index: RawBuilder<boolean>[] = [];
  const staffIds = new Set<number>();
  const tests: Test[] = [];
  const sieves: Sieve[] = [];
  for (const one of all) {
    const test = testOf(one);
    if (one.by === 'ids' && !one.isNot && one.staffId !== undefined) staffIds.add(one.staffId);
    if (one.by === 'index') index.push(one.test);
    else if (test !== null) tests.push(test);
    else sieves.push(await sets.sieve(inBin, [one], isOnce));
  }
  for (const group of groups) {
    const each = group.flatMap((one) => testOf(one) ?? []);
    if (group.every((one) => one.by === 'index')) index.push(anyOf(each.map(({ test }) => test)));
    else if (each.length === group.length)
      tests.push({ test: anyOf(each.map(({ test }) => test)), takesRow: each.some(({ takesRow }) => takesRow) });
    else sieves.push(await sets.sieve(inBin, group, isOnce));
  }
  const implied = staffIds.size === 0 ? sql<boolean>`1` : sql<boolean>`contact.known_by_count >= ${staffIds.size}`;
  return { index: index.length === 0 ? null : allOf(index), implied, tests, sieves };
}
