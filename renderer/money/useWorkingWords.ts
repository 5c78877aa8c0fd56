import { useTranslation } from 'react-i18next';
import type { Working } from '#shared/initiatives/working.ts';
import { useFormat } from '../app/format.ts';
import { useAmountWords } from './useAmountWords.ts';
import { workingInWords } from './workingWords.ts';

/** How amounts come about, in words of the language spoken now. */
export function useWorkingWords(currency: string): (working: Working, amountMinor: number) => string {
  const { t } = useTranslation('money');
  const format = useFormat();
  const money = useAmountWords(currency);
  return (working, amountMinor) => workingInWords({ t, format, money }, working, amountMinor);
}
