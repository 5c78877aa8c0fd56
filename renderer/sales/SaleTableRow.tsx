import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleRow } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { dayWordsShort } from '../days/dayNames.ts';
import { SaleStateMark } from './SaleStateMark.tsx';
import classes from './SaleTable.module.css';
import { stateOf } from './saleState.ts';
import { useSaleWords } from './useSaleWords.ts';

export interface SaleTableRowProps {
  readonly index: number;
  /** Undefined while it is not read: a place is kept for it. */
  readonly sale: SaleRow | undefined;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, sale: SaleRow) => void;
}

/** One sale in the list. */
export const SaleTableRow = memo(function SaleTableRow({ sale, ...props }: SaleTableRowProps) {
  const { t } = useTranslation('sales');
  const { index, top } = props;
  if (sale !== undefined) return <FilledRow {...props} sale={sale} />;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-busy="true"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
    >
      <td className={classes['check']} aria-hidden="true" />
      <td className={classes['date']} aria-label={t('list.loading')}>
        <span className={classes['bone']} />
      </td>
    </tr>
  );
});

function FilledRow({
  index,
  sale,
  top,
  today,
  home,
  isActive,
  isOpen,
  isSelected,
  onToggle,
}: SaleTableRowProps & { readonly sale: SaleRow }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const days = useDueWords(today);
  const customer = words.customer(sale.contact);
  const isForeign = sale.currency !== home;
  return (
    <tr
      id={`sale-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      data-lost={sale.lostOn !== null || undefined}
    >
      <td className={classes['check']} data-own-control>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('list.select', { paper: words.paper(sale.stage, sale.number) })}
          checked={isSelected}
          onChange={() => onToggle(index, sale)}
        />
      </td>
      <td className={classes['date']}>
        <time dateTime={sale.datedOn} title={days.long(sale.datedOn)}>
          {dayWordsShort(sale.datedOn, today, days.locale)}
        </time>
      </td>
      <td className={classes['number']}>
        <span className={classes['cut']}>{sale.number === '' ? t('list.noNumber') : sale.number}</span>
        <span className={classes['under']}>{t(`stage.${sale.stage}`)}</span>
      </td>
      <td className={classes['customer']}>
        <bdi className={classes['cut']} data-erased={sale.contact === null || undefined} title={customer}>
          {customer}
        </bdi>
        <span className={classes['underCustomer']}>{sale.what}</span>
      </td>
      <td className={classes['what']}>
        <span className={classes['cut']} title={sale.what}>
          {sale.what}
        </span>
        {sale.category === '' ? null : <span className={classes['under']}>{sale.category}</span>}
      </td>
      <td className={classes['amount']}>
        <Amount className={classes['sum']} words={format.money(sale.amountMinor, sale.currency)} />
        {isForeign ? <span className={classes['under']}>{format.money(sale.homeAmountMinor, home)}</span> : null}
      </td>
      <td className={classes['open']}>
        {sale.openMinor === 0 ? null : <Amount words={format.money(sale.openMinor, sale.currency)} />}
      </td>
      <td className={classes['state']}>
        <SaleStateMark sale={sale} today={today} />
        <StateDay sale={sale} today={today} />
      </td>
    </tr>
  );
}

/** Characters of an amount that fit its column as they are. */
const FITTING = 12;

function Amount({ words, className }: { readonly words: string; readonly className?: string | undefined }) {
  return (
    <span className={className} data-long={words.length > FITTING || undefined}>
      {words}
    </span>
  );
}

/** The day that goes with how the sale stands: due, paid, lost. */
function StateDay({ sale, today }: { readonly sale: SaleRow; readonly today: string }) {
  const { t } = useTranslation('sales');
  const days = useDueWords(today);
  const state = stateOf(sale, today);
  const [on, words] =
    state === 'paid'
      ? [sale.lastPaidOn, days.due]
      : state === 'lost'
        ? [sale.lostOn, days.due]
        : // A customer is late with what is open; what is ours to pay back has no day to be late by.
          [sale.openMinor < 0 ? null : sale.dueOn, (day: string) => t('list.due', { day: days.due(day) })];
  if (on === null) return null;
  return (
    <time className={classes['under']} dateTime={on} title={days.long(on)}>
      {words(on)}
    </time>
  );
}
