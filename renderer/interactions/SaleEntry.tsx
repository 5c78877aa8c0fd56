import { Anchor } from '@mantine/core';
import { IconBan, IconCoins, IconFileText, IconPackage, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/timeline/timeline.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './Timeline.module.css';

type SaleEvent = Extract<TimelineEntry, { kind: 'sale' }>;

const ICONS = {
  quotation: IconFileText,
  order: IconPackage,
  invoice: IconReceipt,
  payment: IconCoins,
  lost: IconBan,
} as const satisfies Record<SaleEvent['event'], typeof IconCoins>;

/** A quotation, order or invoice, a payment, or that nothing came of it. */
export function SaleEntry({ entry }: { readonly entry: SaleEvent }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const days = useDueWords(useToday());
  const Icon = ICONS[entry.event];
  const name = [entry.number, entry.what].filter((part) => part !== '').join(' · ');
  return (
    <div className={classes.entry} data-quiet data-kept={entry.event === 'payment' || undefined}>
      <span className={classes.sign} aria-hidden="true">
        <Icon size="1rem" />
      </span>
      <div className={classes.body}>
        <div className={classes.said}>
          <span>{t(`timeline.${entry.event}`)}</span>
          <strong className={classes.keptText}>{format.money(entry.amountMinor, entry.currency)}</strong>
          <Anchor component="button" type="button" size="sm" onClick={() => go(places.sale(entry.saleId))}>
            {name === '' ? t('timeline.show') : name}
          </Anchor>
        </div>
        <div className={classes.facts}>
          <time dateTime={entry.on} title={days.long(entry.on)}>
            {days.due(entry.on)}
          </time>
        </div>
      </div>
    </div>
  );
}
