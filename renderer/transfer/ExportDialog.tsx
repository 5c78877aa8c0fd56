import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { Dialog } from '../components/Dialog.tsx';
import { USUAL_COLUMNS } from '../contacts/columns/columnLayout.ts';
import { printList } from '../contacts/print/printRequests.ts';
import { moveOut } from '../moving/movingRequests.ts';
import { ExportChoiceFields } from './ExportChoice.tsx';
import type { ExportChoice } from './ExportChoice.tsx';
import { ExportEnd } from './ExportEnd.tsx';
import type { ExportRequest } from './transferRequests.ts';
import { useExport } from './useExport.ts';

export interface ExportDialogProps {
  readonly request: ExportRequest;
  readonly onClose: () => void;
}

/** How a list looks on paper where nobody says. */
const USUAL_LIST = { sort: { by: 'name', direction: 'asc' }, columns: USUAL_COLUMNS, words: '' } as const;

/** Customers on their way out as a spreadsheet, an address book or paper; promises as a calendar; or everything. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['transfer', 'app']);
  const format = useFormat();
  const [choice, setChoice] = useState<ExportChoice>({
    as: request.as ?? 'sheet',
    version: '4.0',
    reminders: true,
    specialDays: true,
  });
  const { as } = choice;
  const own = useExport(onClose);
  const { phase } = own.state;
  const { filter, print = () => printList({ ...USUAL_LIST, filter }) } = request;
  const start = () => {
    const { version, reminders, specialDays } = choice;
    if (as === 'paper' || as === 'everything') {
      // Others show what becomes of these.
      onClose();
      if (as === 'paper') print();
      else moveOut();
    } else if (as === 'calendar')
      void own.start(() => dataClient.transfer.export({ format: 'ics', reminders, specialDays }));
    else if (as === 'addressBook') void own.start(() => dataClient.transfer.export({ format: 'vcf', version, filter }));
    else void own.start(() => dataClient.transfer.export({ format: 'csv', of: 'contacts', filter }));
  };
  return (
    <Dialog
      onClose={own.close}
      closeOnClickOutside={false}
      withCloseButton={phase !== 'running'}
      size="lg"
      title={t('export.title')}
    >
      <Stack gap="lg">
        {phase === 'running' || phase === 'done' ? null : (
          <ExportChoiceFields request={request} choice={choice} onChange={setChoice} />
        )}
        <ExportEnd
          export={own}
          label={t(`export.working.${as}`)}
          ready={({ count, byteSize }) =>
            t(as === 'calendar' ? 'export.readyCalendar' : 'export.ready', { count, size: format.bytes(byteSize) })
          }
          start={as === 'paper' || as === 'everything' ? t('export.goOn') : t('export.start')}
          isEmpty={as === 'calendar' && !choice.reminders && !choice.specialDays}
          onStart={start}
        />
      </Stack>
    </Dialog>
  );
}
