import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { useRequest } from '../app/requestStore.ts';
import { printRequests, printToday } from './printRequests.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const PrintDialog = lazyPart(async () => (await import('./PrintDialog.tsx')).PrintDialog);

/** Offers "Print today" everywhere and answers it. */
export function PrintHost() {
  const { t } = useTranslation('reminders');
  const request = useRequest(printRequests);
  useCommands([
    {
      id: 'printToday',
      group: 'everywhere',
      label: t('print.title'),
      keys: ['mod+P'],
      icon: <IconPrinter />,
      keywords: t('print.keywords'),
      evenWhileTyping: true,
      run: printToday,
    },
  ]);
  return request === null ? null : <PrintDialog onClose={() => printRequests.close()} />;
}
