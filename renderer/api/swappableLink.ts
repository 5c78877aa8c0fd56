import { AsyncIteratorClass, type ClientContext, type ClientLink, type ClientOptions } from '@orpc/client';
import { LonghandError } from '#shared/errors.ts';

/** One port's life: from the moment it was handed over until the process behind it is gone. */
interface Connection {
  readonly link: ClientLink<ClientContext>;
  readonly lost: AbortController;
}

/** Tells how a call that was under way when its process died is treated. */
export type IsRead = (path: readonly string[]) => Promise<boolean>;

/**
 * A link whose port can be replaced. A call on the port of a dead process would hang for ever, so when a
 * new port comes (or the old one closes) reads that were pending are asked again on the new one, and
 * everything else is rejected with OUTCOME_UNKNOWN: it may or may not have happened, and is never repeated.
 * Streams end with the same error. Calls made while nothing is connected wait for the next port.
 */
export class SwappableLink implements ClientLink<ClientContext> {
  readonly #isRead: IsRead;
  #connection: Connection | null = null;
  #next = deferred<Connection>();
  #hasGivenUp = false;

  constructor(isRead: IsRead) {
    this.#isRead = isRead;
    this.#ignoreWhenNobodyWaits();
  }

  /** Speaks over this link from now on. */
  connect(link: ClientLink<ClientContext>): void {
    this.disconnect();
    this.#hasGivenUp = false;
    const connection: Connection = { link, lost: new AbortController() };
    this.#connection = connection;
    this.#next.resolve(connection);
  }

  /** The process behind the current link is gone; what waits, waits for the next one. */
  disconnect(): void {
    const old = this.#connection;
    if (old === null) return;
    this.#connection = null;
    this.#renew();
    old.lost.abort();
  }

  /** No further process will come: nothing waits any longer. */
  giveUp(): void {
    this.disconnect();
    this.#hasGivenUp = true;
    this.#next.reject(goneForGood());
  }

  /** Resolves as soon as a process listens. */
  whenConnected(): Promise<void> {
    return this.#connected().then(() => undefined);
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    for (;;) {
      const connection = await this.#connected(options.signal);
      try {
        const output = await orLost(connection.link.call(path, input, options), connection);
        return isStream(output) ? untilLost(output, connection) : output;
      } catch (error) {
        const isLost = connection.lost.signal.aborted && options.signal?.aborted !== true;
        if (!isLost || !(await this.#isRead(path))) throw error;
      }
    }
  }

  #connected(signal?: AbortSignal): Promise<Connection> {
    if (this.#connection !== null) return Promise.resolve(this.#connection);
    return signal === undefined ? this.#next.promise : Promise.race([this.#next.promise, aborted(signal)]);
  }

  #renew(): void {
    if (this.#hasGivenUp) return;
    this.#next = deferred<Connection>();
    this.#ignoreWhenNobodyWaits();
  }

  /** Giving up with nobody waiting is no unhandled rejection. */
  #ignoreWhenNobodyWaits(): void {
    this.#next.promise.catch(() => undefined);
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function goneForGood(): LonghandError<'INTERNAL'> {
  return new LonghandError('INTERNAL', { incident: 'data-process-gone' });
}

/** The answer, or OUTCOME_UNKNOWN once the connection is lost (an answer that never comes is no answer). */
function orLost<T>(answer: Promise<T>, { lost: { signal } }: Connection): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onLost = (): void => reject(new LonghandError('OUTCOME_UNKNOWN', {}));
    if (signal.aborted) onLost();
    signal.addEventListener('abort', onLost, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onLost));
  });
}

function untilLost(stream: AsyncIterator<unknown>, connection: Connection): AsyncIteratorClass<unknown> {
  return new AsyncIteratorClass<unknown>(
    () => orLost(stream.next(), connection),
    async () => {
      // Saying goodbye to a dead process would wait for ever.
      if (!connection.lost.signal.aborted) await stream.return?.();
    },
  );
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(signal.reason);
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
}
