import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { OutcomeDialog } from '../components/OutcomeDialog.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { SalvageReport } from './SalvageReport.tsx';
import type { SalvageFlow } from './useSalvage.ts';

interface SalvageDialogProps {
  readonly flow: SalvageFlow;
  readonly file: string;
}

/** How saving goes, what could be saved, and the question whether to go on with it. */
export function SalvageDialog({ flow, file }: SalvageDialogProps) {
  const { t } = useTranslation('app');
  const { reading, placing, read, place } = flow;
  const isPlacing = placing.state.phase !== 'idle';
  const { state, cancel } = isPlacing ? placing : reading;
  const isRunning = state.phase === 'running';
  const salvage = reading.state.phase === 'done' ? reading.state.result.salvage : null;
  const showsReport = salvage !== null && !isRunning;
  const close = (): void => {
    placing.reset();
    reading.reset();
  };
  return (
    <OutcomeDialog
      opened={reading.state.phase !== 'idle'}
      title={t('salvage.title')}
      isRunning={isRunning}
      onClose={close}
    >
      <TaskProgress state={state} label={isPlacing ? t('salvage.placing') : t('salvage.reading')} onCancel={cancel} />
      {state.phase === 'cancelled' && <Text>{t('salvage.cancelled')}</Text>}
      {state.phase === 'failed' && (
        <ErrorNotice error={state.error} onRetry={isPlacing && salvage !== null ? () => place(salvage) : read} />
      )}
      {reading.state.phase === 'done' && salvage === null && <Text>{t('salvage.nothing', { file })}</Text>}
      {showsReport && <SalvageReport salvage={salvage} file={file} />}
      {!isRunning && (
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {salvage === null ? t('salvage.close') : t('salvage.leave')}
          </Button>
          {salvage !== null && (
            <Button onClick={() => place(salvage)} data-autofocus>
              {t('salvage.use')}
            </Button>
          )}
        </Group>
      )}
    </OutcomeDialog>
  );
}
