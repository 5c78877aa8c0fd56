import type { ContactFilter, ContactKind, ContactSort } from '#shared/contacts/contact.ts';

/** What the list is asked for: which contacts, in which order. */
export interface ListQuery {
  readonly sort: ContactSort;
  readonly text: string;
  readonly kind: ContactKind | null;
  readonly tag: string | null;
  readonly hasEmail: boolean | null;
  readonly hasPhone: boolean | null;
}

/** All customers by name. */
export const ALL_BY_NAME: ListQuery = {
  sort: { by: 'name', direction: 'asc' },
  text: '',
  kind: null,
  tag: null,
  hasEmail: null,
  hasPhone: null,
};

/** The filter to send; without any condition that was not set. */
export function filterOf(query: ListQuery, inBin: boolean): ContactFilter {
  const text = query.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(query.kind === null ? {} : { kind: query.kind }),
    ...(query.tag === null ? {} : { tag: query.tag }),
    ...(query.hasEmail === null ? {} : { hasEmail: query.hasEmail }),
    ...(query.hasPhone === null ? {} : { hasPhone: query.hasPhone }),
    ...(inBin ? { inBin } : {}),
  };
}

/** Whether anything is filtered out. */
export function isFiltered(query: ListQuery): boolean {
  return Object.keys(filterOf(query, false)).length > 0;
}

/** The same order without any condition. */
export function cleared(query: ListQuery): ListQuery {
  return { ...ALL_BY_NAME, sort: query.sort };
}
