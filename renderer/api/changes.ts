import { ORPCError } from '@orpc/client';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Topic } from '#shared/system/system.contract.ts';
import { data, dataClient, onDataProcessReplaced, whenConnected } from './api.ts';

type TopicName = z.infer<typeof Topic>;

/** What is read again when a topic changed; null stands for everything (another database was opened). */
const keysOf: Readonly<Record<TopicName, () => readonly QueryKey[] | null>> = {
  contacts: () => [
    data.contacts.key(),
    data.timeline.key(),
    data.touch.key(),
    data.specialDays.key(),
    data.desk.key(),
    data.reminders.key(),
    data.interactions.key(),
    data.sales.key(),
    data.goals.key(),
    data.search.key(),
    data.fields.key(),
  ],
  fields: () => [data.fields.key(), data.contacts.key(), data.views.key(), data.search.key()],
  views: () => [data.views.key()],
  interactions: () => [
    data.interactions.key(),
    data.timeline.key(),
    data.touch.key(),
    data.desk.key(),
    data.goals.key(),
  ],
  reminders: () => [data.reminders.key(), data.timeline.key(), data.desk.key(), data.goals.key(), data.search.key()],
  sales: () => [
    data.sales.key(),
    data.timeline.key(),
    data.ledger.key(),
    data.roi.key(),
    data.goals.key(),
    data.search.key(),
  ],
  initiatives: () => [data.initiatives.key(), data.ledger.key(), data.roi.key(), data.sales.key()],
  scorecard: () => [data.scorecard.key()],
  goals: () => [data.goals.key()],
  staff: () => [
    data.staff.key(),
    data.contacts.key(),
    data.reminders.key(),
    data.interactions.key(),
    data.sales.key(),
    data.initiatives.key(),
    data.views.key(),
  ],
  settings: () => [data.settings.key(), data.desk.key(), data.sales.key(), data.roi.key()],
  history: () => [data.history.key(), data.timeline.key(), data.transfer.history.key()],
  backups: () => [data.backups.key()],
  system: () => null,
};

let told = 0;

/** How many changes the window was told of. */
export function changesSoFar(): number {
  return told;
}

/** Reads again what concerns these topics. */
export async function readAgain(queryClient: QueryClient, topics: readonly TopicName[]): Promise<void> {
  told += 1;
  const keys = topics.map((topic) => keysOf[topic]());
  if (keys.includes(null)) await queryClient.invalidateQueries();
  else {
    const named = new Map(keys.flatMap((some) => (some ?? []).map((key) => [JSON.stringify(key), key] as const)));
    await Promise.all([...named.values()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }
}

/** Milliseconds before listening again, doubled with every failure in a row. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** Listens to committed changes for as long as the window lives. Answers a function that stops it. */
export function listenToChanges(queryClient: QueryClient): () => void {
  const stopped = new AbortController();
  const stopListening = onDataProcessReplaced(() => {
    told += 1;
    void queryClient.invalidateQueries();
  });
  void follow(queryClient, stopped.signal);
  return () => {
    stopped.abort();
    stopListening();
  };
}

async function follow(queryClient: QueryClient, stopped: AbortSignal): Promise<void> {
  let hasMissedSome = false;
  let pause = FIRST_PAUSE;
  while (!stopped.aborted) {
    try {
      await whenConnected();
      const changes = await dataClient.system.changes({}, { signal: stopped });
      pause = FIRST_PAUSE;
      if (hasMissedSome) {
        told += 1;
        await queryClient.invalidateQueries();
      }
      for await (const { topics } of changes) void readAgain(queryClient, topics);
    } catch (error) {
      if (stopped.aborted) return;
      // While no database is open there is nothing to hear; the window says so at large.
      const isClosed = error instanceof ORPCError && error.code === 'DATABASE_UNAVAILABLE';
      if (!isClosed) console.warn('Listening to changes was interrupted; listening again.', error);
    }
    hasMissedSome = true;
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
