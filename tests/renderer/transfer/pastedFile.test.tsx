import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n.ts';
import { ChooseFile } from '../../../renderer/transfer/ChooseFile.tsx';
import { fileFrom } from '../../../renderer/transfer/usePastedFile.ts';

beforeAll(() => startWords('en'));
afterEach(cleanup);

const clipboard = (text: string, ...files: readonly File[]) =>
  ({ getData: () => text, files }) as unknown as DataTransfer;

function chooser() {
  const onFile = vi.fn<(file: File) => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ChooseFile onFile={onFile} onClose={() => undefined} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return onFile;
}

describe('what is pasted', () => {
  it('becomes a file of its rows, the text before a picture of the cells', async () => {
    const picture = new File(['x'], 'image.png');
    const file = fileFrom(clipboard('Name\tPhone\r\nAda\t00123', picture), 'Pasted rows.txt');
    expect(file?.name).toBe('Pasted rows.txt');
    expect(await file?.text()).toBe('Name\tPhone\r\nAda\t00123');
  });

  it('is the file itself where one was copied, and nothing where nothing was', () => {
    const book = new File(['BEGIN:VCARD'], 'book.vcf');
    expect(fileFrom(clipboard('', book), 'rows')).toBe(book);
    expect(fileFrom(clipboard(' \n'), 'rows')).toBeNull();
    expect(fileFrom(null, 'rows')).toBeNull();
  });

  it('is looked at at once, wherever in the dialog it is pasted', () => {
    const onFile = chooser();
    fireEvent.paste(document.body, { clipboardData: clipboard('Name\nAda') });
    expect(onFile.mock.lastCall?.[0].name).toBe('Pasted rows.txt');
  });

  it('can be typed, too', async () => {
    const onFile = chooser();
    fireEvent.click(screen.getByRole('button', { name: 'Paste from a spreadsheet' }));
    const look = screen.getByRole('button', { name: 'Look at these rows' });
    expect(look).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Name\nAda' } });
    fireEvent.click(look);
    expect(await onFile.mock.lastCall?.[0].text()).toBe('Name\nAda');
  });
});
