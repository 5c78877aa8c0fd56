import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { NothingMatches } from '../components/NothingMatches.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import { openSale } from './saleRequests.ts';

interface NoSalesProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** What stands where sales would, while there are none. */
export function NoSales({ isFiltered, onClear }: NoSalesProps) {
  const { t } = useTranslation('sales');
  if (isFiltered) {
    return (
      <NothingMatches title={t('empty.nothingTitle')} clear={t('filter.clear')} onClear={onClear}>
        {t('empty.nothingBody')}
      </NothingMatches>
    );
  }
  return (
    <EmptyState
      icon={<IconReceipt size="2rem" stroke={1.5} />}
      title={t('empty.noneTitle')}
      actions={
        <>
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => openSale({ mode: 'new' })}>
            {t('action.new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={() => importRequests.ask({ file: null })}
          >
            {t('action.import')}
          </Button>
        </>
      }
    >
      {t('empty.noneBody')}
    </EmptyState>
  );
}
