import { describe, expect, it } from 'vitest';
import type { TaskEvent } from '#shared/tasks/task.ts';
import { LARGEST_FILE, PIECE_SIZE } from '#shared/transfer/transfer.ts';
import { stagedTask } from '../../../renderer/transfer/stagedTask.ts';
import { type PickedFile, stageFile, type StagingClient } from '../../../renderer/transfer/staging.ts';

const TOKEN = '00000000-0000-4000-8000-000000000000';

/** A data process that notes what it got. */
function receiving() {
  const pieces: { readonly offset: number; readonly size: number }[] = [];
  let isDiscarded = false;
  let received = 0;
  const client: StagingClient = {
    stage: () => Promise.resolve({ file: TOKEN }),
    stagePiece: ({ offset, piece }) => {
      pieces.push({ offset, size: piece.size });
      received += piece.size;
      return Promise.resolve({ received });
    },
    discard: () => {
      isDiscarded = true;
      return Promise.resolve({});
    },
  };
  return { client, pieces, wasDiscarded: () => isDiscarded };
}

const fileOf = (size: number): PickedFile => ({
  name: 'book.vcf',
  size,
  slice: (start, end) => new Blob([new Uint8Array(Math.max(0, Math.min(end, size) - start))]),
});

const options = (signal = new AbortController().signal, onSent: (sent: number) => void = () => undefined) => ({
  signal,
  onSent,
});

describe('handing a file over', () => {
  it('goes in pieces of 1 MB, in order', async () => {
    const { client, pieces } = receiving();
    const sent: number[] = [];
    const size = 2 * PIECE_SIZE + 7;
    expect(
      await stageFile(
        client,
        fileOf(size),
        options(undefined, (bytes) => sent.push(bytes)),
      ),
    ).toBe(TOKEN);
    expect(pieces).toEqual([
      { offset: 0, size: PIECE_SIZE },
      { offset: PIECE_SIZE, size: PIECE_SIZE },
      { offset: 2 * PIECE_SIZE, size: 7 },
    ]);
    expect(sent.at(-1)).toBe(size);
  });

  it.each([
    ['empty', 0],
    ['tooLarge', LARGEST_FILE + 1],
  ])('refuses a file that is %s before anything is sent', async (problem, size) => {
    const { client, pieces } = receiving();
    await expect(stageFile(client, fileOf(size), options())).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem, file: 'book.vcf' },
    });
    expect(pieces).toEqual([]);
  });

  it('says so when the file vanishes while it is read, and throws away what came', async () => {
    const { client, wasDiscarded } = receiving();
    const file: PickedFile = {
      ...fileOf(3 * PIECE_SIZE),
      slice: (start, end) => {
        const blob = fileOf(3 * PIECE_SIZE).slice(start, end);
        if (start > 0) blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
        return blob;
      },
    };
    await expect(stageFile(client, file, options())).rejects.toMatchObject({ params: { problem: 'vanished' } });
    expect(wasDiscarded()).toBe(true);
  });

  it('says so when the file became shorter', async () => {
    const { client } = receiving();
    const file: PickedFile = { ...fileOf(PIECE_SIZE), slice: () => new Blob(['short']) };
    await expect(stageFile(client, file, options())).rejects.toMatchObject({ params: { problem: 'incomplete' } });
  });

  it('ends when it is cancelled, with the reason given', async () => {
    const { client, wasDiscarded } = receiving();
    const stop = new AbortController();
    const reason = new Error('enough');
    const staging = stageFile(
      client,
      fileOf(3 * PIECE_SIZE),
      options(stop.signal, () => stop.abort(reason)),
    );
    await expect(staging).rejects.toBe(reason);
    expect(wasDiscarded()).toBe(true);
  });
});

describe('one progress for handing over and working', () => {
  it('shows the bytes, then the events of the task', async () => {
    const { client } = receiving();
    async function* work(): AsyncGenerator<TaskEvent<{ count: number }>> {
      yield { type: 'started', taskId: 't' };
      yield { type: 'done', count: 3 };
    }
    const events: TaskEvent<{ count: number }>[] = [];
    const { signal } = new AbortController();
    for await (const event of stagedTask(client, fileOf(PIECE_SIZE + 1), signal, () => Promise.resolve(work())))
      events.push(event);
    expect(events.slice(0, -2).every((event) => event.type === 'progress')).toBe(true);
    expect(events.slice(0, -2).at(-1)).toMatchObject({ done: PIECE_SIZE + 1, unit: 'bytes' });
    expect(events.slice(-2)).toEqual([
      { type: 'started', taskId: 't' },
      { type: 'done', count: 3 },
    ]);
  });

  it('never begins the task when handing over failed', async () => {
    const { client } = receiving();
    const begin = () => Promise.reject(new Error('must not begin'));
    const events = stagedTask(client, fileOf(0), new AbortController().signal, begin);
    await expect(events.next()).rejects.toMatchObject({ params: { problem: 'empty' } });
  });
});
