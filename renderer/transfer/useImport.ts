import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FileToken, ImportResult, Inspection } from '#shared/transfer/transfer.ts';
import { dataClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { AS_IT_LOOKS, askedFor } from './fileReading.ts';
import type { FileReading } from './fileReading.ts';
import { stagedTask } from './stagedTask.ts';
import type { ImportRequest } from './transferRequests.ts';
import type { Read, ReadAgain } from './useReading.ts';

/** One import from the chosen file to its result. */
export function useImport(request: ImportRequest) {
  const [file, setFile] = useState<File | null>(null);
  const token = useRef<FileToken | null>(null);
  const [staged, setStaged] = useState<FileToken | null>(null);
  /** What the file turned out to be when it was read another way. */
  const [other, setOther] = useState<Read<Inspection, never> | null>(null);
  const inspecting = useTask<Inspection>();
  const rereading = useTask<Inspection>();
  const importing = useTask<ImportResult>();

  const setToken = (next: FileToken | null) => {
    token.current = next;
    setStaged(next);
  };
  const discard = () => {
    const { current } = token;
    setToken(null);
    setOther(null);
    if (current === null) return;
    dataClient.transfer.discard({ file: current }).catch((error: unknown) => {
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
        stagedTask<Inspection>(dataClient.transfer, chosen, signal, (taken) => {
          setToken(taken);
          return dataClient.transfer.inspect({ file: taken, ...askedFor(AS_IT_LOOKS) });
        }),
      ),
    );
  };
  const again: ReadAgain = {
    start: async (reading) => {
      const { current } = token;
      if (current === null) return rereading.state;
      return await rereading.start(() => dataClient.transfer.inspect({ file: current, ...askedFor(reading) }));
    },
    stop: rereading.cancel,
  };
  const importAll = (reading: FileReading) => {
    const { current } = token;
    if (current !== null)
      void importing.start(() => dataClient.transfer.import({ file: current, ...askedFor(reading) }));
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

  const { result } = inspecting.state;
  const read: Read<Inspection, never> | null =
    other ?? (result === null ? null : { inspection: result, reading: AS_IT_LOOKS });
  return {
    file,
    /** Under which the file is staged; null before it is. */
    staged,
    inspecting: inspecting.state,
    importing: importing.state,
    /** The file as it was read, null before it is. */
    read,
    inspect,
    again,
    showAs: setOther,
    importAll,
    startOver,
    discard,
    cancelInspecting: inspecting.cancel,
    cancelImporting: importing.cancel,
  };
}
