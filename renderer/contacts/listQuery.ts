import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import type { ContactListColumn, ContactViewQuery } from '#shared/views/view.ts';
import { sentencesOf } from './conditions/flatFilter.ts';

/** What the list is asked for: which contacts, in which order, and what is shown of them. */
export interface ListQuery {
  readonly sort: ContactSort;
  /** What stands in the box: a search within the list, no part of a view. */
  readonly text: string;
  /** Whether all of the conditions have to hold, or any of them. */
  readonly match: 'all' | 'any';
  readonly conditions: readonly ContactCondition[];
  /** What a filter asks for besides that is no sentence (certain ids), or must hold whatever `match` says. */
  readonly also: ContactFilter;
  /** Null: the usual columns. */
  readonly columns: readonly ContactListColumn[] | null;
}

/** All customers by name. */
export const ALL_BY_NAME: ListQuery = {
  sort: { by: 'name', direction: 'asc' },
  text: '',
  match: 'all',
  conditions: [],
  also: {},
  columns: null,
};

/** Longest text that a filter takes, UTF-16 units. */
const LONGEST_TEXT = 200;

/** The filter to send; without anything that was not set. */
export function filterOf({ text, match, conditions, also }: ListQuery, inBin: boolean): ContactFilter {
  const wanted = [also.text ?? '', text.trim()].filter((part) => part !== '').join(' ');
  return {
    ...also,
    ...(wanted === '' ? {} : { text: wanted.slice(0, LONGEST_TEXT) }),
    ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
    ...(match === 'any' && conditions.length > 1 ? { match } : {}),
    ...(inBin ? { inBin } : {}),
  };
}

/** Whether anything is filtered out. */
export function isFiltered(query: ListQuery): boolean {
  return Object.keys(filterOf(query, false)).length > 0;
}

/** The same order and columns without any condition. */
export function cleared({ sort, columns }: ListQuery): ListQuery {
  return { ...ALL_BY_NAME, sort, columns };
}

/** The list that a saved view shows. */
export function queryOf({ filter, sort, columns }: ContactViewQuery): ListQuery {
  return { ...ALL_BY_NAME, ...sentencesOf(filter), sort, columns };
}

/** What is saved of a list as a view: what stands in the box becomes a sentence. */
export function viewQueryOf(query: ListQuery): ContactViewQuery {
  const words = query.text.trim();
  const filter = filterOf({ ...query, text: '' }, false);
  const rest = { sort: query.sort, columns: query.columns === null ? null : [...query.columns] };
  if (words === '') return { filter, ...rest };
  if (filter.match === 'any') return { filter: filterOf(query, false), ...rest };
  const asked: ContactCondition = { about: 'words', in: 'anything', words, not: false };
  return { filter: { ...filter, conditions: [...query.conditions, asked] }, ...rest };
}

/** Whether a list is no longer what the view shows. What stands in the box is no change of it. */
export function isChanged(query: ListQuery, view: ContactViewQuery): boolean {
  const now = viewQueryOf({ ...query, text: '' });
  const saved = viewQueryOf(queryOf(view));
  return JSON.stringify(inOrder(now)) !== JSON.stringify(inOrder(saved));
}

/** The same whatever the order of the keys. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}

/** Columns by which the list is ordered or filtered: these are seen before others. */
export function wantedColumns({ sort, conditions }: ListQuery): readonly ContactListColumn[] {
  const sorted = sortColumn(sort);
  const asked = conditions.map(conditionColumn);
  return [...new Set([sorted, ...asked])].filter((column) => column !== null);
}

function sortColumn({ by, fieldId }: ContactSort): ContactListColumn | null {
  if (by === 'own') return fieldId === undefined ? null : `own:${fieldId}`;
  return by === 'touch' || by === 'lastContact' || by === 'knownBy' ? by : null;
}

function conditionColumn(condition: ContactCondition): ContactListColumn | null {
  const { about } = condition;
  if (about === 'own') return `own:${condition.fieldId}`;
  return about === 'touch' || about === 'lastContact' || about === 'knownBy' ? about : null;
}
