import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/backups/backups.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { dataClient, shellClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { useNotify } from '../app/notify.tsx';
import { NewPassphrase } from './PassphraseQuestion.tsx';

export interface CopyOut {
  readonly copyOut: (backup: Backup) => Promise<void>;
  /** The same, protected by a passphrase that is asked for. */
  readonly copyOutProtected: (backup: Backup) => void;
  /** The name of the backup that is being copied, or null. */
  readonly copying: string | null;
  /** To be drawn by whoever uses this. */
  readonly dialog: ReactNode;
}

/** Saves a copy of a backup where the person says, for example on a USB stick. */
export function useCopyOut(): CopyOut {
  const { t } = useTranslation('settings');
  const { notify, notifyError } = useNotify();
  const task = useTask<ExportResult>();
  const [copying, setCopying] = useState<string | null>(null);
  const [toProtect, setToProtect] = useState<Backup | null>(null);

  const save = async ({ name }: Backup, passphrase?: string): Promise<void> => {
    if (copying !== null) return;
    setCopying(name);
    try {
      const input = passphrase === undefined ? { name } : { name, passphrase };
      const end = await task.start(() => dataClient.backups.copyOut(input));
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
  const close = (): void => {
    setToProtect(null);
    task.cancel();
  };
  const dialog =
    toProtect === null ? null : (
      <NewPassphrase
        isSaving={copying !== null}
        onAnswer={(passphrase) => void save(toProtect, passphrase).then(() => setToProtect(null))}
        onClose={close}
      />
    );
  return { copyOut: (backup) => save(backup), copyOutProtected: setToProtect, copying, dialog };
}
