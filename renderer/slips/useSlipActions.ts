import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditScope, Reminder } from '#shared/reminders/reminder.ts';
import { data, dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { type Announcement, useUndo } from '../app/undo.tsx';
import { shortenedTo } from '../app/shortenedTo.ts';
import { openLog } from '../interactions/logRequests.ts';
import { channelOf, slipKey, type SlipRef } from './slipRef.ts';
import { lineDrawn, strikes } from './strikes.ts';
import { useDueWords } from '../days/useDueWords.ts';

/** What can be done with slips. Each tells what was done, with Undo, and answers whether it was. */
export interface SlipActions {
  /** Draws the line through it and keeps the promise. */
  readonly complete: (slip: SlipRef) => Promise<boolean>;
  /** Opens what was done or skipped again. */
  readonly reopen: (slip: SlipRef) => Promise<boolean>;
  /** Moves it to a day; a time where one is given (null: without a time). */
  readonly snooze: (slip: SlipRef, until: string, time?: string | null) => Promise<boolean>;
  /** Moves many to a day in one step. */
  readonly snoozeMany: (ids: readonly number[], until: string) => Promise<boolean>;
  /** Leaves this occurrence out. */
  readonly skip: (slip: SlipRef) => Promise<boolean>;
  readonly remove: (slip: SlipRef, scope: EditScope) => Promise<boolean>;
  /** Asks what happened; the promise is kept together with what is written down. */
  readonly openLogFor: (slip: SlipRef) => void;
}

/** Longest text that a notice repeats. */
const LONGEST_QUOTE = 60;

/** Which occurrence of which reminder, as it was read. */
function which({ id, version, originalOn }: SlipRef) {
  return { id, version, originalOn };
}

/** What a kept promise says of what happened. */
function logOf({ contact, kind, text }: SlipRef) {
  const channel = channelOf(kind);
  return {
    mode: 'new',
    ...(contact === null ? {} : { contactId: contact.id }),
    ...(channel === null ? {} : { channel }),
    words: text,
  } as const;
}

/** Doings with slips, the same wherever slips lie. */
export function useSlipActions(): SlipActions {
  const { t } = useTranslation('desk');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const words = useDueWords(useToday());

  return useMemo(() => {
    const attempt = async (act: () => Promise<Announcement>) => {
      try {
        announce(await act());
        return true;
      } catch (error) {
        notifyError(error);
        // What lies here is not what is: read it again, so that the next try starts from the truth.
        if (errorCode(error) === 'VERSION_CONFLICT' || errorCode(error) === 'NOT_FOUND') {
          await queryClient.invalidateQueries({ queryKey: data.desk.key() });
          await queryClient.invalidateQueries({ queryKey: data.reminders.key() });
        }
        return false;
      }
    };

    const doneWords = (text: string, after: Reminder): string =>
      after.isOpen
        ? t('did.completedNext', { text: shortenedTo(LONGEST_QUOTE, text), day: words.due(after.dueOn) })
        : t('did.completed', { text: shortenedTo(LONGEST_QUOTE, text) });

    /** What was done can still be written down: then it is an entry of its own, and the promise stays kept. */
    const offerLog = (slip: SlipRef): Pick<Announcement, 'also'> =>
      slip.contact === null ? {} : { also: { label: t('did.alsoLog'), run: () => openLog(logOf(slip)) } };

    return {
      complete: async (slip) => {
        const key = slipKey(slip);
        if (!strikes.begin(key)) return false;
        await lineDrawn();
        const isDone = await attempt(async () => {
          const { reminder, batchId } = await dataClient.reminders.complete(which(slip));
          return { message: doneWords(slip.text, reminder), batchId, ...offerLog(slip) };
        });
        if (!isDone) strikes.takeBack(key);
        return isDone;
      },
      reopen: (slip) =>
        attempt(async () => {
          const { batchId } = await dataClient.reminders.reopen(which(slip));
          return { message: t('did.reopened', { text: shortenedTo(LONGEST_QUOTE, slip.text) }), batchId };
        }),
      snooze: (slip, until, time) =>
        attempt(async () => {
          const { batchId } = await dataClient.reminders.snooze({
            ...which(slip),
            until,
            ...(time === undefined ? {} : { time }),
          });
          return {
            message: t('did.snoozed', { text: shortenedTo(LONGEST_QUOTE, slip.text), day: words.due(until) }),
            batchId,
          };
        }),
      snoozeMany: (ids, until) =>
        attempt(async () => {
          const { count, batchId } = await dataClient.reminders.snoozeMany({ ids: [...ids], until });
          return { message: t('did.snoozedMany', { count, day: words.due(until) }), batchId };
        }),
      skip: (slip) =>
        attempt(async () => {
          const { reminder, batchId } = await dataClient.reminders.skip(which(slip));
          const message = reminder.isOpen
            ? t('did.skippedNext', { text: shortenedTo(LONGEST_QUOTE, slip.text), day: words.due(reminder.dueOn) })
            : t('did.skipped', { text: shortenedTo(LONGEST_QUOTE, slip.text) });
          return { message, batchId };
        }),
      remove: (slip, scope) =>
        attempt(async () => {
          const { batchId } = await dataClient.reminders.remove({ ...which(slip), scope });
          return { message: t('did.removed', { text: shortenedTo(LONGEST_QUOTE, slip.text) }), batchId };
        }),
      openLogFor: (slip) =>
        openLog({
          ...logOf(slip),
          completing: { reminderId: slip.id, version: slip.version, originalOn: slip.originalOn },
        }),
    };
  }, [t, announce, notifyError, queryClient, words]);
}
