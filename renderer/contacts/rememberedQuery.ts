import { ALL_BY_NAME, type ListQuery } from './listQuery.ts';

/** What the two lists were asked for last; lives as long as the window. */
const remembered = new Map<'customers' | 'bin', ListQuery>();

/** The query to come back to after a look at another screen. */
export function rememberedQuery(inBin: boolean): ListQuery {
  return remembered.get(inBin ? 'bin' : 'customers') ?? ALL_BY_NAME;
}

/** Keeps a query for coming back. */
export function rememberQuery(inBin: boolean, query: ListQuery): void {
  remembered.set(inBin ? 'bin' : 'customers', query);
}
