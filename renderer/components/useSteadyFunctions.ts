import { useLayoutEffect, useRef, useState } from 'react';

/** Functions by their names. */
type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * The same functions at all times, that do what those of the last drawing do. What is given them is not drawn anew for
 * their sake; they are for events, not to be called while drawing. The names have to stay the same.
 */
export function useSteadyFunctions<Named extends Functions>(functions: Named): Named {
  const latest = useRef<Functions>(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [steady] = useState(() => {
    const names = Object.keys(functions);
    return Object.fromEntries(names.map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]));
  });
  return steady as Named;
}
