import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchSlip } from '#shared/desk/desk.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { useDueWords } from '../days/useDueWords.ts';

/** What can be done with special days and with those to be in touch with. */
export interface DeskExtras {
  readonly tickDay: (day: SpecialDayOccurrence, isDone: boolean) => Promise<boolean>;
  readonly snoozeTouch: (touch: TouchSlip, until: string) => Promise<boolean>;
}

/** Each doing tells what was done, with Undo. */
export function useDeskExtras(today: string): DeskExtras {
  const { t } = useTranslation('desk');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const words = useDueWords(today);
  return useMemo(() => {
    const attempt = async (act: () => Promise<{ readonly batchId: number | null }>, message: string) => {
      try {
        const { batchId } = await act();
        announce({ message, batchId });
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      tickDay: ({ contact, key, on }, isDone) =>
        attempt(
          () => dataClient.specialDays.setDone({ contactId: contact.id, key, on, isDone }),
          t(isDone ? 'did.dayDone' : 'did.dayOpened', { name: contact.displayName }),
        ),
      snoozeTouch: ({ contact }, until) =>
        attempt(
          () => dataClient.touch.snooze({ id: contact.id, until }),
          t('did.touchSnoozed', { name: contact.displayName, day: words.due(until) }),
        ),
    };
  }, [t, announce, notifyError, words]);
}
