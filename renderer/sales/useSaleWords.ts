import { useTranslation } from 'react-i18next';
import type { SaleRow, SaleStage } from '#shared/sales/sale.ts';
import { shortenedTo } from '../app/shortenedTo.ts';

/** Longest text that a notice repeats. */
const LONGEST_QUOTE = 40;

/** Sales in the words of the language spoken now. */
export function useSaleWords() {
  const { t } = useTranslation('sales');
  const { t: contactWords } = useTranslation('contacts');
  return {
    /** "Invoice R-12", or "Invoice" without a number. */
    paper: (stage: SaleStage, number: string): string =>
      number === '' ? t(`stage.${stage}`) : t(`paper.${stage}`, { number: shortenedTo(LONGEST_QUOTE, number) }),
    /** Whose sale it is, also when that customer was erased. */
    customer: (contact: SaleRow['contact']): string => {
      if (contact === null) return t('customerErased');
      return contact.displayName === '' ? contactWords('card.unnamed') : contact.displayName;
    },
  };
}
