import { useTranslation } from 'react-i18next';
import type { Outcome } from '#shared/finance/outcome.ts';
import { useFormat } from '../app/format.ts';

/** A figure of finance in words: its value as `show` writes it, all values, or why there is none. */
export function useOutcomeWords(): (outcome: Outcome, show: (value: number) => string) => string {
  const { t } = useTranslation('money');
  const format = useFormat();
  return (outcome, show) => {
    switch (outcome.kind) {
      case 'value':
        return show(outcome.value);
      case 'several':
        return t('several', { values: format.list(outcome.values.map(show)) });
      case 'none':
        return t(`none.${outcome.why}`);
    }
  };
}
