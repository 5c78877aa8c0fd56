import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { useSaleStep } from '../../../renderer/sales/useSaleStep.ts';
import { sale } from './saleFixture.ts';

const calls = vi.hoisted(() => ({ get: vi.fn<() => Promise<object>>() }));

vi.mock('../../../renderer/api/api.ts', () => ({
  data: { sales: { key: () => ['sales'], get: { queryKey: ({ input }: { input: object }) => ['sales', input] } } },
  dataClient: { sales: { get: calls.get }, history: { next: () => Promise.resolve({ undo: null }) } },
}));

let queryClient: QueryClient;
function Around({ children }: PropsWithChildren) {
  return (
    <MantineProvider>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

const onClose = vi.fn<() => void>();
const write = vi.fn<(version: number) => Promise<Sale>>();
const takeStep = async () => {
  const { result } = renderHook(() => useSaleStep(sale(), onClose), { wrapper: Around });
  const take = () => act(() => result.current.take({ label: 'salePaid', write, message: () => 'Done' }));
  await take();
  return take;
};
const known = () => queryClient.getQueryData<Sale>(['sales', { id: 1 }]);
const conflict = () => new LonghandError('VERSION_CONFLICT', { entity: 'sale', id: 1, currentVersion: 9 });

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  queryClient = new QueryClient();
  queryClient.setQueryData(['sales', { id: 1 }], sale());
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a step of a sale', () => {
  it('is known everywhere before its dialog closes, so that the next one starts from there', async () => {
    onClose.mockImplementationOnce(() => expect(known()?.version).toBe(4));
    write.mockResolvedValue(sale({ version: 4, openMinor: 0 }));
    await takeStep();
    expect(write).toHaveBeenCalledExactlyOnceWith(3);
    expect(onClose).toHaveBeenCalledOnce();
    expect(known()?.openMinor).toBe(0);
  });

  it('puts nothing older in the place of what was read since', async () => {
    queryClient.setQueryData(['sales', { id: 1 }], sale({ version: 7, what: 'newer' }));
    write.mockResolvedValue(sale({ version: 4 }));
    await takeStep();
    expect(known()?.what).toBe('newer');
  });

  it('stays open where the sale was changed elsewhere, and the same step again is meant for the newer one', async () => {
    write.mockRejectedValueOnce(conflict());
    calls.get.mockResolvedValue(sale({ version: 9 }));
    const again = await takeStep();
    expect(onClose).not.toHaveBeenCalled();
    write.mockResolvedValue(sale({ version: 10 }));
    await again();
    expect(write).toHaveBeenLastCalledWith(9);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes where the sale was deleted elsewhere', async () => {
    write.mockRejectedValue(new LonghandError('NOT_FOUND', { entity: 'sale', id: 1 }));
    await takeStep();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
