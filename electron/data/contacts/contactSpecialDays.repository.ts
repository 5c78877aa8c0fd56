import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { specialDayColumns } from '../specialDays/specialDays.table.ts';
import type { SpecialDayRow } from '../specialDays/specialDays.table.ts';

/** Special days as they are stored, by contact, in their order. */
export async function specialDayRows(readable: Readable, contactIds: readonly number[]): Promise<SpecialDayRow[]> {
  return await readable
    .selectFrom('special_days')
    .selectAll()
    .where('contact_id', 'in', idList(contactIds))
    .orderBy('contact_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

type Wanted = ReturnType<typeof specialDayColumns> & { readonly position: number };

function isSame(row: SpecialDayRow, next: Wanted): boolean {
  return (Object.keys(next) as (keyof Wanted)[]).every((name) => row[name] === next[name]);
}

/**
 * Makes the contact's special days exactly these. What stays keeps its row, and so what was ticked off; of the rest, one
 * on the same day, then one of the same kind is overwritten. Answers whether anything was written.
 */
export async function saveSpecialDays(
  transaction: Transaction,
  contactId: number,
  entries: readonly SpecialDayEntry[],
): Promise<boolean> {
  const wanted: Wanted[] = entries.map((entry, position) => ({ ...specialDayColumns(entry), position }));
  const free = new Set(await specialDayRows(transaction, [contactId]));
  const kept = new Map<Wanted, SpecialDayRow>();
  const claim = (isMatch: (row: SpecialDayRow, next: Wanted) => boolean) => {
    for (const next of wanted.filter((one) => !kept.has(one))) {
      const row = [...free].find((one) => isMatch(one, next));
      if (row === undefined) continue;
      kept.set(next, row);
      free.delete(row);
    }
  };
  claim((row, next) => isSame({ ...row, position: next.position }, next));
  claim((row, next) => row.kind === next.kind && row.day_key === next.day_key);
  claim((row, next) => row.kind === next.kind);
  let hasWritten = false;
  for (const next of wanted) {
    const row = kept.get(next);
    if (row !== undefined && isSame(row, next)) continue;
    hasWritten = true;
    if (row === undefined)
      await transaction
        .insertInto('special_days')
        .values({ ...next, contact_id: contactId })
        .execute();
    else await transaction.updateTable('special_days').set(next).where('id', '=', row.id).execute();
  }
  if (free.size === 0) return hasWritten;
  await transaction
    .deleteFrom('special_days')
    .where('id', 'in', idList([...free].map((row) => row.id)))
    .execute();
  return true;
}
