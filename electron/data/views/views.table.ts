import type { Selectable } from 'kysely';
import { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { ContactViewQuery } from '#shared/views/view.ts';
import type { ContactView } from '#shared/views/view.ts';
import type { ContactViewsRow } from '../database/ownFieldsSchema.ts';
import { withoutGone } from './goneParts.ts';
import type { WhatThereIs } from './goneParts.ts';

export type ViewRow = Selectable<ContactViewsRow>;

/** A row as the domain has it: what it asks about that is gone since is left out. The row keeps it, for an undo brings it back. */
export function viewFromRow(row: ViewRow, there: WhatThereIs): ContactView {
  const read = readQuery(row.query);
  const { query, isWhole } = withoutGone(read.query, there);
  return { id: row.id, version: row.version, name: row.name, query, isBroken: !read.isWhole || !isWhole };
}

/** The query as it is stored. What cannot be read of it, as after a step back to an older version, is left out. */
function readQuery(stored: string): { readonly query: ContactViewQuery; readonly isWhole: boolean } {
  const json: unknown = JSON.parse(stored);
  const whole = ContactViewQuery.safeParse(json);
  if (whole.success) return { query: whole.data, isWhole: true };
  const { filter, sort, columns } = recordOf(json);
  const { conditions, ...flat } = recordOf(filter);
  const readable = Array.isArray(conditions)
    ? conditions.flatMap((one: unknown) => ContactCondition.safeParse(one).data ?? [])
    : [];
  const keys = Object.entries(flat).filter(
    ([key, value]) => ContactViewQuery.safeParse({ filter: { [key]: value } }).success,
  );
  const parts = Object.entries({ sort, columns }).filter(
    ([key, value]) => ContactViewQuery.safeParse({ [key]: value }).success,
  );
  const query = ContactViewQuery.parse({
    ...Object.fromEntries(parts),
    filter: { ...Object.fromEntries(keys), ...(readable.length === 0 ? {} : { conditions: readable }) },
  });
  return { query, isWhole: false };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
