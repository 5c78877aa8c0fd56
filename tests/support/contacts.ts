/** Uids that differ, the same in every run. */
export function uidSequence(): () => string {
  let next = 0;
  return () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
}
