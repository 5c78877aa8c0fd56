import { RequestStore } from '../app/requestStore.ts';

/** Which end of the move: `out` writes the archive on the old computer, `in` opens one on the new. */
export type MovingRequest = { readonly way: 'out' } | { readonly way: 'in'; readonly file: File | null };

export const movingRequests = new RequestStore<MovingRequest>();

/** Opens "Move to another computer" on the old one. */
export function moveOut(): void {
  movingRequests.ask({ way: 'out' });
}

/** Opens "I come from another computer"; with the archive where it is known already. */
export function moveIn(file: File | null = null): void {
  movingRequests.ask({ way: 'in', file });
}
