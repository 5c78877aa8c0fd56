import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { FirstStart } from '../../../renderer/firststart/FirstStart.tsx';
import { FRESH_SETTINGS } from '../../support/freshSettings.ts';

const environment = vi.hoisted(() => vi.fn<() => Promise<object>>());

vi.mock('../../../renderer/api/api.ts', () => ({ shellClient: { environment }, data: {}, dataClient: {} }));

beforeAll(() => startWords('en'));

it('says on the first screen that something could not be read, and tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  environment.mockRejectedValue(new LonghandError('INTERNAL', { incident: 'a1b2' }));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider env="test">
        <Notifications />
        <FirstStart settings={FRESH_SETTINGS} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(environment).toHaveBeenCalledTimes(2);
});
