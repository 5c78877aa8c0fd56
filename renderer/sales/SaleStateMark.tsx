import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClockHour4,
  IconFileText,
  IconPackage,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaleRow } from '#shared/sales/sale.ts';
import classes from './SaleStateMark.module.css';
import { stateOf } from './saleState.ts';

interface SaleStateMarkProps {
  readonly sale: Pick<SaleRow, 'stage' | 'lostOn' | 'openMinor' | 'dueOn'>;
  readonly today: string;
}

/** How a sale stands: a word and a shape, and red only for what is overdue. */
export function SaleStateMark({ sale, today }: SaleStateMarkProps) {
  const { t } = useTranslation('sales');
  const state = stateOf(sale, today);
  const icons = {
    running: sale.stage === 'quotation' ? IconFileText : IconPackage,
    unpaid: IconClockHour4,
    overdue: IconAlertTriangle,
    paid: IconCircleCheck,
    lost: IconBan,
  } as const;
  // A credit note, or more paid than was asked: that is ours to pay back.
  const isOwed = state === 'unpaid' && sale.openMinor < 0;
  const Icon = isOwed ? IconArrowBackUp : icons[state];
  const words = isOwed
    ? t('state.owed')
    : state === 'running'
      ? t(sale.stage === 'quotation' ? 'state.quoted' : 'state.ordered')
      : t(`state.${state}`);
  return (
    <span className={classes['mark']} data-state={state}>
      <Icon size="1rem" stroke={1.75} aria-hidden="true" />
      <span className={classes['words']}>{words}</span>
    </span>
  );
}
