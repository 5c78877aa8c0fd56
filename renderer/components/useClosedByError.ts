import { useEffect, useEffectEvent } from 'react';
import { useNotify } from '../app/notify.tsx';

/** What a dialog needs and cannot be read is told, and the dialog waits for nothing. */
export function useClosedByError(error: Error | null, onClose: () => void): void {
  const { notifyError } = useNotify();
  const leave = useEffectEvent((failed: Error) => {
    notifyError(failed);
    onClose();
  });
  useEffect(() => {
    if (error !== null) leave(error);
  }, [error]);
}
