import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { BatchLabel, type BatchParams } from '#shared/history/history.ts';

/** Says what a batch did, in words of the language spoken now. */
export function useBatchWords(): (label: BatchLabel, params: BatchParams) => string {
  const { t } = useTranslation('history');
  return useCallback(
    (label: BatchLabel, params: BatchParams) => {
      const { name, count, undoneLabel } = params;
      const plain = (of: BatchLabel): string =>
        // A label has words with a name ("Changed Ada Lovelace") and without ("Changed a customer").
        typeof name === 'string' && name !== ''
          ? t(`labelNamed.${of}`, { name })
          : t(`label.${of}`, { count: Number(count ?? 1) });
      // The undo of a change carries what it took back.
      const original = BatchLabel.safeParse(undoneLabel).data;
      if (label === 'undone' && original !== undefined) return t('undoneOf', { what: plain(original) });
      if (label === 'redone' && original !== undefined) return t('redoneOf', { what: plain(original) });
      return plain(label);
    },
    [t],
  );
}
