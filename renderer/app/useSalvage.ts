import { useTranslation } from 'react-i18next';
import type { Salvage } from '#shared/backups/salvage.ts';
import { dataClient } from '../api/api.ts';
import { useTask, type Task } from '../api/useTask.ts';
import { useReplacedDatabase } from './useReplacedDatabase.ts';

interface Restored {
  readonly setAside: string | null;
  readonly contactCount: number;
}

export interface SalvageFlow {
  /** Reads what can be read, and reports it. */
  readonly reading: Task<{ readonly salvage: Salvage | null }>;
  /** Puts it in place. */
  readonly placing: Task<Restored>;
  readonly read: () => void;
  readonly place: (salvage: Salvage) => void;
}

/** Saving what can be read of a damaged file: first the reading and its report, then, if the person wants it, the change. */
export function useSalvage(): SalvageFlow {
  const { t } = useTranslation('app');
  const replaced = useReplacedDatabase();
  const reading = useTask<{ readonly salvage: Salvage | null }>();
  const placing = useTask<Restored>();

  const place = async ({ file }: Salvage): Promise<void> => {
    const end = await placing.start(() => dataClient.backups.useSalvaged({ file }));
    if (end.phase !== 'done') return;
    const { setAside } = end.result;
    await replaced(setAside === null ? null : t('salvage.keptAs', { file: setAside }));
  };

  return {
    reading,
    placing,
    read: () => void reading.start(() => dataClient.backups.salvage({})),
    place: (salvage) => void place(salvage),
  };
}
