import { RequestStore } from '../app/requestStore.ts';

export const restoreRequests = new RequestStore<File>();

/** Asks whether to go back to what is in a file of the person's own. */
export function restoreFrom(file: File): void {
  restoreRequests.ask(file);
}

/** Whether a file is a backup, protected or not, going by its name. */
export function isBackupFileName(name: string): boolean {
  return /\.sqlite(\.age)?$/i.test(name);
}
