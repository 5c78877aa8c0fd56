import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RestoreResult } from '#shared/transfer/transfer.ts';
import { go, places } from '../app/routes.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { ArchiveFacts } from './ArchiveFacts.tsx';
import { ChooseArchive } from './ChooseArchive.tsx';
import type { MovingRequest } from './movingRequests.ts';
import { useMoveIn } from './useMoveIn.ts';
import { useWhatIsHere } from './useWhatIsHere.ts';
import { WhatIsReplaced } from './WhatIsReplaced.tsx';

interface MoveInDialogProps {
  readonly request: MovingRequest & { readonly way: 'in' };
  readonly onClose: () => void;
}

/** On the new computer: shows what an archive holds and what it replaces, then brings it over. */
export function MoveInDialog({ request, onClose }: MoveInDialogProps) {
  const { t } = useTranslation('moving');
  const move = useMoveIn(request);
  const here = useWhatIsHere();
  const { archive, bringing, looking, refusal } = move;
  const isBringing = bringing.phase === 'running';
  const close = (): void => {
    if (isBringing) return;
    if (looking.phase === 'running') move.cancelLooking();
    move.discard();
    onClose();
  };
  const isChoosing = looking.phase === 'idle' || looking.phase === 'cancelled';

  return (
    <Dialog title={t('in.title')} size="lg" onClose={close} closeOnClickOutside={false} closeOnEscape={!isBringing}>
      <Stack>
        {isChoosing ? <ChooseArchive onFile={move.look} /> : null}
        <TaskProgress state={looking} label={t('in.looking')} onCancel={move.cancelLooking} />
        {refusal === null ? null : <ErrorNotice error={refusal} />}
        {archive === null || bringing.phase === 'done' ? null : <ArchiveFacts archive={archive} />}
        {archive === null || isBringing || bringing.phase === 'done' || here === null ? null : (
          <WhatIsReplaced {...here} />
        )}
        <TaskProgress state={bringing} label={t('in.running')} onCancel={move.cancelBringing} />
        {bringing.phase === 'cancelled' ? <Text component="output">{t('in.cancelled')}</Text> : null}
        {bringing.phase === 'failed' ? <ErrorNotice error={bringing.error} /> : null}
        {bringing.phase === 'done' ? <Arrived result={bringing.result} onClose={onClose} /> : null}
        {isChoosing || looking.phase === 'running' || isBringing || bringing.phase === 'done' ? null : (
          <Group justify="flex-end">
            <Button variant="default" onClick={move.startOver}>
              {t('in.another')}
            </Button>
            {archive === null ? null : (
              <Button data-autofocus onClick={() => void move.bring()}>
                {t('in.start')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function Arrived({ result, onClose }: { readonly result: RestoreResult; readonly onClose: () => void }) {
  const { t } = useTranslation('moving');
  return (
    <>
      <output>
        <Text component="span" display="block" fw={600}>
          {t('in.done')}
        </Text>
        <Text component="span" display="block">
          {t('in.doneCounts', { count: result.contacts })}
        </Text>
        {result.keptBackup === null ? null : (
          <Text component="span" display="block" c="dimmed">
            {t('in.kept')}
          </Text>
        )}
      </output>
      <Group justify="flex-end">
        <Button
          data-autofocus
          onClick={() => {
            go(places.desk);
            onClose();
          }}
        >
          {t('in.toWork')}
        </Button>
      </Group>
    </>
  );
}
