import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection, Inspection } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../../../renderer/api/followTask.ts';
import { ContactSheetPreview } from '../../../renderer/transfer/contactSheet/ContactSheetPreview.tsx';
import { AS_IT_LOOKS } from '../../../renderer/transfer/fileReading.ts';
import type { FileReading } from '../../../renderer/transfer/fileReading.ts';
import type { ReadAgain } from '../../../renderer/transfer/useReading.ts';

/** What the procedure of the rows is asked for. */
export interface AskedRows {
  readonly fate: PreviewRow['fate'];
  readonly cursor: string | null;
}
/** What it answers. */
export interface AnsweredRows {
  readonly items: readonly PreviewRow[];
  readonly nextCursor: string | null;
}

const TOKEN = '00000000-0000-4000-8000-000000000000';
export const name = { to: 'field', field: 'fullName' } as const satisfies ContactTarget;

export const inspection: ContactsInspection = {
  format: 'csv',
  as: 'contacts',
  name: 'clients.csv',
  byteSize: 2048,
  sheets: [],
  sheet: 0,
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'dmy',
  decimalMark: '.',
  nameOrder: 'givenFirst',
  source: 'google',
  count: 1203,
  counts: { new: 1000, changed: 1, same: 200, inBin: 0, wrong: 2, leftOut: 0 },
  columns: [
    { header: 'Name', mapping: name, examples: ['Ada Lovelace'], isEmpty: false },
    { header: 'Known since', mapping: null, examples: ['London / 1.2.1840', 'Bath / 2.2.1841'], isEmpty: false },
    { header: '', mapping: null, examples: [], isEmpty: true },
  ],
  mapping: [name, null, null],
  isNameless: false,
  sample: [],
  problemCount: 0,
  problems: [],
};

export const row = (line: number, fate: PreviewRow['fate'], more: Partial<PreviewRow> = {}): PreviewRow => ({
  line,
  fate,
  displayName: `Row ${line}`,
  kind: 'person',
  phone: '',
  email: '',
  employer: '',
  match: null,
  changes: [],
  cells: [],
  problems: [],
  ...more,
});
export const shown = () => document.body.textContent;
export const done = (result: Inspection): TaskState<Inspection> => ({
  phase: 'done',
  result,
  progress: null,
  error: null,
  isCancelling: false,
});

export function preview(first = inspection, read: ReadAgain['start'] = () => Promise.resolve(done(first))) {
  const onImport = vi.fn<(reading: FileReading) => void>();
  const start = vi.fn<ReadAgain['start']>(read);
  const stop = vi.fn<() => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ContactSheetPreview
          file={new File(['Name\n'], 'clients.csv')}
          staged={TOKEN}
          first={{ inspection: first, reading: AS_IT_LOOKS }}
          again={{ start, stop }}
          onOther={() => undefined}
          onImport={onImport}
          onClose={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { onImport, start, stop };
}

export const tab = (label: RegExp) => fireEvent.click(screen.getByRole('tab', { name: label }));
export const choose = async (label: string, option: string) => {
  const box = screen.getByRole('combobox', { name: label });
  fireEvent.click(box);
  const list = await waitFor(() => {
    const found = document.getElementById(box.getAttribute('aria-controls') ?? '');
    if (found === null) throw new Error(`Nothing opens below ${label}`);
    return found;
  });
  fireEvent.click(await within(list).findByRole('option', { name: option, hidden: true }));
};
