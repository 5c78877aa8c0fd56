import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type { AddressBookInspection } from '#shared/transfer/transfer.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { AS_IT_LOOKS } from '../../../renderer/transfer/fileReading.ts';
import type { FileReading } from '../../../renderer/transfer/fileReading.ts';
import { ImportPreview } from '../../../renderer/transfer/ImportPreview.tsx';

const calls = vi.hoisted(() => ({
  rows: vi.fn<(input: object) => Promise<{ items: readonly PreviewRow[]; nextCursor: string | null }>>(),
}));
vi.mock('../../../renderer/api/api.ts', () => ({ dataClient: { transfer: { rows: calls.rows } } }));

const TOKEN = '00000000-0000-4000-8000-000000000000';
const inspection: AddressBookInspection = {
  format: 'vcf',
  name: 'friends.vcf',
  byteSize: 2048,
  count: 3,
  alreadyHere: 2,
  inBin: 0,
  changed: 0,
  same: 2,
  refused: 0,
  versions: [{ version: '3.0', count: 3 }],
  sample: [],
  kept: [],
  problemCount: 0,
  problems: [],
};
const ada: PreviewRow = {
  line: 2,
  fate: 'changed',
  displayName: 'Ada King',
  kind: 'person',
  phone: '',
  email: 'ada@a.example',
  employer: '',
  match: { id: 3, displayName: 'Ada Lovelace', by: 'email' },
  changes: [
    { field: 'familyName', label: '', before: 'Lovelace', after: 'King' },
    { field: 'birthday', label: '', before: '', after: '1975-12-10' },
  ],
  cells: [],
  problems: [],
};

beforeAll(() => startWords('en'));
beforeEach(async () => {
  await words.changeLanguage('en');
  calls.rows.mockReset();
  calls.rows.mockResolvedValue({ items: [ada], nextCursor: null });
});
afterEach(cleanup);

it('sets what cards would change beside what stands here now, before anything is written', async () => {
  const onImport = vi.fn<(reading: FileReading) => void>();
  const filled = { ...inspection, changed: 1, same: 1 };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ImportPreview
          staged={TOKEN}
          first={{ inspection, reading: AS_IT_LOOKS }}
          again={{
            start: () =>
              Promise.resolve({ phase: 'done', result: filled, progress: null, error: null, isCancelling: false }),
            stop: () => undefined,
          }}
          onOther={() => undefined}
          onImport={onImport}
          onClose={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  expect(calls.rows).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('radio', { name: 'Fill the gaps' }));
  const changes = await screen.findByRole('region', { name: 'What would be changed' });
  expect(changes.textContent).toContain('is Ada Lovelace here; recognised by the e-mail address');
  expect(screen.getByRole('row', { name: /Ada King.*Family name Lovelace King/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /^Birthday — .*1975/ })).toBeTruthy();
  expect(calls.rows).toHaveBeenCalledWith({ file: TOKEN, fate: 'changed', limit: 100, cursor: null });
  fireEvent.click(await screen.findByRole('button', { name: 'Import 2 contacts' }));
  await waitFor(() => expect(onImport).toHaveBeenCalledWith({ onMatch: 'fill', options: {} }));
});
