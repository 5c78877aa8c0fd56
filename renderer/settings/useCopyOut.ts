import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/backups/backups.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { dataClient, shellClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { useNotify } from '../app/notify.tsx';

/** Saves a copy of a backup where the person says, for example on a USB stick. */
export function useCopyOut(): { readonly copyOut: (backup: Backup) => Promise<void>; readonly copying: string | null } {
  const { t } = useTranslation('settings');
  const { notify, notifyError } = useNotify();
  const task = useTask<ExportResult>();
  const [copying, setCopying] = useState<string | null>(null);

  const copyOut = async ({ name }: Backup): Promise<void> => {
    if (copying !== null) return;
    setCopying(name);
    try {
      const end = await task.start(() => dataClient.backups.copyOut({ name }));
      if (end.phase === 'failed') throw end.error;
      if (end.phase !== 'done') return;
      const { file } = end.result;
      try {
        const answer = await shellClient.saveFile({ file, name: end.result.name });
        if (answer.saved) notify(t('backup.copied', { name: answer.name }));
      } finally {
        await dataClient.transfer.discard({ file });
      }
    } catch (error) {
      notifyError(error);
    } finally {
      setCopying(null);
    }
  };
  return { copyOut, copying };
}
