import { EventPublisher } from '@orpc/server';
import type { Topic } from '#shared/system/system.contract.ts';

/** A committed change. */
export interface Change {
  readonly topics: Topic[];
  readonly batchId: number | null;
}

/** Tells everybody who listens what was committed. */
export interface Publisher {
  publish(change: Change): void;
  /** Changes from now on, until `signal` is aborted. None is left out for a slow listener. */
  changes(signal: AbortSignal | undefined): AsyncGenerator<Change>;
}

export function createPublisher(): Publisher {
  const events = new EventPublisher<{ change: Change }>({ maxBufferedEvents: Number.POSITIVE_INFINITY });
  return {
    publish: (change) => events.publish('change', change),
    changes: (signal) => events.subscribe('change', { signal }),
  };
}
