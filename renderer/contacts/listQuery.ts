import type { ContactFilter, ContactKind, ContactSort } from '#shared/contacts/contact.ts';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import type { TouchColour } from '#shared/touch/touch.ts';

/** Months without contact to choose from. */
export const QUIET_MONTHS = [3, 6, 12] as const;
export type QuietMonths = (typeof QUIET_MONTHS)[number];

/** What the list is asked for: which contacts, in which order. */
export interface ListQuery {
  readonly sort: ContactSort;
  readonly text: string;
  readonly kind: ContactKind | null;
  readonly tag: string | null;
  readonly hasEmail: boolean | null;
  readonly hasPhone: boolean | null;
  /** Colours of staying in touch, any of them; none: whatever colour. */
  readonly touch: readonly TouchColour[];
  /** Which of us knows them (id), or how many of us. */
  readonly knownBy: number | 'nobody' | 'one' | null;
  /** Not heard of for so many months, or never. */
  readonly quiet: QuietMonths | 'never' | null;
}

/** All customers by name. */
export const ALL_BY_NAME: ListQuery = {
  sort: { by: 'name', direction: 'asc' },
  text: '',
  kind: null,
  tag: null,
  hasEmail: null,
  hasPhone: null,
  touch: [],
  knownBy: null,
  quiet: null,
};

/** Before any day: only those without a last contact. */
const BEFORE_ALL = '0001-01-01';

/** The filter to send; without any condition that was not set. @param today `YYYY-MM-DD` */
export function filterOf(query: ListQuery, inBin: boolean, today: string): ContactFilter {
  const text = query.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(query.kind === null ? {} : { kind: query.kind }),
    ...(query.tag === null ? {} : { tag: query.tag }),
    ...(query.hasEmail === null ? {} : { hasEmail: query.hasEmail }),
    ...(query.hasPhone === null ? {} : { hasPhone: query.hasPhone }),
    ...(query.touch.length === 0 ? {} : { touch: { colours: [...query.touch], today } }),
    ...(query.knownBy === null ? {} : { knownBy: query.knownBy }),
    ...(query.quiet === null
      ? {}
      : { lastContactBefore: query.quiet === 'never' ? BEFORE_ALL : addMonths(today, -query.quiet) }),
    ...(inBin ? { inBin } : {}),
  };
}

/** Whether anything is filtered out. */
export function isFiltered(query: ListQuery): boolean {
  return Object.keys(filterOf(query, false, BEFORE_ALL)).length > 0;
}

/** The same order without any condition. */
export function cleared(query: ListQuery): ListQuery {
  return { ...ALL_BY_NAME, sort: query.sort };
}

/** Columns that are not always in sight. */
export type WantedColumn = 'touch' | 'lastContact' | 'knownBy';

/** Columns by which the list is ordered or filtered: these have to be seen, however narrow the window is. */
export function wantedColumns({ sort, touch, quiet, knownBy }: ListQuery): readonly WantedColumn[] {
  const columns: Readonly<Record<WantedColumn, boolean>> = {
    touch: sort.by === 'touch' || touch.length > 0,
    lastContact: sort.by === 'lastContact' || quiet !== null,
    knownBy: sort.by === 'knownBy' || knownBy !== null,
  };
  return (['touch', 'lastContact', 'knownBy'] as const).filter((column) => columns[column]);
}
