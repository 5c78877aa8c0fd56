import { LonghandError } from '#shared/errors.ts';
import type { ContactView, ContactViewQuery } from '#shared/views/view.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Database, Readable } from '../database/handles.ts';
import { ownFieldsById } from '../fields/fields.service.ts';
import { listStaff } from '../staff/staff.service.ts';
import type { WhatThereIs } from './goneParts.ts';
import { allViews, deleteView, insertView, placeView, updateView } from './views.repository.ts';
import { viewFromRow } from './views.table.ts';
import type { ViewRow } from './views.table.ts';

const TOPICS = ['views', 'history'] as const;

/** Most saved views. */
const MOST_VIEWS = 200;

/** All saved views, in their order. */
export async function listViews(readable: Readable): Promise<{ items: ContactView[] }> {
  const rows = await allViews(readable);
  const there = await whatThereIs(readable);
  return { items: rows.map((row) => viewFromRow(row, there)) };
}

/**
 * Saves a view under a name, behind the others.
 * @throws INVALID_VALUE: `name` rule `alreadyUsed`, `views` rule `tooManyViews`
 */
export async function createView(
  database: Database,
  { name, query }: { readonly name: string; readonly query: ContactViewQuery },
): Promise<ContactView> {
  const intent = { label: 'viewCreated', params: { name, count: 1 }, topics: TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const views = await allViews(transaction);
    if (views.length >= MOST_VIEWS) throw new LonghandError('INVALID_VALUE', { field: 'views', rule: 'tooManyViews' });
    requireFreeName(views, name, null);
    const position = Math.max(-1, ...views.map((view) => view.position)) + 1;
    const row = await insertView(transaction, { name, query: JSON.stringify(query), position, at: batch.at });
    return viewFromRow(row, await whatThereIs(transaction));
  });
  return result;
}

/** @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE: `name` rule `alreadyUsed` */
export async function changeView(
  database: Database,
  change: {
    readonly id: number;
    /** The version that was read; left out: no check. */
    readonly version?: number | undefined;
    readonly name?: string | undefined;
    readonly query?: ContactViewQuery | undefined;
  },
): Promise<ContactView> {
  const { id, version } = change;
  const intent = { label: 'viewUpdated', params: { count: 1 }, topics: TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const views = await allViews(transaction);
    const before = atVersion(
      views.find((view) => view.id === id),
      { entity: 'view', id, version },
    );
    const name = change.name ?? before.name;
    requireFreeName(views, name, id);
    batch.describe({ name, count: 1 });
    const query = change.query === undefined ? before.query : JSON.stringify(change.query);
    const columns = changedColumns<Pick<ViewRow, 'name' | 'query'>>(before, { name, query });
    const hasChanged = Object.keys(columns).length > 0;
    if (hasChanged) await updateView(transaction, id, columns, batch.at);
    const row = { ...before, ...columns, version: before.version + (hasChanged ? 1 : 0) };
    return viewFromRow(row, await whatThereIs(transaction));
  });
  return result;
}

/** Puts the views in this order. @throws INVALID_VALUE: `ids` rule `notAllNamed` unless each is named once */
export async function arrangeViews(database: Database, ids: readonly number[]): Promise<{ items: ContactView[] }> {
  const intent = { label: 'viewsArranged', params: { count: ids.length }, topics: TOPICS } as const;
  const { result } = await database.write(intent, async (transaction) => {
    const views = new Map((await allViews(transaction)).map((view) => [view.id, view]));
    if (ids.length !== views.size || new Set(ids).size !== ids.length || ids.some((id) => !views.has(id)))
      throw new LonghandError('INVALID_VALUE', { field: 'ids', rule: 'notAllNamed' });
    for (const [position, id] of ids.entries()) {
      if (views.get(id)?.position !== position) await placeView(transaction, id, position);
    }
    return await listViews(transaction);
  });
  return result;
}

/** Takes a view away; whom it lists stays. @throws NOT_FOUND */
export async function removeView(database: Database, id: number): Promise<{ batchId: number }> {
  const intent = { label: 'viewRemoved', params: { count: 1 }, topics: TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    const view = (await allViews(transaction)).find((one) => one.id === id);
    if (view === undefined) throw new LonghandError('NOT_FOUND', { entity: 'view', id });
    batch.describe({ name: view.name, count: 1 });
    await deleteView(transaction, id);
  });
  if (batchId === null) throw new Error('A batch that removed a view has no place in the history');
  return { batchId };
}

function requireFreeName(views: readonly ViewRow[], name: string, ownId: number | null): void {
  const isTaken = views.some((view) => view.id !== ownId && nameKey(view.name) === nameKey(name));
  if (isTaken) throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'alreadyUsed' });
}

/** Two names that differ in case or width only cannot be told apart in a menu. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

async function whatThereIs(readable: Readable): Promise<WhatThereIs> {
  const fields = await ownFieldsById(readable);
  const staff = await listStaff(readable);
  return { fields, staffIds: new Set(staff.items.map(({ id }) => id)) };
}
