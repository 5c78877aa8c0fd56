import { notifications } from '@mantine/notifications';
import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorParams, LonghandError } from '#shared/errors.ts';
import type { FileProblem } from '#shared/errors.ts';
import type { FileToken, Inspection, RestoreResult } from '#shared/transfer/transfer.ts';
import { dataClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { forgetOfOtherDatabase } from '../app/otherDatabase.ts';
import { stagedTask } from '../transfer/stagedTask.ts';
import type { MovingRequest } from './movingRequests.ts';

/** What may be wrong with a file that is to be an archive; that it is no sheet or address book is beside the point. */
const OF_ARCHIVES: readonly FileProblem[] = [
  'empty',
  'tooLarge',
  'newerArchive',
  'damagedArchive',
  'notAnArchive',
  'vanished',
  'incomplete',
];

function noArchive(name: string): LonghandError {
  return new LonghandError('FILE_REFUSED', { problem: 'notAnArchive', file: name });
}

function asOfAnArchive(error: unknown, name: string): unknown {
  const params = error instanceof LonghandError ? error.params : error instanceof ORPCError ? error.data : undefined;
  const refused = errorParams.FILE_REFUSED.safeParse(params);
  return refused.success && !OF_ARCHIVES.includes(refused.data.problem) ? noArchive(name) : error;
}

/** One move from the chosen file to everything being here. */
export function useMoveIn(request: MovingRequest & { readonly way: 'in' }) {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const token = useRef<FileToken | null>(null);
  const looking = useTask<Inspection>();
  const bringing = useTask<RestoreResult>();

  const discard = (): void => {
    const staged = token.current;
    token.current = null;
    if (staged === null) return;
    dataClient.transfer.discard({ file: staged }).catch((error: unknown) => {
      // Left-over staged files are swept away at the next start.
      console.warn('The staged file could not be thrown away.', error);
    });
  };
  const look = (chosen: File): void => {
    discard();
    bringing.reset();
    setFile(chosen);
    void looking.start(({ signal }) =>
      Promise.resolve(
        stagedTask<Inspection>(dataClient.transfer, chosen, signal, (staged) => {
          token.current = staged;
          return dataClient.transfer.inspect({ file: staged });
        }),
      ),
    );
  };
  const bring = async (): Promise<void> => {
    const staged = token.current;
    if (staged === null) return;
    const end = await bringing.start(() => dataClient.transfer.restoreArchive({ file: staged }));
    if (end.phase !== 'done') return;
    discard();
    // Their Undo belongs to what was replaced.
    notifications.clean();
    forgetOfOtherDatabase();
    // Nothing of the other file may be seen, not even for a moment.
    await queryClient.resetQueries();
  };
  const startOver = (): void => {
    discard();
    looking.reset();
    bringing.reset();
    setFile(null);
  };

  const take = useEffectEvent((asked: typeof request) => {
    const isBusy = looking.state.phase === 'running' || bringing.state.phase === 'running';
    if (asked.file !== null && !isBusy) look(asked.file);
  });
  // oxlint-disable-next-line react/set-state-in-effect -- a dropped file is work to begin, not state to derive
  useEffect(() => take(request), [request]);

  const found = looking.state.phase === 'done' ? looking.state.result : null;
  return {
    file,
    looking: looking.state,
    /** What is in the archive; null until it was looked at, and for a file that is none. */
    archive: found?.format === 'archive' ? found : null,
    /** Why the file cannot be opened, or null. */
    refusal:
      found !== null && found.format !== 'archive'
        ? noArchive(found.name)
        : looking.state.phase === 'failed'
          ? asOfAnArchive(looking.state.error, file?.name ?? '')
          : null,
    bringing: bringing.state,
    look,
    bring,
    startOver,
    discard,
    cancelLooking: looking.cancel,
    cancelBringing: bringing.cancel,
  };
}
