import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** What is read ahead once the window stands, in the order in which it was named. */
const ahead: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is read when it is first shown, or ahead of that as soon as the window has nothing to do: then it
 * stands there at once, as letters typed after the key that opens it need. With `isHeavy` it is not read ahead.
 */
export function lazyPart<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  { isHeavy = false }: { readonly isHeavy?: boolean } = {},
): (props: Props) => ReactNode {
  const Part = lazy(async () => ({ default: await read() })) as unknown as ComponentType<Props>;
  if (!isHeavy) ahead.push(read);
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Has something that is no part read ahead too. */
export function alsoReadAhead(read: () => Promise<unknown>): void {
  ahead.push(read);
}

/** Reads what will be shown sooner or later, one part after the other, whenever the window has nothing else to do. */
export async function readAhead(): Promise<void> {
  for (const read of ahead) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await read();
  }
}
