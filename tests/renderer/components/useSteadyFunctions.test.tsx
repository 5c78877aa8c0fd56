import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useSteadyFunctions } from '../../../renderer/components/useSteadyFunctions.ts';

afterEach(cleanup);

test('the functions stay the same and do what the last drawing says', () => {
  const shown = renderHook(({ by }: { readonly by: number }) => useSteadyFunctions({ times: (n: number) => n * by }), {
    initialProps: { by: 2 },
  });
  const first = shown.result.current.times;
  expect(first(3)).toBe(6);
  shown.rerender({ by: 5 });
  expect(shown.result.current.times).toBe(first);
  expect(first(3)).toBe(15);
});
