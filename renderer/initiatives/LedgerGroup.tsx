import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { horizonEnd } from '#shared/initiatives/ledger.rules.ts';
import classes from './InitiativePage.module.css';
import { LedgerRow } from './LedgerRow.tsx';

interface LedgerGroupProps {
  readonly side: 'cost' | 'benefit';
  readonly entries: readonly LedgerEntry[];
  readonly initiative: Initiative;
  readonly currency: string;
  readonly today: string;
  readonly onEdit: (entry: LedgerEntry) => void;
  readonly onRemove: (entry: LedgerEntry) => void;
  readonly onCame: (entry: LedgerEntry) => void;
}

/** Rows drawn at once: more only when they are asked for. */
const STEP = 100;

/** The costs, or the benefits, by their first day. */
export function LedgerGroup({ side, entries, initiative, currency, today, ...on }: LedgerGroupProps) {
  const { t } = useTranslation('initiatives');
  const [shown, setShown] = useState(STEP);
  if (entries.length === 0) return null;
  const end = horizonEnd(initiative);
  const rest = entries.length - shown;
  return (
    <div className={classes['group']}>
      <h3 className={classes['groupTitle']} data-side={side}>
        {t(`side.${side}`)}
      </h3>
      <div className={classes['tableBox']}>
        <Table className={classes['ledger'] ?? ''} verticalSpacing="xs" aria-label={t(`side.${side}`)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.what')}</Table.Th>
              <Table.Th scope="col" className={classes['when'] ?? ''}>
                {t('column.when')}
              </Table.Th>
              <Table.Th scope="col" className={classes['number'] ?? ''}>
                {t('column.each')}
              </Table.Th>
              <Table.Th scope="col" className={classes['number'] ?? ''}>
                {t('column.inAll')}
              </Table.Th>
              <Table.Th scope="col">
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.slice(0, shown).map((entry) => (
              <LedgerRow key={entry.id} entry={entry} horizonEnd={end} currency={currency} today={today} {...on} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rest <= 0 ? null : (
        <Button variant="subtle" size="sm" mt="xs" onClick={() => setShown(shown + STEP)}>
          {t('ledger.more', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </div>
  );
}
