import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskEvent } from '#shared/tasks/task.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { LongTaskHost } from '../../../renderer/app/LongTaskHost.tsx';
import { longTasks } from '../../../renderer/app/longTasks.ts';

const cancel = vi.hoisted(() => vi.fn<(asked: { taskId: string }) => Promise<{ asked: boolean }>>());
vi.mock('../../../renderer/api/api.ts', () => ({ dataClient: { tasks: { cancel } } }));

type Event = TaskEvent<{ readonly count: number }>;

/** A task of the data process whose events the test sends. */
function steered(taskId: string) {
  const queue: Event[] = [{ type: 'started', taskId }];
  let wake = (): void => undefined;
  async function* events(): AsyncGenerator<Event> {
    for (;;) {
      const event = queue.shift();
      if (event === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else yield event;
      if (event !== undefined && ['done', 'cancelled', 'failed'].includes(event.type)) return;
    }
  }
  const send = async (event: Event) => {
    await act(async () => {
      queue.push(event);
      wake();
      await vi.advanceTimersByTimeAsync(0);
    });
  };
  return { send, run: () => Promise.resolve(events()) };
}

const wait = async (milliseconds: number) => await act(async () => await vi.advanceTimersByTimeAsync(milliseconds));

beforeAll(async () => {
  await startWords('en');
  // Read now: the code of the dialog comes when it is first shown, and the test's clock stands still then.
  await import('../../../renderer/components/TaskDialog.tsx');
});
beforeEach(() => {
  cancel.mockReset().mockResolvedValue({ asked: true });
  vi.useFakeTimers();
  render(
    <MantineProvider env="test">
      <LongTaskHost />
    </MantineProvider>,
  );
});
afterEach(() => vi.useRealTimers());

describe('long work that no screen holds', () => {
  it('is not shown when it ends at once', async () => {
    const task = steered('quick');
    const end = longTasks.run<{ readonly count: number }>('Undoing', task.run);
    await wait(400);
    await task.send({ type: 'done', count: 3 });
    expect(await end).toMatchObject({ phase: 'done', result: { count: 3 } });
    await wait(1000);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is shown with its counts after a moment, and goes when it is done', async () => {
    const task = steered('slow');
    const end = longTasks.run('Undoing', task.run);
    await task.send({ type: 'progress', stage: 'writing', done: 1500, total: 6000, unit: 'rows' });
    await wait(600);
    expect(screen.getByRole('dialog', { name: 'Undoing' })).toBeTruthy();
    expect(screen.getByText('1,500 of 6,000 entries')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('25%');
    expect(screen.getByText('Writing').getAttribute('aria-live')).toBe('polite');
    await task.send({ type: 'done', count: 6000 });
    await end;
    await wait(1000);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stops when asked to, and what waits behind it does not begin', async () => {
    const [first, second] = [steered('first'), steered('second')];
    const ends = Promise.all([longTasks.run('Undoing', first.run), longTasks.run('Undoing', second.run)]);
    await wait(600);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await wait(0);
    expect(cancel.mock.calls).toEqual([[{ taskId: 'second' }], [{ taskId: 'first' }]]);
    expect(screen.getByText('Stopping')).toBeTruthy();
    await second.send({ type: 'cancelled' });
    await first.send({ type: 'cancelled' });
    expect((await ends).map(({ phase }) => phase)).toEqual(['cancelled', 'cancelled']);
    await wait(1000);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
