import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { FilePreview } from './FilePreview.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { StoppedNotice } from './StoppedNotice.tsx';
import type { ImportRequest } from './transferRequests.ts';
import { useImport } from './useImport.ts';

export interface ImportDialogProps {
  readonly request: ImportRequest;
  readonly onClose: () => void;
}

/** A file on its way in: choose, look at what it would bring, import, and see what came of it. */
export function ImportDialog({ request, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['transfer', 'app']);
  const flow = useImport(request);
  const { inspecting, importing, file, read } = flow;
  const isBusy = inspecting.phase === 'running' || importing.phase === 'running';
  const name = file?.name ?? '';
  const close = () => {
    if (isBusy) return;
    flow.discard();
    onClose();
  };
  return (
    <Dialog
      onClose={close}
      closeOnClickOutside={false}
      withCloseButton={!isBusy}
      size="63rem"
      title={t('import.title')}
    >
      {file === null ? <ChooseFile onFile={flow.inspect} onClose={close} /> : null}
      <TaskProgress state={inspecting} label={t('import.inspecting', { name })} onCancel={flow.cancelInspecting} />
      <TaskProgress state={importing} label={t('import.importing', { name })} onCancel={flow.cancelImporting} />
      {inspecting.phase === 'done' && importing.phase === 'idle' && read !== null ? (
        <FilePreview flow={flow} read={read} onClose={close} />
      ) : null}
      {importing.phase === 'done' && read !== null ? (
        <ImportSummary result={importing.result} inspection={read.inspection} onClose={close} />
      ) : null}
      {inspecting.phase === 'failed' || importing.phase === 'failed' ? (
        <StoppedNotice onAnother={flow.startOver} onClose={close}>
          <ErrorNotice error={inspecting.error ?? importing.error} />
        </StoppedNotice>
      ) : null}
      {inspecting.phase === 'cancelled' || importing.phase === 'cancelled' ? (
        <StoppedNotice onAnother={flow.startOver} onClose={close}>
          {importing.phase === 'cancelled' ? t('summary.cancelled') : t('import.untouched')}
        </StoppedNotice>
      ) : null}
    </Dialog>
  );
}
