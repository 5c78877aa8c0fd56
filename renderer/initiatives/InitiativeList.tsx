import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InitiativeKind } from '#shared/initiatives/initiative.ts';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { data } from '../api/api.ts';
import { useCommands } from '../app/commands.ts';
import { useToday } from '../app/today.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { isFrontmost } from '../components/frontmost.ts';
import { BasisSwitch } from '../money/BasisSwitch.tsx';
import { InitiativeDialog } from './InitiativeDialog.tsx';
import classes from './Initiatives.module.css';
import { InitiativeTable } from './InitiativeTable.tsx';
import { newInitiativeValues } from './initiativeValues.ts';
import { NoInitiatives } from './NoInitiatives.tsx';
import { useInitiatives } from './useInitiatives.ts';

interface InitiativeListProps {
  readonly basis: RoiBasis;
  readonly onBasis: (basis: RoiBasis) => void;
}

/** All initiatives, what each brings, and what they bring together. */
export function InitiativeList({ basis, onBasis }: InitiativeListProps) {
  const { t } = useTranslation('initiatives');
  const today = useToday();
  const initiatives = useInitiatives();
  const report = useQuery(data.roi.report.queryOptions({ input: { basis, today } }));
  const [newKind, setNewKind] = useState<Exclude<InitiativeKind, 'crm'> | null>(null);
  useCommands([
    {
      id: 'newInitiative',
      group: 'everywhere',
      label: t('initiative.new'),
      keys: ['N'],
      icon: <IconPlus />,
      when: isFrontmost,
      run: () => setNewKind('campaign'),
    },
  ]);
  const failed = [initiatives, report].find(({ error }) => error !== null);
  const isEmpty = initiatives.data?.length === 0;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          isEmpty ? undefined : (
            <>
              <BasisSwitch value={basis} onChange={onBasis} />
              <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={() => setNewKind('campaign')}>
                {t('initiative.new')}
              </Button>
            </>
          )
        }
      />
      {failed === undefined ? null : <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {isEmpty ? (
        <NoInitiatives onNew={setNewKind} />
      ) : initiatives.data !== undefined && report.data !== undefined ? (
        <InitiativeTable initiatives={initiatives.data} report={report.data} />
      ) : failed === undefined ? (
        <LoadingSign />
      ) : null}
      {newKind === null ? null : (
        <InitiativeDialog
          subject={{ initiative: null, values: newInitiativeValues(newKind, today) }}
          onClose={() => setNewKind(null)}
        />
      )}
    </div>
  );
}
