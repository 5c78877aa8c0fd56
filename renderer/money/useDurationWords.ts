import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A length of time in whole months as "2 years and 6 months". */
export function useDurationWords(): (length: { readonly years: number; readonly months: number }) => string {
  const { t } = useTranslation('money');
  return useCallback(
    ({ years, months }) => {
      if (years === 0) return t('duration.months', { count: months });
      if (months === 0) return t('duration.years', { count: years });
      return t('duration.both', {
        years: t('duration.years', { count: years }),
        months: t('duration.months', { count: months }),
      });
    },
    [t],
  );
}
