import { useTranslation } from 'react-i18next';
import { useConfirm } from './useConfirm.tsx';

/** Leaves a form: asks before what was typed is lost, and not otherwise. */
export function useLeave(isChanged: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useTranslation('app');
  const confirm = useConfirm();
  return async () => {
    const isSure =
      !isChanged ||
      (await confirm({
        title: t('unsaved.title'),
        body: [t('unsaved.body')],
        action: t('unsaved.action'),
        isDangerous: true,
      }));
    if (isSure) onClose();
  };
}
