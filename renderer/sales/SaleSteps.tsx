import { IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { CardSection } from '../contacts/CardSection.tsx';
import classes from './SalePane.module.css';
import { stateOf } from './saleState.ts';
import { useSaleWords } from './useSaleWords.ts';

interface SaleStepsProps {
  readonly sale: Sale;
  readonly today: string;
}

/** The way of a sale so far: quotation, order, invoice, each with its number and day, and how it ended. */
export function SaleSteps({ sale, today }: SaleStepsProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const state = stateOf(sale, today);
  const papers = [...sale.earlier, { stage: sale.stage, number: sale.number, datedOn: sale.datedOn }];
  const end =
    state === 'paid' && sale.lastPaidOn !== null
      ? { words: t('state.paid'), on: sale.lastPaidOn }
      : sale.lostOn === null
        ? null
        : { words: t('state.lost'), on: sale.lostOn };
  return (
    <CardSection title={t('pane.steps')}>
      <ol className={classes['steps']}>
        {papers.map(({ stage, number, datedOn }) => (
          <li key={stage} className={classes['step']}>
            <span className={classes['dot']} aria-hidden="true">
              <IconCheck size="0.75rem" stroke={2.5} />
            </span>
            <span>{t('pane.step', { paper: words.paper(stage, number), day: format.date(datedOn) })}</span>
          </li>
        ))}
        {end === null ? null : (
          <li className={classes['step']} data-end={state}>
            <span className={classes['dot']} aria-hidden="true">
              {state === 'lost' ? <IconBan size="0.75rem" /> : <IconCheck size="0.75rem" stroke={2.5} />}
            </span>
            <span>{t('pane.step', { paper: end.words, day: format.date(end.on) })}</span>
          </li>
        )}
      </ol>
    </CardSection>
  );
}
