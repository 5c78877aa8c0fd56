import { describe, expect, it } from 'vitest';
import type { UndoResult } from '#shared/history/history.ts';
import type { TaskEvent } from '#shared/tasks/task.ts';
import type { UndoStage } from '../../../electron/data/database/handles.ts';
import { importGenerated } from '../../support/benchmark.ts';
import { lastOf, openedClient } from '../../support/client.ts';
import { tablesOf } from '../../support/history.ts';

const PEOPLE = 450;

/** Many people who carry a tag since the last batch. */
async function tagged() {
  const opened = await openedClient();
  const { client, context } = opened;
  await importGenerated(client, PEOPLE);
  await lastOf(await client.contacts.bulk({ filter: {}, change: { type: 'tag', add: ['zebra'] } }));
  const carrying = async () => (await client.contacts.count({ filter: { text: 'zebra' } })).count;
  expect(await carrying()).toBe(PEOPLE);
  return { client, database: context.database, carrying };
}

async function eventsOf<Result>(stream: AsyncIterable<TaskEvent<Result>>): Promise<TaskEvent<Result>[]> {
  const events: TaskEvent<Result>[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe('an undo of many', () => {
  it('says how far it is, stage by stage', async () => {
    const { database, carrying } = await tagged();
    const told = new Map<UndoStage, (readonly [number, number | null])[]>();
    const { rowCount } = await database.undo(undefined, {
      onProgress: (stage, done, total) => told.set(stage, [...(told.get(stage) ?? []), [done, total]]),
    });
    expect(rowCount).toBe(2 * PEOPLE);
    expect([...told.keys()]).toEqual(['reading', 'checking', 'writing', 'finishing']);
    for (const stage of ['reading', 'writing'] as const) {
      expect(told.get(stage)?.[0]).toEqual([0, 2 * PEOPLE]);
      expect(told.get(stage)?.at(-1)).toEqual([2 * PEOPLE, 2 * PEOPLE]);
    }
    expect(told.get('finishing')?.at(-1)).toEqual([PEOPLE, PEOPLE]);
    expect(await carrying()).toBe(0);
  });

  it.each(['reading', 'checking', 'writing', 'finishing'] as const)(
    'stopped while %s leaves everything as it was, and can be done later',
    async (stage) => {
      const { client, database, carrying } = await tagged();
      const before = await tablesOf(database);
      const history = await client.history.list({});
      const stop = new AbortController();
      const stopped = database.undo(undefined, {
        signal: stop.signal,
        onProgress: (now) => {
          if (now === stage) stop.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(await tablesOf(database)).toEqual(before);
      expect(await client.history.list({})).toEqual(history);
      expect(await carrying()).toBe(PEOPLE);
      await client.history.undo({});
      expect(await carrying()).toBe(0);
    },
  );

  it('is a task that ends with what an undo answers, and so is doing it again', async () => {
    const { client, carrying } = await tagged();
    const [{ id } = { id: 0 }] = (await client.history.list({})).items;
    const events = await eventsOf<UndoResult>(await client.history.undoTask({ batchId: id }));
    expect(events[0]).toMatchObject({ type: 'started' });
    expect(events.filter(({ type }) => type === 'progress').length).toBeGreaterThan(0);
    const expected: Partial<UndoResult> = { undoneBatchId: id, label: 'contactsTagged', rowCount: 2 * PEOPLE };
    expect(events.at(-1)).toMatchObject({ type: 'done', ...expected });
    expect(await carrying()).toBe(0);
    expect(await lastOf(await client.history.redoTask({}))).toMatchObject({ type: 'done', label: 'contactsTagged' });
    expect(await carrying()).toBe(PEOPLE);
  });

  it('is stopped by its number', async () => {
    const { client, carrying } = await tagged();
    const events: TaskEvent<UndoResult>[] = [];
    for await (const event of await client.history.undoTask({})) {
      events.push(event);
      if (event.type === 'started') await client.tasks.cancel({ taskId: event.taskId });
    }
    expect(events.at(-1)).toEqual({ type: 'cancelled' });
    expect(await carrying()).toBe(PEOPLE);
  });

  it('with nothing to take back, or to do again, says so', async () => {
    const { client } = await openedClient();
    expect(await lastOf(await client.history.undoTask({}))).toMatchObject({ type: 'failed', code: 'NOTHING_TO_UNDO' });
    expect(await lastOf(await client.history.redoTask({}))).toMatchObject({ type: 'failed', code: 'NOTHING_TO_REDO' });
  });
});
