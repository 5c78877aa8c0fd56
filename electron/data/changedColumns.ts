/** Of `next`, the columns whose value differs from that of the row before. */
export function changedColumns<Columns extends object>(before: Columns, next: Columns): Partial<Columns> {
  const names = (Object.keys(next) as (keyof Columns)[]).filter((name) => next[name] !== before[name]);
  return Object.fromEntries(names.map((name) => [name, next[name]])) as Partial<Columns>;
}
