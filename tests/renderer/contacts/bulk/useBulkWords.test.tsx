import { renderHook } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from '../../../../renderer/app/i18n.ts';
import { useBulkWords } from '../../../../renderer/contacts/bulk/useBulkWords.ts';

beforeAll(() => startWords('en'));

const say = (changed: number, unchanged: number, refused: number) =>
  renderHook(() => useBulkWords()).result.current(
    { type: 'set', patch: { title: 'Buyer' } },
    { batchId: 1, changed, unchanged, refused },
  );

it('tells how many were changed, how many had it, and how many could not take it', () => {
  expect(say(214, 0, 0)).toBe('214 customers were changed.');
  expect(say(214, 86, 0)).toBe('214 customers were changed. 86 had it already.');
  expect(say(1, 5, 3)).toBe('1 customer was changed. 2 had it already. 3 were left out: the field is not theirs.');
  expect(say(0, 5, 0)).toBe('There was nothing to change. 5 had it already.');
});
