import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { Selection } from './selection.ts';

/** At most as many contacts are taken in one go. */
export const MOST_IDS = 100_000;

/** Reads a page of contacts in some order. */
export type ReadIds = (
  cursor: string | null,
  filter: ContactFilter,
) => Promise<{
  readonly items: readonly { readonly id: number }[];
  readonly nextCursor: string | null;
}>;

/** Ids of everything selected, reading those that the list has not shown yet. */
export async function gatherIds(
  selection: Selection,
  filter: ContactFilter,
  read: ReadIds,
  onGathered: (done: number) => void,
): Promise<number[]> {
  if (selection.kind === 'some') return [...selection.ids];
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReadIds>> = await read(cursor, filter);
    for (const { id } of page.items) if (!selection.except.has(id)) ids.push(id);
    onGathered(ids.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}
