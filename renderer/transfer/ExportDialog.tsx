import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ExportChoiceFields } from './ExportChoice.tsx';
import type { ExportChoice } from './ExportChoice.tsx';
import { ExportEnd } from './ExportEnd.tsx';
import type { ExportRequest } from './transferRequests.ts';
import { useExport } from './useExport.ts';

export interface ExportDialogProps {
  readonly request: ExportRequest;
  readonly onClose: () => void;
}

/** Customers on their way out as an address book, or promises as a calendar: choose, write, save. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['transfer', 'app']);
  const format = useFormat();
  const [choice, setChoice] = useState<ExportChoice>({
    as: request.as ?? 'contacts',
    version: '4.0',
    reminders: true,
    specialDays: true,
  });
  const isCalendar = choice.as === 'calendar';
  const own = useExport(onClose);
  const { phase } = own.state;
  const start = () => {
    const { version, reminders, specialDays } = choice;
    void own.start(() =>
      isCalendar
        ? dataClient.transfer.export({ format: 'ics', reminders, specialDays })
        : dataClient.transfer.export({ format: 'vcf', version, filter: request.filter }),
    );
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
          label={isCalendar ? t('export.workingCalendar') : t('export.working')}
          ready={({ count, byteSize }) =>
            t(isCalendar ? 'export.readyCalendar' : 'export.ready', { count, size: format.bytes(byteSize) })
          }
          isEmpty={isCalendar && !choice.reminders && !choice.specialDays}
          onStart={start}
        />
      </Stack>
    </Dialog>
  );
}
