import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { queryClient } from '../../../renderer/api/queryClient.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { useUnreadNotice } from '../../../renderer/app/unreadNotice.tsx';
import { ErrorNotice } from '../../../renderer/components/ErrorNotice.tsx';

const unreadable = () => new LonghandError('DATABASE_UNAVAILABLE', { problem: 'unreadable', file: 'longhand.sqlite' });
const refused = () => new LonghandError('INVALID_VALUE', { field: 'own', rule: 'notANumber' });

/** What each reading answers: a text, or an error it fails with. */
const answers = new Map<string, string | LonghandError>();

function useAnswer(name: string) {
  return useQuery({
    queryKey: [name],
    queryFn: () => {
      const answer = answers.get(name) ?? '';
      return answer instanceof LonghandError ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
}

/** Fills a menu with what it reads, and says nothing where it cannot. */
function Quiet() {
  return <p>{useAnswer('menu').data ?? 'nothing'}</p>;
}

function Telling() {
  const { data, error, refetch } = useAnswer('list');
  return error === null ? <p>{data}</p> : <ErrorNotice error={error} onRetry={() => void refetch()} />;
}

function Window({ children }: { readonly children: React.ReactNode }) {
  useUnreadNotice();
  return children;
}

async function open(parts: React.ReactNode) {
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <Notifications />
        <Window>{parts}</Window>
      </MantineProvider>
    </QueryClientProvider>,
  );
  await act(async () => await vi.advanceTimersByTimeAsync(1000));
}

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answers.clear();
});
afterEach(() => {
  notifications.clean();
  queryClient.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a reading that fails where nobody says so', () => {
  it('is told in a notice that tries again and goes when it was read', async () => {
    answers.set('menu', unreadable());
    await open(<Quiet />);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    answers.set('menu', 'five views');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('five views')).toBeTruthy());
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('comes back when it fails once more, and stays away once it was closed', async () => {
    answers.set('menu', unreadable());
    await open(<Quiet />);
    answers.set('menu', unreadable());
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => await vi.advanceTimersByTimeAsync(1000));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await act(async () => await vi.advanceTimersByTimeAsync(1000));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not told twice where its place shows it', async () => {
    answers.set('list', unreadable());
    await open(<Telling />);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  });

  it('beside one that is shown waits until that one was read', async () => {
    answers.set('list', unreadable());
    answers.set('menu', unreadable());
    await open(
      <>
        <Telling />
        <Quiet />
      </>,
    );
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    answers.set('list', 'many rows');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('many rows')).toBeTruthy());
    await act(async () => await vi.advanceTimersByTimeAsync(1000));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByText('nothing')).toBeTruthy();
  });

  it('because of what was typed is left to the field', async () => {
    answers.set('menu', refused());
    await open(<Quiet />);
    expect(screen.queryByRole('alert')).toBeNull();
    answers.set('menu', unreadable());
    await act(async () => {
      await queryClient.refetchQueries({ queryKey: ['menu'] });
      await vi.advanceTimersByTimeAsync(1000);
    });
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });
});
