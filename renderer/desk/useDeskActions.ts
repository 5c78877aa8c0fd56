import { useMemo } from 'react';
import { type SlipActions, useSlipActions } from '../slips/useSlipActions.ts';
import type { SlipList } from './useSlipList.ts';

/** Doings with slips of the desk: what takes a slip away hands the focus on to the next one. */
export function useDeskActions(leave: SlipList['leave']): SlipActions {
  const actions = useSlipActions();
  return useMemo(
    () => ({
      ...actions,
      complete: (slip) => {
        leave(slip);
        return actions.complete(slip);
      },
      snooze: (slip, until, time) => {
        leave(slip);
        return actions.snooze(slip, until, time);
      },
      skip: (slip) => {
        leave(slip);
        return actions.skip(slip);
      },
      remove: (slip, scope) => {
        leave(slip);
        return actions.remove(slip, scope);
      },
    }),
    [actions, leave],
  );
}
