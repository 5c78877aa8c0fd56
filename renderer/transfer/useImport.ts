import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { SheetReading } from '#shared/transfer/transfer.ts';
import type { FileToken, ImportResult, Inspection } from '#shared/transfer/transfer.ts';
import { dataClient } from '../api/api.ts';
import { type TaskState, useTask } from '../api/useTask.ts';
import { stagedTask } from './stagedTask.ts';
import type { ImportRequest } from './transferRequests.ts';
import type { ChosenReading } from './useSheetReading.ts';

/** What to do with entries that are here already. */
export type OnMatch = 'skip' | 'create';

/** One import from the chosen file to its result. */
export function useImport(request: ImportRequest) {
  const [file, setFile] = useState<File | null>(null);
  const token = useRef<FileToken | null>(null);
  const inspecting = useTask<Inspection>();
  const rereading = useTask<Inspection>();
  const importing = useTask<ImportResult>();

  const discard = () => {
    const staged = token.current;
    token.current = null;
    if (staged === null) return;
    dataClient.transfer.discard({ file: staged }).catch((error: unknown) => {
      // Left-over staged files are swept away at the next start; nothing of the person's is concerned.
      console.warn('The staged file could not be thrown away.', error);
    });
  };
  const inspect = (chosen: File) => {
    discard();
    importing.reset();
    setFile(chosen);
    void inspecting.start(({ signal }) =>
      Promise.resolve(
        stagedTask<Inspection>(dataClient.transfer, chosen, signal, (staged) => {
          token.current = staged;
          return dataClient.transfer.inspect({ file: staged });
        }),
      ),
    );
  };
  const importAll = (onMatch: OnMatch) => {
    const staged = token.current;
    if (staged !== null) void importing.start(() => dataClient.transfer.import({ file: staged, onMatch }));
  };
  const inspectAgain = async (reading: ChosenReading): Promise<TaskState<Inspection>> => {
    const staged = token.current;
    if (staged === null) return rereading.state;
    return await rereading.start(() =>
      dataClient.transfer.inspect({ file: staged, reading: SheetReading.parse(reading) }),
    );
  };
  const importSheet = (reading: ChosenReading) => {
    const staged = token.current;
    if (staged === null) return;
    void importing.start(() => dataClient.transfer.import({ file: staged, reading: SheetReading.parse(reading) }));
  };
  const startOver = () => {
    discard();
    inspecting.reset();
    importing.reset();
    setFile(null);
  };

  const take = useEffectEvent((asked: ImportRequest) => {
    const isBusy = inspecting.state.phase === 'running' || importing.state.phase === 'running';
    if (asked.file !== null && !isBusy) inspect(asked.file);
  });
  // oxlint-disable-next-line react/set-state-in-effect -- a dropped file is work to begin, not state to derive
  useEffect(() => take(request), [request]);

  return {
    file,
    inspecting: inspecting.state,
    importing: importing.state,
    inspect,
    inspectAgain,
    importAll,
    importSheet,
    startOver,
    discard,
    cancelInspecting: inspecting.cancel,
    cancelImporting: importing.cancel,
  };
}
