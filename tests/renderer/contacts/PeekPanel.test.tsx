import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { listRow } from '../../../renderer/contacts/listRow.ts';
import { PeekPanel } from '../../../renderer/contacts/PeekPanel.tsx';
import { contact } from './contactFixture.ts';

const read = vi.hoisted(() => vi.fn<() => Promise<object>>());

vi.mock('../../../renderer/api/api.ts', () => ({
  data: {
    contacts: { get: { queryOptions: () => ({ queryKey: ['card'], queryFn: read, retry: false }) } },
    settings: {
      get: { queryOptions: () => ({ queryKey: ['settings'], queryFn: () => ({}) }) },
      update: { mutationOptions: () => ({}) },
    },
    fields: { list: { queryOptions: () => ({ queryKey: ['fields'], queryFn: () => ({ items: [] }) }) } },
  },
}));

const show = () =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PeekPanel row={listRow(contact())} onClose={() => undefined} />
      </QueryClientProvider>
    </MantineProvider>,
  );

beforeAll(() => startWords('en'));
afterEach(cleanup);

it('says when the customer cannot be read, and reads again when asked', async () => {
  read.mockRejectedValueOnce(new LonghandError('WRITE_FAILED', { problem: 'diskFull' }));
  read.mockResolvedValue(contact({ note: 'Tea at four' }));
  show();
  expect(await screen.findByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Tea at four')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
