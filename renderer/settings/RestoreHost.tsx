import { useEffect, useEffectEvent } from 'react';
import { useRequest } from '../app/requestStore.ts';
import { restoreRequests } from './restoreRequests.ts';
import { useRestore } from './useRestore.tsx';

/** Carries out what a backup that was dropped on the window asks for. */
export function RestoreHost() {
  const file = useRequest(restoreRequests);
  const { restoreFile, dialog } = useRestore();
  const begin = useEffectEvent((picked: File) => {
    restoreRequests.close();
    void restoreFile(picked);
  });
  useEffect(() => {
    if (file !== null) begin(file);
  }, [file]);
  return dialog;
}
