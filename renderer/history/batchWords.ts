import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchLabel, BatchParams } from '#shared/history/history.ts';

/** Says what a batch did, in words of the language spoken now. */
export function useBatchWords(): (label: BatchLabel, params: BatchParams) => string {
  const { t } = useTranslation('history');
  return useCallback(
    (label: BatchLabel, params: BatchParams) => {
      const { name, count } = params;
      // A label's words exist with a name ("Changed Ada Lovelace") and without ("Changed a customer").
      const hasName = typeof name === 'string' && name !== '';
      return hasName
        ? t(`labelNamed.${label}`, { name, count: Number(count ?? 1) })
        : t(`label.${label}`, { count: Number(count ?? 1) });
    },
    [t],
  );
}
