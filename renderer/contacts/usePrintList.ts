import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { ContactListColumn } from '#shared/views/view.ts';
import { useFormat } from '../app/format.ts';
import { USUAL_COLUMNS } from './columns/columnLayout.ts';
import { useSentences } from './conditions/useSentences.ts';
import type { ListQuery } from './listQuery.ts';
import { printList } from './print/printRequests.ts';

/** Offers the list on paper, with its columns, its order and its filter in words. */
export function usePrintList(
  query: ListQuery,
  chosen: readonly ContactListColumn[] | null,
): (filter: ContactFilter) => void {
  const format = useFormat();
  const sentences = useSentences(query).map(({ words }) => words);
  const box = query.text.trim();
  const parts = [...(box === '' ? [] : [`“${box}”`]), ...sentences];
  const words = query.match === 'any' ? format.either(parts) : format.list(parts);
  return (filter) => printList({ filter, sort: query.sort, columns: chosen ?? USUAL_COLUMNS, words });
}
