const REMEMBERED = 'longhand-due-days';
const USUAL = 14;

/** After how many days invoices are due: as it was the last time. */
export function lastDueDays(): number {
  const remembered = window.localStorage.getItem(REMEMBERED) ?? '';
  return /^\d{1,3}$/.test(remembered) ? Number(remembered) : USUAL;
}

/** Remembers it for the next invoice. */
export function rememberDueDays(days: number): void {
  window.localStorage.setItem(REMEMBERED, String(days));
}
