import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { Selection } from '../../components/selection.ts';

/** The filter that means a selection: those picked by id, or all that the list's filter lets through but a few. */
export function selectionFilter(selection: Selection, filter: ContactFilter): ContactFilter {
  if (selection.kind === 'some') return { ids: [...selection.ids], ...(filter.inBin === true ? { inBin: true } : {}) };
  const notIds = [...new Set([...(filter.notIds ?? []), ...selection.except])];
  return notIds.length === 0 ? filter : { ...filter, notIds };
}
