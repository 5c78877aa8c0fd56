import { useLayoutEffect } from 'react';
import { errorCode } from './errorText.ts';

/** Errors that stand on screen now or were told, so that no other place has to. */
export class ShownErrors {
  readonly #listeners = new Set<() => void>();
  readonly #standing = new Map<symbol, unknown>();
  readonly #told = new WeakSet();

  /** It stands somewhere until what is returned is called. */
  stand(error: unknown): () => void {
    const place = Symbol('place');
    this.#standing.set(place, error);
    this.#changed();
    return () => {
      this.#standing.delete(place);
      this.#changed();
    };
  }

  /** It was said once, and the person may have closed what said it. */
  tell(error: unknown): void {
    if (typeof error === 'object' && error !== null) this.#told.add(error);
  }

  /** Whether the person knows of it: this very one, or one of the same kind stands on screen with its way to try again. */
  has(error: unknown): boolean {
    if (typeof error === 'object' && error !== null && this.#told.has(error)) return true;
    const code = errorCode(error);
    return [...this.#standing.values()].some(
      (other) => other === error || (code !== null && errorCode(other) === code),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const shownErrors = new ShownErrors();

/** Says that this error stands on screen for as long as the component does; null and undefined are none. */
export function useShownError(error: unknown): void {
  useLayoutEffect(() => {
    if (error === null || error === undefined) return undefined;
    return shownErrors.stand(error);
  }, [error]);
}
