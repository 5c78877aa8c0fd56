import { useTranslation } from 'react-i18next';
import { useConfirm } from '../components/useConfirm.tsx';

/** Leaves a form: asks before what was typed is lost, and not otherwise. */
export function useLeave(isChanged: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useTranslation('money');
  const confirm = useConfirm();
  return async () => {
    const isSure =
      !isChanged ||
      (await confirm({
        title: t('leave.title'),
        body: [t('leave.body')],
        action: t('leave.action'),
        isDangerous: true,
      }));
    if (isSure) onClose();
  };
}
