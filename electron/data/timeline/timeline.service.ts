import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { TimelineKind } from '#shared/timeline/timeline.ts';
import type { TimelineEntry } from '#shared/timeline/timeline.ts';
import { existingContact } from '../contacts/contacts.service.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Readable } from '../database/handles.ts';
import { interactionsAt, placesOfContact, yearsOfInteractions } from '../interactions/interactionList.service.ts';
import type { InteractionPlace } from '../interactions/interactionList.service.ts';
import { localDay, localTime, startOfLocalYear } from '../localTime.ts';
import { eventsOfSales, yearsOfSales } from '../sales/saleEvents.service.ts';
import type { SaleEventRow } from '../sales/saleEvents.service.ts';
import { mergedNewestFirst } from './merge.ts';
import { changesOf, imagesOf, keptPromises, promiseYears, writtenParts } from './timeline.repository.ts';
import { changedFields, changeFromRow, IMPORT_LABELS, promiseFromRow, saleFromRow } from './timeline.table.ts';
import type { ChangeRow, PromiseRow } from './timeline.table.ts';

const Cursor = z.tuple([
  /** What was asked for. */
  z.string(),
  /** The last interaction that was shown: its key and id. */
  z.tuple([z.string(), z.int()]).nullable(),
  /** The last promise: the day it was kept, when that was written down, its id. */
  z.tuple([z.string(), z.string(), z.int()]).nullable(),
  /** What happened last to a sale: its day, rank and row. */
  z.tuple([z.string(), z.int(), z.int()]).nullable(),
  /** The last batch. */
  z.int().nullable(),
]);

/** Something with a place on the timeline that is not yet looked up. */
type Found =
  | { readonly type: 'interaction'; readonly key: string; readonly place: InteractionPlace }
  | { readonly type: 'promise'; readonly key: string; readonly row: PromiseRow }
  | { readonly type: 'sale'; readonly key: string; readonly row: SaleEventRow }
  | { readonly type: 'change'; readonly key: string; readonly row: ChangeRow };

export interface TimelineRequest {
  readonly contactId: number;
  /** Left out: all. */
  readonly kinds?: readonly TimelineKind[] | undefined;
  /** Nothing after this year. */
  readonly upToYear?: number | undefined;
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/**
 * What happened with a contact, newest first: a merge of several sources, each of which goes on where it was.
 * @throws NOT_FOUND; INVALID_VALUE `cursor` for one that is broken or belongs to another timeline
 */
export async function pageOfTimeline(
  readable: Readable,
  { contactId, kinds = TimelineKind.options, upToYear, limit, cursor }: TimelineRequest,
): Promise<{ items: TimelineEntry[]; nextCursor: string | null }> {
  await existingContact(readable, contactId);
  const asked = JSON.stringify([contactId, kinds.toSorted(), upToYear ?? null]);
  const [of, interaction, promise, sale, change] =
    cursor === null || cursor === undefined ? [asked, null, null, null, null] : cursorContent(Cursor, cursor);
  if (of !== asked) throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorOfOtherSort' });
  const most = limit + 1;
  const nextYear = upToYear === undefined || upToYear >= LAST_YEAR ? null : upToYear + 1;
  const beforeDay = nextYear === null ? null : `${String(nextYear).padStart(4, '0')}-01-01`;
  const interactions = kinds.includes('interaction')
    ? await placesOfContact(
        readable,
        { contactId, before: beforeDay ?? undefined },
        interaction && { key: interaction[0], id: interaction[1] },
        most,
      )
    : [];
  const promises = kinds.includes('promise')
    ? await keptPromises(readable, contactId, {
        after: promise && { on: promise[0], at: promise[1], id: promise[2] },
        before: beforeDay,
        limit: most,
      })
    : [];
  const sales = kinds.includes('sale')
    ? await eventsOfSales(readable, contactId, {
        after: sale && { on: sale[0], rank: sale[1], rowId: sale[2] },
        before: beforeDay,
        limit: most,
      })
    : [];
  const changes = await changesOf(readable, contactId, {
    labels: labelsOf(kinds),
    after: change,
    before: nextYear === null ? null : startOfLocalYear(nextYear),
    limit: most,
  });
  const found = mergedNewestFirst<Found>(
    [
      interactions.map((place) => ({ type: 'interaction', key: place.key, place })),
      promises.map((row) => ({ type: 'promise', key: promiseKey(row), row })),
      sales.map((row) => ({ type: 'sale', key: row.on, row })),
      changes.map((row) => ({ type: 'change', key: keyOf(row.at), row })),
    ],
    most,
  );
  const page = found.slice(0, limit);
  const lastInteraction = page.findLast((one) => one.type === 'interaction')?.place;
  const lastPromise = page.findLast((one) => one.type === 'promise')?.row;
  const lastSale = page.findLast((one) => one.type === 'sale')?.row;
  const lastChange = page.findLast((one) => one.type === 'change')?.row;
  const places: z.infer<typeof Cursor> = [
    asked,
    lastInteraction === undefined ? interaction : [lastInteraction.key, lastInteraction.id],
    lastPromise === undefined ? promise : [lastPromise.done_on, lastPromise.done_at, lastPromise.id],
    lastSale === undefined ? sale : [lastSale.on, lastSale.rank, lastSale.rowId],
    lastChange === undefined ? change : lastChange.id,
  ];
  return {
    items: await entriesOf(readable, contactId, page),
    nextCursor: found.length > limit ? cursorText(places) : null,
  };
}

const LAST_YEAR = 9999;

/** Edits and imports are told apart by the label of their batch. */
function labelsOf(kinds: readonly TimelineKind[]) {
  const [hasEdits, hasImports] = [kinds.includes('edit'), kinds.includes('import')];
  if (hasEdits && hasImports) return { list: [], isLeftOut: true };
  return { list: hasEdits || hasImports ? IMPORT_LABELS : [], isLeftOut: hasEdits };
}

/** An instant where interactions with a time of day stand. */
function keyOf(instant: string): string {
  return `${localDay(instant)}T${localTime(instant)}`;
}

/** A promise that was written down on another day than it was kept on has no time of day. */
function promiseKey({ done_on: on, done_at: at }: PromiseRow): string {
  return localDay(at) === on ? keyOf(at) : on;
}

async function entriesOf(readable: Readable, contactId: number, page: readonly Found[]): Promise<TimelineEntry[]> {
  const places = page.flatMap((one) => (one.type === 'interaction' ? [one.place] : []));
  const interactions = new Map((await interactionsAt(readable, places)).map((one) => [one.id, one]));
  const entries: TimelineEntry[] = [];
  for (const one of page) {
    if (one.type === 'promise') entries.push(promiseFromRow(one.row));
    if (one.type === 'sale') entries.push(saleFromRow(one.row));
    if (one.type === 'change') entries.push(changeFromRow(one.row, await fieldsOf(readable, contactId, one.row)));
    const interaction = one.type === 'interaction' ? interactions.get(one.place.id) : undefined;
    if (interaction !== undefined) entries.push({ kind: 'interaction', on: interaction.happenedOn, interaction });
  }
  return entries;
}

/** Names of the fields that a batch changed; none where it made the contact, or where that is not known any more. */
async function fieldsOf(readable: Readable, contactId: number, change: ChangeRow): Promise<string[]> {
  if (change.label === 'contactsTagged') return ['tags'];
  const { before, after } = await imagesOf(readable, contactId, change);
  if (before === null) return [];
  const parts = await writtenParts(readable, contactId, change.id);
  return [...(after === null ? [] : changedFields(before, after)), ...parts];
}

/** Years with entries of these kinds, newest first. @throws NOT_FOUND */
export async function timelineYears(
  readable: Readable,
  { contactId, kinds = TimelineKind.options }: Pick<TimelineRequest, 'contactId' | 'kinds'>,
): Promise<{ items: { year: number; count: number }[] }> {
  await existingContact(readable, contactId);
  const counts = new Map<number, number>();
  const add = (years: readonly { readonly year: number; readonly count: number }[]) => {
    for (const { year, count } of years) counts.set(year, (counts.get(year) ?? 0) + count);
  };
  if (kinds.includes('interaction')) add(await yearsOfInteractions(readable, contactId));
  if (kinds.includes('promise')) add(await promiseYears(readable, contactId));
  if (kinds.includes('sale')) add(await yearsOfSales(readable, contactId));
  const changes = await changesOf(readable, contactId, { labels: labelsOf(kinds), limit: Number.MAX_SAFE_INTEGER });
  add(changes.map(({ at }) => ({ year: Number(localDay(at).slice(0, 4)), count: 1 })));
  const items = [...counts].map(([year, count]) => ({ year, count })).toSorted((a, b) => b.year - a.year);
  return { items };
}
