import { useState } from 'react';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { dataClient, shellClient } from '../api/api.ts';
import type { RunTask } from '../api/followTask.ts';
import { useTask } from '../api/useTask.ts';
import { useNotify } from '../app/notify.tsx';

/** One export: written by the data process, then saved where the person says. */
export function useExport(onClose: () => void) {
  const { notifyError } = useNotify();
  /** Null while nobody was asked where to save it. */
  const [saved, setSaved] = useState<{ readonly name: string } | 'not' | null>(null);
  const task = useTask<ExportResult>();
  const { state } = task;
  const close = () => {
    if (state.phase === 'running') return;
    if (state.phase === 'done') {
      dataClient.transfer.discard({ file: state.result.file }).catch((error: unknown) => {
        // Left-over staged files are swept away at the next start.
        console.warn('The staged file could not be thrown away.', error);
      });
    }
    onClose();
  };
  const save = async ({ file, name }: ExportResult) => {
    try {
      const answer = await shellClient.saveFile({ file, name });
      setSaved(answer.saved ? { name: answer.name } : 'not');
    } catch (error) {
      notifyError(error);
    }
  };
  const start = async (run: RunTask<ExportResult>) => {
    setSaved(null);
    const end = await task.start(run);
    if (end.phase === 'done') await save(end.result);
  };
  return { state, saved, start, save, close, cancel: task.cancel };
}

export type Export = ReturnType<typeof useExport>;
