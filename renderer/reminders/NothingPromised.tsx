import { Button } from '@mantine/core';
import { IconCalendarHeart, IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go, places } from '../app/routes.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { NothingMatches } from '../components/NothingMatches.tsx';
import { openReminder } from './reminderRequests.ts';

interface NothingPromisedProps {
  readonly state: 'open' | 'done';
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** What stands where reminders would, while there are none. */
export function NothingPromised({ state, isFiltered, onClear }: NothingPromisedProps) {
  const { t } = useTranslation('reminders');
  if (isFiltered) {
    return (
      <NothingMatches title={t('empty.nothingTitle')} clear={t('filter.clear')} onClear={onClear}>
        {t('empty.nothingBody')}
      </NothingMatches>
    );
  }
  if (state === 'done') {
    return (
      <EmptyState icon={<IconChecks size="2rem" stroke={1.5} />} title={t('empty.doneTitle')}>
        {t('empty.doneBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconCalendarHeart size="2rem" stroke={1.5} />}
      title={t('empty.noneTitle')}
      actions={
        <>
          <Button onClick={() => openReminder({ mode: 'new' })}>{t('action.new')}</Button>
          <Button variant="default" onClick={() => go(places.desk)}>
            {t('empty.desk')}
          </Button>
        </>
      }
    >
      {t('empty.noneBody')}
    </EmptyState>
  );
}
