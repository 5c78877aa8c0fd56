import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { data, dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import type { SlipActions } from '../slips/useSlipActions.ts';
import type { DeskWhen } from './deskWhen.ts';

/** Reminders that one question asks for. */
const PAGE = 200;

function listenToSight(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Whether somebody can see the window: a desk behind a locked screen was not looked at. */
function useIsInSight(): boolean {
  return useSyncExternalStore(listenToSight, () => document.visibilityState === 'visible');
}

/** What went by while nobody was here, and what can be done about all of it at once. */
export function useAbsence(when: DeskWhen, actions: SlipActions) {
  const { t } = useTranslation('desk');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const isInSight = useIsInSight();
  const { today } = when;
  const options = data.desk.absence.queryOptions({ input: { today } });
  const query = useQuery(options);
  const seen = useMutation(
    data.desk.seen.mutationOptions({
      onSuccess: () => queryClient.setQueryData(options.queryKey, { absence: null }),
      onError: notifyError,
    }),
  );
  const absence = query.data === undefined ? undefined : query.data.absence;

  const look = useEffectEvent(() => seen.mutate({ today }));
  useEffect(() => {
    if (absence === null && isInSight) look();
  }, [absence, isInSight, today]);

  const busily = async (act: () => Promise<unknown>) => {
    setIsBusy(true);
    try {
      await act();
    } catch (error) {
      notifyError(error);
    } finally {
      setIsBusy(false);
    }
  };

  return {
    absence: absence ?? null,
    error: query.error,
    retry: () => void query.refetch(),
    isBusy,
    /** All that is overdue, whether it is shown or not, in one step. */
    moveAll: () =>
      busily(async () => {
        const ids = await overdueIds(when);
        if (ids.length > 0) await actions.snoozeMany(ids, today);
      }),
    catchUp: () =>
      busily(async () => {
        const { count, batchId } = await dataClient.reminders.catchUp({ before: today });
        announce({ message: count === 0 ? t('did.nothingToCatchUp') : t('did.caughtUp', { count }), batchId });
      }),
    close: () => seen.mutate({ today }),
  };
}

/** Ids of everything overdue of those whose desk it is, and of everybody's. */
async function overdueIds({ today, staffId }: DeskWhen): Promise<readonly number[]> {
  const whose = staffId === undefined ? [{}] : [{ staffId }, { staffId: null }];
  const ids: number[] = [];
  for (const of of whose) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof dataClient.reminders.list>> = await dataClient.reminders.list({
        filter: { state: 'open', to: addDays(today, -1), ...of },
        today,
        limit: PAGE,
        cursor,
      });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return ids;
}
