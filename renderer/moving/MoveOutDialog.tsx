import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { useExport } from '../transfer/useExport.ts';

/** On the old computer: writes everything into one file and says what to do with it. */
export function MoveOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('moving');
  const format = useFormat();
  const { state, saved, save, start, cancel, close } = useExport(onClose);
  const write = (): void => void start(() => dataClient.transfer.export({ format: 'archive' }));
  const isRunning = state.phase === 'running';

  return (
    <Dialog title={t('title')} size="lg" onClose={close} closeOnClickOutside={false} closeOnEscape={!isRunning}>
      <Stack>
        {state.phase === 'idle' || state.phase === 'cancelled' || state.phase === 'failed' ? <BeforeWriting /> : null}
        {state.phase === 'failed' ? <ErrorNotice error={state.error} /> : null}
        {state.phase === 'cancelled' ? <Text component="output">{t('out.cancelled')}</Text> : null}
        <TaskProgress state={state} label={t('out.running')} onCancel={cancel} />
        {state.phase === 'done' ? (
          <>
            <output>
              <Text component="span" fw={600}>
                {saved === null || saved === 'not'
                  ? t('out.notSaved', { size: format.bytes(state.result.byteSize) })
                  : t('out.saved', { name: saved.name, size: format.bytes(state.result.byteSize) })}
              </Text>
            </output>
            {saved === null || saved === 'not' ? null : <WhatNext name={saved.name} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => void save(state.result)}>
                {saved === null || saved === 'not' ? t('out.save') : t('out.saveAgain')}
              </Button>
              <Button data-autofocus onClick={close}>
                {t('out.close')}
              </Button>
            </Group>
          </>
        ) : null}
        {state.phase === 'done' || isRunning ? null : (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('out.cancel')}
            </Button>
            <Button data-autofocus onClick={write}>
              {t('out.start')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function BeforeWriting() {
  const { t } = useTranslation('moving');
  return (
    <>
      <Text>{t('out.lead')}</Text>
      <div>
        <Text fw={600} mb="xs">
          {t('out.steps')}
        </Text>
        <List type="ordered" spacing="xs">
          <List.Item>{t('out.step1')}</List.Item>
          <List.Item>{t('out.step2')}</List.Item>
          <List.Item>{t('out.step3')}</List.Item>
        </List>
      </div>
      <Text size="sm" c="dimmed">
        {t('out.notEncrypted')}
      </Text>
    </>
  );
}

function WhatNext({ name }: { readonly name: string }) {
  const { t } = useTranslation('moving');
  return (
    <div>
      <Text fw={600} mb="xs">
        {t('out.next')}
      </Text>
      <List type="ordered" spacing="xs">
        <List.Item>{t('out.next1', { name })}</List.Item>
        <List.Item>{t('out.next2')}</List.Item>
        <List.Item>{t('out.next3')}</List.Item>
        <List.Item>{t('out.next4')}</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="md">
        {t('out.notEncrypted')}
      </Text>
    </div>
  );
}
