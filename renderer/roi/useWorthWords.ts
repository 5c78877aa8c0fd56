import { useTranslation } from 'react-i18next';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { useAmountWords } from '../money/useAmountWords.ts';
import { useDurationWords } from '../money/useDurationWords.ts';
import { worthOf } from './worth.ts';

/** The one sentence. */
export function useWorthWords(currency: string): (summary: RoiSummary) => string {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const duration = useDurationWords();
  const money = useAmountWords(currency);
  return (summary) => {
    const worth = worthOf(summary, currency);
    switch (worth.kind) {
      case 'nothingKnown':
        return t('sentence.nothingKnown');
      case 'noCost':
        return t('sentence.noCost', { benefit: money(worth.benefit) });
      case 'noBenefit':
        return t('sentence.noBenefit', { cost: money(worth.cost) });
      case 'even':
        return t('sentence.even', { put: money(worth.put) });
      case 'almostNothing':
        return t('sentence.almostNothing', {
          put: money(worth.put),
          roi: format.percent(worth.roi, 1),
          missing: money(worth.missing),
        });
      case 'notWorth':
        return t('sentence.notWorth', {
          put: money(worth.put),
          back: money(worth.back),
          roi: format.percent(worth.roi, 1),
          missing: money(worth.missing),
        });
      case 'worth': {
        const told = { put: money(worth.put), back: money(worth.back), roi: format.percent(worth.roi, 1) };
        switch (worth.paidBack.kind) {
          case 'never':
            return t('sentence.worth', told);
          case 'atOnce':
            return t('sentence.worthAtOnce', told);
          case 'underAMonth':
            return t('sentence.worthUnderAMonth', told);
          case 'after':
            return t('sentence.worthAfter', { ...told, time: duration(worth.paidBack) });
        }
      }
    }
  };
}
