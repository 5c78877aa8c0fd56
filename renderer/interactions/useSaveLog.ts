import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';
import { dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { rememberChannel } from './lastChannel.ts';
import type { LogRequest } from './logRequests.ts';
import { logDraft, logPatch, type LogValues } from './logValues.ts';

type Completing = NonNullable<Extract<LogRequest, { mode: 'new' }>['completing']>;

/** Writes down what happened, each with a notice that takes it back. Answers whether it is written. */
export function useSaveLog() {
  const { t } = useTranslation('interactions');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  /** Of an entry that was changed elsewhere since: once that was told, saving again is meant for the newer one. */
  const newerVersion = useRef<number | null>(null);

  const attempt = async (write: () => Promise<{ readonly message: string; readonly batchId: number | null }>) => {
    try {
      announce(await write());
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    }
  };

  return {
    create: (values: LogValues, contact: Named) =>
      attempt(async () => {
        await dataClient.interactions.create(logDraft(values, contact));
        rememberChannel(values.channel);
        return {
          message: t('done.created', { name: contact.displayName, channel: t(`channel.${values.channel}`) }),
          batchId: await lastBatch('interactionCreated'),
        };
      }),
    /** Keeps the promise and writes down what happened, in one step. */
    complete: (values: LogValues, contact: Named, { reminderId, version, originalOn }: Completing) =>
      attempt(async () => {
        const { batchId } = await dataClient.reminders.complete({
          id: reminderId,
          version,
          originalOn,
          ...(values.happenedOn === null ? {} : { doneOn: values.happenedOn }),
          log: logDraft(values, contact),
        });
        rememberChannel(values.channel);
        return { message: t('done.completed'), batchId };
      }),
    update: async (values: LogValues, contact: Named, base: Interaction) => {
      const patch = logPatch(values, contact, base);
      if (Object.keys(patch).length === 0) return true;
      return attempt(async () => {
        try {
          await dataClient.interactions.update({
            id: base.id,
            version: newerVersion.current ?? base.version,
            ...patch,
          });
        } catch (error) {
          if (errorCode(error) === 'VERSION_CONFLICT') {
            newerVersion.current = (await dataClient.interactions.get({ id: base.id })).version;
          }
          throw error;
        }
        return {
          message: t('done.updated', { name: contact.displayName }),
          batchId: await lastBatch('interactionUpdated'),
        };
      });
    },
    remove: ({ id, version, channel, contact }: Interaction) =>
      attempt(async () => {
        const { batchId } = await dataClient.interactions.remove({ id, version });
        return {
          message: t('done.removed', { name: contact.displayName, channel: t(`channel.${channel}`) }),
          batchId,
        };
      }),
  };
}
