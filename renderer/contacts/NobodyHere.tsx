import { Button } from '@mantine/core';
import { IconAddressBook, IconSearchOff, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../app/openPalette.ts';
import { SampleButton } from '../app/SampleButton.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { NothingMatches } from '../components/NothingMatches.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import { openForm } from './formRequests.ts';

export interface NobodyHereProps {
  readonly inBin: boolean;
  readonly isFiltered: boolean;
  /** What was looked for; empty where nothing was. */
  readonly looking: string;
  /** Looks for it without the rest of the filter; null where there is no rest. */
  readonly onSearchWithoutFilter: (() => void) | null;
  readonly onClear: () => void;
}

/** What stands where customers would, while there are none. */
export function NobodyHere({ inBin, isFiltered, looking, onSearchWithoutFilter, onClear }: NobodyHereProps) {
  const { t } = useTranslation('contacts');
  if (looking !== '') {
    return (
      <EmptyState
        icon={<IconSearchOff size="2rem" stroke={1.5} />}
        title={t('empty.unfoundTitle', { text: looking })}
        actions={
          onSearchWithoutFilter === null ? (
            <>
              {inBin ? null : <Button onClick={() => openPalette(looking)}>{t('empty.searchEverywhere')}</Button>}
              <Button variant="default" onClick={onClear}>
                {t('filter.clearBox')}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={onSearchWithoutFilter}>{t('empty.searchWithoutFilter')}</Button>
              <Button variant="default" onClick={onClear}>
                {t('filter.clear')}
              </Button>
            </>
          )
        }
      >
        {t(onSearchWithoutFilter === null ? 'empty.unfoundBody' : 'empty.unfoundHere')}
      </EmptyState>
    );
  }
  if (isFiltered) {
    return (
      <NothingMatches title={t('empty.nothingTitle')} clear={t('filter.clear')} onClear={onClear}>
        {t('empty.nothingBody')}
      </NothingMatches>
    );
  }
  if (inBin) {
    return (
      <EmptyState icon={<IconTrash size="2rem" stroke={1.5} />} title={t('empty.binTitle')}>
        {t('empty.binBody')}
      </EmptyState>
    );
  }
  return <NobodyYet />;
}

function NobodyYet() {
  const { t } = useTranslation('contacts');
  return (
    <EmptyState
      icon={<IconAddressBook size="2rem" stroke={1.5} />}
      title={t('empty.noneTitle')}
      actions={
        <>
          <Button onClick={() => importRequests.ask({ file: null })}>{t('empty.import')}</Button>
          <Button variant="default" onClick={() => openForm({ mode: 'new', kind: 'person' })}>
            {t('empty.new')}
          </Button>
          <SampleButton>{t('empty.sample')}</SampleButton>
        </>
      }
    >
      {t('empty.noneBody')}
    </EmptyState>
  );
}
