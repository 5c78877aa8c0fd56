import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import type { Export } from './useExport.ts';

export interface ExportEndProps {
  readonly export: Export;
  /** What is being written. */
  readonly label: string;
  /** What was written, from its count and size. */
  readonly ready: (result: { readonly count: number; readonly byteSize: number }) => string;
  /** On the button that begins; left out: "Export". */
  readonly start?: string;
  readonly isEmpty: boolean;
  readonly onStart: () => void;
}

/** What every export ends with: how it goes, what came of it, and its buttons. */
export function ExportEnd({ export: { state, saved, save, close, cancel }, ...props }: ExportEndProps) {
  const { t } = useTranslation('transfer');
  const isChoosing = state.phase === 'idle' || state.phase === 'cancelled' || state.phase === 'failed';
  return (
    <>
      {state.phase === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {state.phase === 'cancelled' ? <Text component="output">{t('export.cancelled')}</Text> : null}
      <TaskProgress state={state} label={props.label} onCancel={cancel} />
      {state.phase === 'done' ? (
        <output>
          <Text component="span" display="block" fw={600}>
            {props.ready(state.result)}
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
            <Button data-autofocus disabled={props.isEmpty} onClick={props.onStart}>
              {props.start ?? t('export.start')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
