import { useSyncExternalStore } from 'react';
import { RequestStore } from '../app/requestStore.ts';

/** What a slip is asked to open: all that can be done, days to move it to, or what of a series to delete. */
export type SlipMenuKind = 'actions' | 'snooze' | 'remove' | 'day';

/** Which slip (by key, slipRef.ts) and what. */
export interface SlipMenuRequest {
  readonly key: string;
  readonly kind: SlipMenuKind;
  /** Where on the slip, pixels; null: below its text. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** One menu at a time, opened by mouse, by the slip's buttons or by a command. */
export const slipMenus = new RequestStore<SlipMenuRequest>();

/** What this slip has open, or null. */
export function useSlipMenu(key: string): SlipMenuRequest | null {
  return useSyncExternalStore(slipMenus.subscribe, () => {
    const request = slipMenus.current();
    return request?.key === key ? request : null;
  });
}
