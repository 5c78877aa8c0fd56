import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { longTasks } from '../app/longTasks.ts';
import { useNotify } from '../app/notify.tsx';
import { useConfirm } from '../components/useConfirm.tsx';

/** Deletes what lies in the bin for good, after asking. */
export function useEmptyBin(): () => Promise<void> {
  const { t } = useTranslation('contacts');
  const { notify, notifyError } = useNotify();
  const confirm = useConfirm();
  return async () => {
    try {
      const { count } = await dataClient.contacts.count({ filter: { inBin: true } });
      const isSure = await confirm({
        title: t('bin.emptyTitle', { count }),
        body: [t('bin.emptyBody')],
        action: t('bin.emptyConfirm'),
        isDangerous: true,
      });
      if (!isSure) return;
      const end = await longTasks.run<{ readonly count: number }>(t('bin.emptying'), () =>
        dataClient.contacts.emptyBinTask({}),
      );
      if (end.phase === 'done') notify(t('bin.emptied', { count: end.result.count }));
      else if (end.phase === 'cancelled') notify(t('bin.stopped'));
      else notifyError(end.error);
    } catch (error) {
      notifyError(error);
    }
  };
}
