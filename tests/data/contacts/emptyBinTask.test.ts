import { describe, expect, it } from 'vitest';
import type { TaskEvent, TaskProgress } from '#shared/tasks/task.ts';
import { emptyBin } from '../../../electron/data/contacts/contactBin.service.ts';
import { importGenerated } from '../../support/benchmark.ts';
import { lastOf, openedClient } from '../../support/client.ts';
import { tablesOf } from '../../support/history.ts';

const PEOPLE = 450;

/** Many people in the bin, each with what belongs to them, and one outside it. */
async function binned() {
  const { client, context } = await openedClient();
  await importGenerated(client, PEOPLE);
  await lastOf(await client.contacts.bulk({ filter: {}, change: { type: 'tag', add: ['zebra'] } }));
  await lastOf(await client.contacts.bulk({ filter: {}, change: { type: 'remove' } }));
  await client.contacts.create({ displayName: 'Ada', tags: ['zebra'] });
  const inBin = async () => (await client.contacts.count({ filter: { inBin: true, text: 'zebra' } })).count;
  expect(await inBin()).toBe(PEOPLE);
  return { client, database: context.database, inBin };
}

describe('emptying a full bin', () => {
  it('says how many rows of how many have gone', async () => {
    const { client, database, inBin } = await binned();
    const told: TaskProgress[] = [];
    const task = {
      signal: new AbortController().signal,
      progress: (progress: TaskProgress) => void told.push(progress),
    };
    expect(await emptyBin(database, task)).toEqual({ count: PEOPLE });
    expect(told[0]).toMatchObject({ stage: 'reading', total: null });
    const deleted = told.filter(({ stage }) => stage === 'deleting');
    const last = deleted.at(-1);
    expect(last?.total).toBeGreaterThan(2 * PEOPLE);
    expect(last?.done).toBe(last?.total);
    expect(deleted.length).toBeGreaterThan(1);
    expect(await inBin()).toBe(0);
    expect((await client.contacts.count({})).count).toBe(1);
  });

  it.each(['reading', 'deleting', 'finishing'] as const)(
    'stopped while %s leaves everything in it, and it can be emptied later',
    async (stage) => {
      const { client, database, inBin } = await binned();
      const before = await tablesOf(database);
      const history = await client.history.list({});
      const stop = new AbortController();
      const stopped = emptyBin(database, {
        signal: stop.signal,
        progress: (now) => {
          if (now.stage === stage) stop.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(await tablesOf(database)).toEqual(before);
      expect(await client.history.list({})).toEqual(history);
      expect(await inBin()).toBe(PEOPLE);
      expect(await client.contacts.emptyBin({})).toEqual({ count: PEOPLE });
      expect(await inBin()).toBe(0);
    },
  );

  it('is a task that ends with how many went, or with nothing changed', async () => {
    const { client, inBin } = await binned();
    const events: TaskEvent<{ count: number }>[] = [];
    for await (const event of await client.contacts.emptyBinTask({})) {
      events.push(event);
      if (event.type === 'started') await client.tasks.cancel({ taskId: event.taskId });
    }
    expect(events.at(-1)).toEqual({ type: 'cancelled' });
    expect(await inBin()).toBe(PEOPLE);
    expect(await lastOf(await client.contacts.emptyBinTask({}))).toEqual({ type: 'done', count: PEOPLE });
    expect(await inBin()).toBe(0);
  });
});
