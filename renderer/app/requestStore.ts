import { useSyncExternalStore } from 'react';
import { Listeners } from './listeners.ts';

/** Something that was asked for from anywhere in the window and is answered by one dialog. */
export class RequestStore<Request> {
  readonly #listeners = new Listeners();
  #request: Request | null = null;

  /** Asks; whatever was asked before is replaced. */
  ask(request: Request): void {
    this.#set(request);
  }

  close(): void {
    this.#set(null);
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly current = (): Request | null => this.#request;

  #set(request: Request | null): void {
    this.#request = request;
    this.#listeners.tell();
  }
}

/** What is asked for now, or null. */
export function useRequest<Request>(store: RequestStore<Request>): Request | null {
  return useSyncExternalStore(store.subscribe, store.current);
}
