import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconReceipt } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useSaleWords } from './useSaleWords.ts';

const SHOWN = 6;

/** Whether what is typed may be the number of a sale: there is a digit in it, and it is no sentence. */
export function mayBeNumber(text: string): boolean {
  return text.length >= 2 && text.length <= 100 && /\p{Nd}/u.test(text);
}

/** Sales whose number begins or ends with what is typed, as choices of the palette. */
export function useFoundSales(text: string): SpotlightActionGroupData {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const isAsked = mayBeNumber(text);
  const found = useQuery({
    ...data.sales.find.queryOptions({ input: { text: isAsked ? text : '', limit: SHOWN } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const items = isAsked ? (found.data?.items ?? []) : [];
  return {
    group: t('title'),
    actions: items.map((sale) => ({
      id: `sale-${sale.id}`,
      label: `${words.paper(sale.stage, sale.number)} · ${format.money(sale.amountMinor, sale.currency)}`,
      description: [words.customer(sale.contact), sale.what].filter((part) => part !== '').join(' · '),
      leftSection: <IconReceipt size={20} aria-hidden />,
      onClick: () => go(places.sale(sale.id)),
    })),
  };
}
