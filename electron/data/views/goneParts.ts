import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import type { Field } from '#shared/fields/field.ts';
import type { ContactListColumn, ContactViewQuery } from '#shared/views/view.ts';

/** What a saved view can ask about that may go. A tag is a word: one that nobody carries just now lists nobody, and is asked for. */
export interface WhatThereIs {
  readonly fields: ReadonlyMap<number, Pick<Field, 'type' | 'choices'>>;
  readonly staffIds: ReadonlySet<number>;
}

const BY_NAME: ContactSort = { by: 'name', direction: 'asc' };

/** Leaves out what asks about something that is gone. Columns of fields that are gone change nothing of who is listed. */
export function withoutGone(
  { filter, sort, columns }: ContactViewQuery,
  there: WhatThereIs,
): { readonly query: ContactViewQuery; readonly isWhole: boolean } {
  const conditions = filter.conditions?.flatMap((condition) => conditionThatIs(condition, there) ?? []);
  const { conditions: asked, knownBy, ...rest } = filter;
  const next: ContactFilter = {
    ...rest,
    ...(knownBy === undefined || !isSomebody(knownBy, there) ? {} : { knownBy }),
    ...(conditions === undefined ? {} : { conditions }),
  };
  const hasOrder = sort.by !== 'own' || (sort.fieldId !== undefined && there.fields.has(sort.fieldId));
  const isWhole = hasOrder && next.knownBy === knownBy && JSON.stringify(conditions) === JSON.stringify(asked);
  const query: ContactViewQuery = {
    filter: next,
    sort: hasOrder ? sort : BY_NAME,
    columns: columns?.filter((column) => isColumn(column, there)) ?? null,
  };
  return { query, isWhole };
}

function isSomebody(who: number | string, { staffIds }: WhatThereIs): boolean {
  return typeof who === 'string' || staffIds.has(who);
}

function isColumn(column: ContactListColumn, { fields }: WhatThereIs): boolean {
  return !column.startsWith('own:') || fields.has(Number(column.slice('own:'.length)));
}

function conditionThatIs(condition: ContactCondition, there: WhatThereIs): ContactCondition | null {
  if (condition.about === 'knownBy') return isSomebody(condition.who, there) ? condition : null;
  return condition.about === 'own' ? ownConditionThatIs(condition, there) : condition;
}

type OwnCondition = Extract<ContactCondition, { readonly about: 'own' }>;

function ownConditionThatIs(condition: OwnCondition, { fields }: WhatThereIs): OwnCondition | null {
  const field = fields.get(condition.fieldId);
  if (field === undefined) return null;
  if (field.type !== 'choice') return condition;
  const isChoice = (value: string) => field.choices.some(({ id }) => id === value);
  const { is } = condition;
  if (is.test === 'oneOf') {
    const values = is.values.filter(isChoice);
    return values.length === 0 ? null : { ...condition, is: { ...is, values } };
  }
  return 'value' in is && !isChoice(is.value) ? null : condition;
}
