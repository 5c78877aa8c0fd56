/**
 * Lists that are newest first each, as one that is; of equals those of the earlier list come first. At most `limit`.
 * Only ever the heads are compared: a list that is out of order for once (the clock was set back) still loses nothing.
 */
export function mergedNewestFirst<Item extends { readonly key: string }>(
  lists: readonly (readonly Item[])[],
  limit: number,
): Item[] {
  const rest = lists.map((list) => list.values()).map((values) => ({ values, head: values.next() }));
  const merged: Item[] = [];
  while (merged.length < limit) {
    let newest: (typeof rest)[number] | undefined;
    for (const list of rest) {
      if (list.head.done === true) continue;
      if (newest === undefined || newest.head.done === true || list.head.value.key > newest.head.value.key)
        newest = list;
    }
    if (newest === undefined || newest.head.done === true) break;
    merged.push(newest.head.value);
    newest.head = newest.values.next();
  }
  return merged;
}
