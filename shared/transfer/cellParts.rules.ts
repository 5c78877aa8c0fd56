/**
 * The parts of a cell that is cut into several, each without the white space around it.
 * @param at a text; empty: white space
 * @param count of parts; the last takes what is left, with what parts it; those that are not there are empty
 */
export function cellParts(cell: string, at: string, count: number): readonly string[] {
  const parts = at === '' ? cell.trim().split(/\s+/) : cell.split(at);
  const last = parts.slice(count - 1).join(at === '' ? ' ' : at);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? (parts[index] ?? '') : last).trim());
}
