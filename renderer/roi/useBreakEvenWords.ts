import { useTranslation } from 'react-i18next';
import type { BreakEvenFigure } from '#shared/roi/answers.rules.ts';
import { useFormat } from '../app/format.ts';
import { useAmountWords } from '../money/useAmountWords.ts';

/** Sentences such as "It breaks even when it saves 2.1 hours a week (you said 3)". */
export function useBreakEvenWords(currency: string): (found: BreakEvenFigure) => string {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const money = useAmountWords(currency);
  return ({ figure, given, needed }) => {
    if (figure === 'yearlyNowMinor' || figure === 'monthlyMinor') {
      const told = { needed: money(needed) };
      return given === null
        ? t(`breakEven.${figure}.open`, told)
        : t(`breakEven.${figure}.given`, { ...told, given: money(given) });
    }
    const tenths = roundedUp(needed);
    const told = { count: tenths, needed: format.number(tenths) };
    return given === null
      ? t(`breakEven.${figure}.open`, told)
      : t(`breakEven.${figure}.given`, { ...told, given: format.number(given) });
  };
}

/** To a tenth, upwards: fewer would not do. What floating point adds to an exact tenth does not count. */
export function roundedUp(needed: number): number {
  return Math.ceil(Number((needed * 10).toPrecision(12))) / 10;
}
