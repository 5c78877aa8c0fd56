import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskEvent } from '#shared/tasks/task.ts';
import type { ArchiveInspection, RestoreResult } from '#shared/transfer/transfer.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { onOtherDatabase } from '../../../renderer/app/otherDatabase.ts';
import { isArchiveName } from '#shared/transfer/archiveName.rules.ts';
import { MovingHost } from '../../../renderer/moving/MovingHost.tsx';
import { moveIn, movingRequests } from '../../../renderer/moving/movingRequests.ts';

const calls = vi.hoisted(() => ({
  inspect: vi.fn<(input: object) => Promise<object>>(),
  restoreArchive: vi.fn<(input: object) => Promise<object>>(),
  discard: vi.fn<(input: object) => Promise<object>>(),
  here: { which: 'own', isSetUp: false, contacts: 0 },
}));

vi.mock('../../../renderer/api/api.ts', () => {
  const answered = (key: string, answer: () => object) => ({
    queryOptions: () => ({ queryKey: [key], queryFn: () => Promise.resolve(answer()) }),
  });
  return {
    data: {
      system: { status: answered('status', () => ({ which: calls.here.which })) },
      settings: { get: answered('settings', () => ({ isSetUp: calls.here.isSetUp })) },
      contacts: { count: answered('count', () => ({ count: calls.here.contacts })) },
    },
    dataClient: {
      transfer: {
        stage: () => Promise.resolve({ file: 'token' }),
        stagePiece: ({ offset, piece }: { offset: number; piece: Blob }) =>
          Promise.resolve({ received: offset + piece.size }),
        inspect: calls.inspect,
        restoreArchive: calls.restoreArchive,
        discard: calls.discard,
      },
    },
    shellClient: {},
  };
});

const archive: ArchiveInspection = {
  format: 'archive',
  name: 'moved.longhand.zip',
  byteSize: 2048,
  writtenAt: '2026-11-21T08:00:00.000Z',
  appVersion: '0.6.0',
  companyName: '',
  contacts: 312,
  sales: 57,
  reminders: 80,
  interactions: 940,
  photos: 12,
};
const file = new File(['PK'], 'moved.longhand.zip');

/** A task that ends so. */
async function* task<Result>(result: Result): AsyncGenerator<TaskEvent<Result>> {
  yield { type: 'started', taskId: 'task' };
  yield await Promise.resolve({ type: 'done', ...result });
}

const shown = () => document.body.textContent;

async function opened(): Promise<void> {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <MovingHost />
      </MantineProvider>
    </QueryClientProvider>,
  );
  moveIn(file);
  await waitFor(() => expect(calls.inspect).toHaveBeenCalledWith({ file: 'token' }));
}

beforeAll(() => startWords('en'));
beforeEach(async () => {
  vi.clearAllMocks();
  await words.changeLanguage('en');
  calls.discard.mockResolvedValue({});
  calls.inspect.mockImplementation(() => Promise.resolve(task(archive)));
  calls.restoreArchive.mockImplementation(() =>
    Promise.resolve(task<RestoreResult>({ contacts: 312, sales: 57, photos: 12, keptBackup: null })),
  );
  Object.assign(calls.here, { which: 'own', isSetUp: false, contacts: 0 });
});
afterEach(() => {
  // A dialog gives the focus back a moment after it is gone.
  vi.useFakeTimers();
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
  movingRequests.close();
});

describe('coming from another computer', () => {
  it('says of any other file that it is no archive, whatever else it lacks', async () => {
    const refused = (problem: string) => {
      async function* failing() {
        yield { type: 'started', taskId: 'task' };
        yield await Promise.resolve({ type: 'failed', code: 'FILE_REFUSED', params: { problem, file: file.name } });
      }
      return failing();
    };
    calls.inspect.mockImplementation(() => Promise.resolve(refused('notASheet')));
    await opened();
    await screen.findByText(/This is not an archive made by Longhand/);
    expect(shown()).not.toContain('table');
    cleanup();
    calls.inspect.mockImplementation(() => Promise.resolve(refused('damagedArchive')));
    await opened();
    await screen.findByText(/This archive is damaged/);
  });

  it('shows what is in the archive and that nothing is replaced, then brings it over', async () => {
    const forget = vi.fn<() => void>();
    onOtherDatabase(forget);
    await opened();
    await screen.findByText('Longhand is still empty here, so nothing is replaced.');
    expect(shown()).toContain('Without a name');
    expect(shown()).toMatch(/Customers312Promises80Notes of calls and visits940Sales57Pictures12/);
    expect(calls.restoreArchive).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Open it here' }));
    await screen.findByText('Everything is here');
    expect(calls.restoreArchive).toHaveBeenCalledWith({ file: 'token' });
    expect(forget).toHaveBeenCalledOnce();
    expect(calls.discard).toHaveBeenCalledWith({ file: 'token' });
  });

  it('says what is replaced where there is something, and that it is kept', async () => {
    Object.assign(calls.here, { isSetUp: true, contacts: 3 });
    await opened();
    await screen.findByText('It takes the place of what is here now, 3 customers.');
    expect(shown()).toContain('A copy of that is kept among the backups');
  });

  it('leaves the sample company alone, and says so', async () => {
    Object.assign(calls.here, { which: 'sample', isSetUp: true, contacts: 40 });
    await opened();
    await screen.findByText(/The sample company stays as it is/);
    expect(shown()).not.toContain('40 customers');
  });

  it('refuses what is no archive, and lets another be chosen', async () => {
    calls.inspect.mockImplementation(() => Promise.resolve(task({ format: 'vcf', name: 'people.vcf' })));
    await opened();
    await screen.findByText('This is not an archive made by Longhand. Nothing was changed.');
    expect(screen.queryByRole('button', { name: 'Open it here' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
    await screen.findByRole('button', { name: 'Choose the file…' });
  });
});

describe('the name of an archive', () => {
  it.each(['longhand-2026-11-21.longhand.zip', 'A.LONGHAND.ZIP', 'a.longhand (2).zip', 'a.longhand(1).zip'])(
    'is known: %s',
    (name) => expect(isArchiveName(name)).toBe(true),
  );
  it.each(['photos.zip', 'longhand.zip.txt', 'contacts.vcf'])('is not that of other files: %s', (name) =>
    expect(isArchiveName(name)).toBe(false),
  );
});
