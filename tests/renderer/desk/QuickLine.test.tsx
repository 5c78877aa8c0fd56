import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '#shared/reminders/reading.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { QuickLine } from '../../../renderer/desk/QuickLine.tsx';

const calls = vi.hoisted(() => ({
  parse: vi.fn<(input: { text: string }) => Promise<object>>(),
  create: vi.fn<(draft: object) => Promise<object>>(),
  next: vi.fn<() => Promise<object>>(),
}));

vi.mock('../../../renderer/api/api.ts', () => ({
  data: {
    reminders: {
      parse: {
        queryOptions: ({ input }: { input: { text: string } }) => ({
          queryKey: ['parse', input.text],
          queryFn: () => calls.parse(input),
        }),
      },
    },
    settings: { get: { queryOptions: () => ({ queryKey: ['settings'], queryFn: () => ({ weekStartsOn: 1 }) }) } },
  },
  dataClient: { reminders: { create: calls.create }, history: { next: calls.next } },
}));

const plain: Reading = {
  text: 'about the invoice',
  kind: 'call',
  dueOn: '2026-12-01',
  dueTime: '15:00',
  rule: null,
  afterDoneDays: null,
  pieces: [],
  name: null,
  contacts: [],
};
const two = [
  { id: 1, displayName: '王小明', about: '纸墨书店', isDoNotContact: false },
  { id: 2, displayName: '王芳', about: '138 0013 8000', isDoNotContact: true },
];

const onWritten = vi.fn<(written: object) => void>();

function show(): HTMLInputElement {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider>
        <QuickLine
          today="2026-11-21"
          lineRef={createRef<HTMLInputElement>()}
          tryRef={createRef<(sentence: string) => void>()}
          onWritten={onWritten}
          onLeave={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return screen.getByRole('textbox');
}

const type = (line: HTMLInputElement, text: string) => fireEvent.change(line, { target: { value: text } });
const enter = { key: 'Enter', code: 'Enter', keyCode: 13 };

beforeAll(() => startWords('en'));

beforeEach(() => {
  vi.clearAllMocks();
  calls.parse.mockResolvedValue(plain);
  calls.create.mockImplementation((draft) => Promise.resolve({ id: 7, ...draft }));
  calls.next.mockResolvedValue({ undo: { batchId: 3, label: 'reminderCreated' } });
});

afterEach(cleanup);

describe('the line that understands a sentence', () => {
  it('shows how it read it, and saves nothing by that', async () => {
    type(show(), 'call next Tuesday 3pm about the invoice');
    expect(await screen.findByText('about the invoice')).toBeTruthy();
    expect(screen.getByText('Tue, Dec 1')).toBeTruthy();
    expect(calls.create).not.toHaveBeenCalled();
  });

  it('has the reader loaded when somebody comes to the line, before the first letter, and shows nothing of it', async () => {
    const line = show();
    expect(calls.parse).not.toHaveBeenCalled();
    fireEvent.focus(line);
    await waitFor(() => expect(calls.parse).toHaveBeenCalledTimes(1));
    fireEvent.blur(line);
    fireEvent.focus(line);
    expect(calls.parse).toHaveBeenCalledTimes(1);
    expect(line.value).toBe('');
    expect(screen.queryByText('about the invoice')).toBeNull();
  });

  it('says so plainly when no day was named, and that it is due today then', async () => {
    calls.parse.mockResolvedValue({ ...plain, dueOn: null, dueTime: null });
    type(show(), 'call about the invoice');
    expect(await screen.findByText('No day named: due today')).toBeTruthy();
  });

  it('writes down what stands there when Enter is pressed, however early, and is ready for the next', async () => {
    const line = show();
    type(line, 'call next Tuesday 3pm about the invoice');
    fireEvent.keyDown(line, enter);
    await waitFor(() => expect(onWritten).toHaveBeenCalledOnce());
    expect(calls.create).toHaveBeenCalledExactlyOnceWith({
      text: 'about the invoice',
      kind: 'call',
      contactId: null,
      dueOn: '2026-12-01',
      dueTime: '15:00',
      rule: null,
      afterDoneDays: null,
    });
    expect(line.value).toBe('');
  });

  it('writes down once, though Enter is pressed twice', async () => {
    const line = show();
    type(line, 'call next Tuesday');
    fireEvent.keyDown(line, enter);
    fireEvent.keyDown(line, enter);
    await waitFor(() => expect(onWritten).toHaveBeenCalledOnce());
    expect(calls.create).toHaveBeenCalledOnce();
  });

  it('takes the Enter that chooses characters for what it is', () => {
    const line = show();
    type(line, '下周二打电话');
    fireEvent.keyDown(line, { ...enter, isComposing: true });
    fireEvent.keyDown(line, { ...enter, keyCode: 229 });
    expect(calls.parse).not.toHaveBeenCalled();
    expect(calls.create).not.toHaveBeenCalled();
    expect(line.value).toBe('下周二打电话');
  });

  it('clears the line with Esc', () => {
    const line = show();
    type(line, 'call');
    fireEvent.keyDown(line, { key: 'Escape', code: 'Escape', keyCode: 27 });
    expect(line.value).toBe('');
  });

  it('keeps what was typed when it could not be saved', async () => {
    calls.create.mockRejectedValue(new Error('disk'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const line = show();
    type(line, 'call next Tuesday');
    fireEvent.keyDown(line, enter);
    await waitFor(() => expect(calls.create).toHaveBeenCalledOnce());
    expect(line.value).toBe('call next Tuesday');
    expect(onWritten).not.toHaveBeenCalled();
  });
});

describe('a sentence that several contacts fit', () => {
  beforeEach(() => calls.parse.mockResolvedValue({ ...plain, name: '王总', contacts: two }));

  it('asks which, and writes nothing down before that is said', async () => {
    const line = show();
    type(line, 'call 王总 next Tuesday');
    expect(await screen.findByRole('radio', { name: /王小明/ })).toBeTruthy();
    fireEvent.keyDown(line, enter);
    await waitFor(() => expect((document.activeElement as HTMLInputElement).type).toBe('radio'));
    expect(calls.create).not.toHaveBeenCalled();
    expect(screen.getByText('Do not contact')).toBeTruthy();
  });

  it.each([
    ['the one chosen', /王芳/, 2],
    ['none of them', /None of these/, null],
  ])('links %s', async (_what, name, contactId) => {
    type(show(), 'call 王总 next Tuesday');
    const choice = await screen.findByRole('radio', { name });
    fireEvent.click(choice);
    fireEvent.keyDown(choice, enter);
    await waitFor(() => expect(calls.create).toHaveBeenCalledOnce());
    expect(calls.create.mock.calls[0]?.[0]).toMatchObject({ contactId });
  });
});
