import type { FileToken } from '#shared/transfer/transfer.ts';
import type { TaskEvent } from '#shared/tasks/task.ts';
import { type PickedFile, stageFile, type StagingClient } from './staging.ts';

/**
 * One stream of events for handing a file over and for the task that works on it, so that both show as one
 * progress. Cancelling while the file goes over ends it before the task begins.
 */
export async function* stagedTask<Result>(
  client: StagingClient,
  file: PickedFile,
  signal: AbortSignal,
  begin: (token: FileToken) => Promise<AsyncIterable<TaskEvent<Result>>>,
): AsyncGenerator<TaskEvent<Result>> {
  const sent: number[] = [];
  let wake: () => void = () => undefined;
  const staging = stageFile(client, file, {
    signal,
    onSent: (bytes) => {
      sent.push(bytes);
      wake();
    },
  });
  const staged = staging.then(
    (token) => ({ token }),
    (error: unknown) => ({ error }),
  );
  let end: Awaited<typeof staged> | null = null;
  void staged.then((outcome) => {
    end = outcome;
    wake();
  });
  for (;;) {
    const done = sent.pop();
    sent.length = 0;
    if (done !== undefined) yield { type: 'progress', stage: 'reading', done, total: file.size, unit: 'bytes' };
    if (end !== null) break;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (sent.length > 0 || end !== null) resolve();
    });
  }
  const outcome = await staged;
  if ('error' in outcome) throw outcome.error;
  yield* await begin(outcome.token);
}
