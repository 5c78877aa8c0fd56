import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useToday } from '../app/today.ts';
import { useWindowTitle } from '../app/windowTitle.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SpokenLoader } from '../components/SpokenLoader.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { SaleFacts } from './SaleFacts.tsx';
import classes from './SalePane.module.css';
import { SalePayments } from './SalePayments.tsx';
import { SaleSteps } from './SaleSteps.tsx';
import { SaleToolbar } from './SaleToolbar.tsx';
import { useSaleWords } from './useSaleWords.ts';

interface SalePaneProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** One sale: how far it is, what was paid, everything that is known, and what can be done. */
export function SalePane({ id, onClose }: SalePaneProps) {
  const { t } = useTranslation('sales');
  const { settings } = useSettings();
  const sale = useQuery(data.sales.get.queryOptions({ input: { id } }));
  if (sale.data !== undefined && settings !== undefined && errorCode(sale.error) !== 'NOT_FOUND') {
    return <Known sale={sale.data} home={settings.currency} onClose={onClose} />;
  }
  return (
    <div className={classes['pane']}>
      {sale.error === null ? (
        <SpokenLoader className={classes['loader'] ?? ''} label={t('pane.loading')} />
      ) : errorCode(sale.error) === 'NOT_FOUND' ? (
        <EmptyState
          icon={<IconFileOff size="2rem" stroke={1.5} />}
          title={t('pane.gone')}
          actions={
            <Button variant="default" leftSection={<IconArrowLeft size="1rem" />} onClick={onClose}>
              {t('pane.back')}
            </Button>
          }
        >
          {t('pane.goneBody')}
        </EmptyState>
      ) : (
        <ErrorNotice error={sale.error} onRetry={() => void sale.refetch()} />
      )}
    </div>
  );
}

interface KnownProps {
  readonly sale: Sale;
  /** The company's own currency. */
  readonly home: string;
  readonly onClose: () => void;
}

function Known({ sale, home, onClose }: KnownProps) {
  const { t } = useTranslation('sales');
  const today = useToday();
  const words = useSaleWords();
  const paper = words.paper(sale.stage, sale.number);
  useWindowTitle(paper);
  const place = useRef<HTMLElement>(null);
  useEffect(() => focusWhenLost(place.current), []);
  return (
    <article ref={place} tabIndex={-1} className={classes['pane']} aria-label={t('pane.label', { paper })}>
      <SaleToolbar sale={sale} onClose={onClose} />
      <SaleFacts sale={sale} home={home} today={today} paper={paper} />
      <SaleSteps sale={sale} today={today} />
      <SalePayments sale={sale} today={today} />
      {sale.note === '' ? null : <p className={classes['note']}>{sale.note}</p>}
    </article>
  );
}

/** In a narrow window the sale takes the list's place: then the focus, which was in the list, goes to the sale. */
function focusWhenLost(pane: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => {
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body || focused.getClientRects().length === 0;
    if (isLost) pane?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}
