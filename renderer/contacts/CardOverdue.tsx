import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { ALL_SALES, askSales } from '../sales/saleQuery.ts';
import { useSettings } from '../settings/useSettings.ts';
import { Flag } from './CardFlags.tsx';
import classes from './CardFlags.module.css';

/** Who calls or visits somebody should know before that an invoice is overdue. */
export function CardOverdue({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const today = useToday();
  const { settings } = useSettings();
  const filter = { contactId: card.id, state: 'overdue' } as const;
  // A failure is told by the money section, which reads the same.
  const { data: totals } = useQuery(data.sales.totals.queryOptions({ input: { filter, today } }));
  if (totals === undefined || settings === undefined || totals.overdueMinor <= 0) return null;
  const show = () => {
    askSales({
      ...ALL_SALES,
      contact: { id: card.id, displayName: card.displayName },
      state: 'overdue',
      sort: 'dueOn',
      direction: 'asc',
    });
    go(places.money('sales'));
  };
  return (
    <div className={classes.flags}>
      <Flag
        tone="stop"
        icon={<IconAlertTriangle size="1.25rem" />}
        title={t('card.overdueTitle', { amount: format.money(totals.overdueMinor, settings.currency) })}
        action={
          <Button size="compact-sm" variant="subtle" color="seal" onClick={show}>
            {t('card.overdueShow')}
          </Button>
        }
      >
        {t('card.overdueCount', { count: totals.count })}
      </Flag>
    </div>
  );
}
