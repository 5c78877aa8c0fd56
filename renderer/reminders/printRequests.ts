import { RequestStore } from '../app/requestStore.ts';

/** That somebody wants today on paper. Each asking is a new one. */
export interface PrintRequest {
  readonly what: 'today';
}

/** Opens the question how to print; ask by `printToday`. */
export const printRequests = new RequestStore<PrintRequest>();

/** Opens the question how today is to be printed, from anywhere. */
export function printToday(): void {
  if (printRequests.current() === null) printRequests.ask({ what: 'today' });
}
