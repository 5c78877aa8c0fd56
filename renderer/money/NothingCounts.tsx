import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { EmptyState } from '../components/EmptyState.tsx';

interface NothingCountsProps {
  readonly basis: RoiBasis;
  /** Whose result it would be. */
  readonly of: 'crm' | 'initiative' | 'all';
  readonly onBasis: (basis: RoiBasis) => void;
  /** Opens the ledger, where that is elsewhere. */
  readonly onLedger?: () => void;
}

/** Why there is nothing to count with, and what to do about it. */
export function NothingCounts({ basis, of, onBasis, onLedger }: NothingCountsProps) {
  const { t } = useTranslation('money');
  return (
    <EmptyState
      title={t(`nothing.${basis}.title`)}
      actions={
        <>
          {onLedger === undefined ? null : (
            <Button variant={basis === 'expected' ? 'filled' : 'default'} onClick={onLedger}>
              {t('nothing.openLedger')}
            </Button>
          )}
          {basis === 'expected' ? null : (
            <Button variant="default" onClick={() => onBasis('expected')}>
              {t('nothing.letExpected')}
            </Button>
          )}
        </>
      }
    >
      {basis === 'planned' ? t(`nothing.planned.${of === 'all' ? 'all' : 'initiative'}`) : t(`nothing.${basis}.${of}`)}
    </EmptyState>
  );
}
