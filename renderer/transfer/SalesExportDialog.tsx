import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data, dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { ExportEnd } from './ExportEnd.tsx';
import type { SalesExportRequest } from './transferRequests.ts';
import { useExport } from './useExport.ts';

export interface SalesExportDialogProps {
  readonly request: SalesExportRequest;
  readonly onClose: () => void;
}

/** Sales on their way out as a sheet: see how many, write, save. */
export function SalesExportDialog({ request: { filter }, onClose }: SalesExportDialogProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const counted = useQuery(data.sales.count.queryOptions({ input: { filter, today: useToday() } }));
  const count = counted.data?.count ?? null;
  const own = useExport(onClose);
  const { phase } = own.state;
  return (
    <Dialog
      onClose={own.close}
      closeOnClickOutside={false}
      withCloseButton={phase !== 'running'}
      size="lg"
      title={t('exportSales.title')}
    >
      <Stack gap="lg">
        {counted.error === null ? null : <ErrorNotice error={counted.error} />}
        {phase === 'running' || phase === 'done' || count === null ? null : (
          <Text>{count === 0 ? t('exportSales.nothing') : t('exportSales.body', { count })}</Text>
        )}
        <ExportEnd
          export={own}
          label={t('exportSales.working')}
          ready={(result) => t('exportSales.ready', { count: result.count, size: format.bytes(result.byteSize) })}
          isEmpty={count === 0}
          onStart={() => void own.start(() => dataClient.transfer.export({ format: 'csv', of: 'sales', filter }))}
        />
      </Stack>
    </Dialog>
  );
}
