import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { Dialog } from '../components/Dialog.tsx';
import { dataClient, shellClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { ExportChoiceFields } from './ExportChoice.tsx';
import type { ExportChoice } from './ExportChoice.tsx';
import type { ExportRequest } from './transferRequests.ts';

export interface ExportDialogProps {
  readonly request: ExportRequest;
  readonly onClose: () => void;
}

/** Customers on their way out as an address book, or promises as a calendar: choose, write, save. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['transfer', 'app']);
  const format = useFormat();
  const { notifyError } = useNotify();
  const [choice, setChoice] = useState<ExportChoice>({
    as: request.as ?? 'contacts',
    version: '4.0',
    reminders: true,
    specialDays: true,
  });
  const isCalendar = choice.as === 'calendar';
  const isEmpty = isCalendar && !choice.reminders && !choice.specialDays;
  const [saved, setSaved] = useState<{ readonly name: string } | 'not' | null>(null);
  const task = useTask<ExportResult>();
  const { state } = task;
  const close = () => {
    if (state.phase === 'running') return;
    if (state.phase === 'done') {
      dataClient.transfer.discard({ file: state.result.file }).catch((error: unknown) => {
        // Left-over staged files are swept away at the next start.
        console.warn('The staged file could not be thrown away.', error);
      });
    }
    onClose();
  };
  const save = async ({ file, name }: ExportResult) => {
    try {
      const answer = await shellClient.saveFile({ file, name });
      setSaved(answer.saved ? { name: answer.name } : 'not');
    } catch (error) {
      notifyError(error);
    }
  };
  const start = async () => {
    setSaved(null);
    const end = await task.start(() =>
      isCalendar
        ? dataClient.transfer.export({
            format: 'ics',
            reminders: choice.reminders,
            specialDays: choice.specialDays,
          })
        : dataClient.transfer.export({ format: 'vcf', version: choice.version, filter: request.filter }),
    );
    if (end.phase === 'done') await save(end.result);
  };
  const isChoosing = state.phase === 'idle' || state.phase === 'cancelled' || state.phase === 'failed';
  return (
    <Dialog
      onClose={close}
      closeOnClickOutside={false}
      withCloseButton={state.phase !== 'running'}
      size="lg"
      title={t('export.title')}
    >
      <Stack gap="lg">
        {isChoosing ? <ExportChoiceFields request={request} choice={choice} onChange={setChoice} /> : null}
        {state.phase === 'failed' ? <ErrorNotice error={state.error} /> : null}
        {state.phase === 'cancelled' ? <Text component="output">{t('export.cancelled')}</Text> : null}
        <TaskProgress
          state={state}
          label={isCalendar ? t('export.workingCalendar') : t('export.working')}
          onCancel={task.cancel}
        />
        {state.phase === 'done' ? (
          <output>
            <Text component="span" display="block" fw={600}>
              {t(isCalendar ? 'export.readyCalendar' : 'export.ready', {
                count: state.result.count,
                size: format.bytes(state.result.byteSize),
              })}
            </Text>
            <Text component="span" display="block" c="dimmed">
              {saved === null
                ? '\u00a0'
                : saved === 'not'
                  ? t('export.notSaved')
                  : t('export.saved', { name: saved.name })}
            </Text>
          </output>
        ) : null}
        {state.phase === 'running' ? null : (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {isChoosing ? t('export.cancel') : t('export.close')}
            </Button>
            {state.phase === 'done' ? (
              <Button variant={saved === 'not' ? 'filled' : 'light'} onClick={() => void save(state.result)}>
                {t('export.saveAgain')}
              </Button>
            ) : (
              <Button data-autofocus disabled={isEmpty} onClick={() => void start()}>
                {t('export.start')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}
