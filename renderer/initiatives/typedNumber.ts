/** What a number field of the kit says: the number, or null while nothing readable stands there. */
export function typedNumber(typed: string | number): number | null {
  if (typeof typed === 'number') return Number.isFinite(typed) ? typed : null;
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? number : null;
}
