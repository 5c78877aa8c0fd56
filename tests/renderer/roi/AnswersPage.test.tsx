import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { runCommand } from '../../../renderer/app/commands.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { forgetOfOtherDatabase } from '../../../renderer/app/otherDatabase.ts';
import { keepAnswersDraft } from '../../../renderer/roi/answersDraft.ts';
import { AnswersPage } from '../../../renderer/roi/AnswersPage.tsx';

const api = vi.hoisted(() => ({
  saveAnswers: vi.fn<(input: unknown) => Promise<unknown>>(),
  answers: vi.fn<() => Promise<unknown>>(),
  measureSales: vi.fn<() => Promise<unknown>>(),
  confirm: vi.fn<() => Promise<boolean>>(),
  announce: vi.fn<(announcement: unknown) => void>(),
}));

vi.mock('../../../renderer/components/useConfirm.tsx', () => ({ useConfirm: () => api.confirm }));
vi.mock('../../../renderer/app/lastBatch.ts', () => ({ lastBatch: () => Promise.resolve(12) }));
vi.mock('../../../renderer/app/undo.tsx', () => ({ useUndo: () => ({ announce: api.announce }) }));
vi.mock('../../../renderer/api/api.ts', () => ({
  dataClient: {
    roi: { saveAnswers: api.saveAnswers, answers: api.answers },
    ledger: { measureSales: api.measureSales },
  },
}));

const nothingKnown: CrmAnswers = {
  startsOn: '2024-05-01',
  horizonMonths: 36,
  discountRate: 0.1,
  purchase: null,
  hours: null,
  monthly: null,
  savings: null,
  growth: null,
};
const onClose = vi.fn<() => void>();

function open(saved: CrmAnswers | null = null): void {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <AnswersPage saved={saved} version={undefined} currency="USD" onClose={onClose} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getAllByLabelText(label)[0] ?? document.body, { target: { value: text } });

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.clearAllMocks();
  api.saveAnswers.mockResolvedValue({});
  api.confirm.mockResolvedValue(false);
});
afterEach(() => {
  cleanup();
  keepAnswersDraft(null);
});

describe('the page with the five questions', () => {
  it('says at once what the answers come to, and what is left out', () => {
    open();
    expect(screen.getByText(/Nothing is known yet/)).toBeDefined();
    type('Paid once', '1000');
    expect(screen.getByText('$1,000, once')).toBeDefined();
    expect(screen.getByText('$1,000 goes in, and nothing that comes back is known yet.')).toBeDefined();
    type('Visits saved a month', '1');
    type('What a visit costs', '100');
    expect(screen.getByText('1 visit × $100 = $100 a month')).toBeDefined();
    expect(screen.getByText(/^Every \$1 put in brings \$3\.60 back: 360% ROI, paid back after /)).toBeDefined();
    expect(screen.getByText(/Not known, and so not counted: the hours it takes us, what we pay/)).toBeDefined();
  });

  it('takes 7.5 and 0.05 hours letter by letter', () => {
    open();
    type('Hours to learn it, in all', '7');
    type('Hours to learn it, in all', '7.');
    expect(screen.getByLabelText<HTMLInputElement>('Hours to learn it, in all').value).toBe('7.');
    type('Hours to learn it, in all', '7.5');
    for (const typed of ['0', '0.', '0.0', '0.05']) {
      type('Hours a week to feed it', typed);
      expect(screen.getByLabelText<HTMLInputElement>('Hours a week to feed it').value).toBe(typed);
    }
    type('What an hour costs', '120');
    expect(screen.getByText('7.5 h × $120 = $900, once')).toBeDefined();
    expect(screen.getByText('0.05 h a week × 52 ÷ 12 × $120 = $26 a month')).toBeDefined();
  });

  it('says beside the question what is more than can be counted with, and goes on counting the rest', () => {
    open();
    type('Paid once', '1000');
    type('Visits saved a month', '200000');
    type('What a visit costs', '100');
    expect(screen.getByText('At most 100,000.')).toBeDefined();
    expect(screen.getByText(/Until it is smaller, the result leaves it out/)).toBeDefined();
    expect(screen.getByText('$1,000 goes in, and nothing that comes back is known yet.')).toBeDefined();
  });

  it('keeps the result in sight while an assumption is typed anew', () => {
    open();
    type('Paid once', '1000');
    type('Look at', '');
    expect(screen.getByText('Between 1 month and 50 years.')).toBeDefined();
    expect(screen.getByText('$1,000 goes in, and nothing that comes back is known yet.')).toBeDefined();
    expect(screen.getByText(/An assumption is missing/)).toBeDefined();
  });

  it('saves by mod+Enter, says so with a way back, and closes', async () => {
    open();
    type('Paid once', '1000');
    await act(async () => {
      runCommand('save');
      await Promise.resolve();
    });
    expect(api.saveAnswers).toHaveBeenCalledExactlyOnceWith({
      answers: expect.objectContaining({ purchase: { amountMinor: 100_000 }, growth: null, horizonMonths: 36 }),
    });
    expect(api.announce).toHaveBeenCalledExactlyOnceWith({ message: 'The answers are saved.', batchId: 12 });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('saves nothing that is half answered or can’t be read, and says what to do', () => {
    open();
    type('Visits saved a month', '2');
    act(() => runCommand('save'));
    expect(screen.getByText('Say what one costs, so that it can be counted.')).toBeDefined();
    type('What a visit costs', 'about a hundred');
    expect(screen.getByText(/One of the amounts can’t be read/)).toBeDefined();
    act(() => runCommand('save'));
    expect(api.saveAnswers).not.toHaveBeenCalled();
  });

  it('stays, with the reason, when saving fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    api.saveAnswers.mockRejectedValue(new Error('disk full'));
    open();
    type('Paid once', '1000');
    await act(async () => {
      runCommand('save');
      await Promise.resolve();
    });
    expect(screen.getByRole('alert')).toBeDefined();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('asks before what was typed is lost, and not otherwise', async () => {
    open();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Back to the result' }));
      await Promise.resolve();
    });
    expect(onClose).toHaveBeenCalledOnce();
    type('Paid once', '1000');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Leave without saving' }));
      await Promise.resolve();
    });
    expect(api.confirm).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('measures the growth from the sales and keeps its dates, until somebody types over it', async () => {
    const measured = {
      from: '2025-11-23',
      to: '2026-11-22',
      baselineFrom: '2023-05-01',
      baselineTo: '2024-04-30',
      of: 'everybody',
      measuredAt: '2026-11-22T08:00:00.000Z',
    } as const;
    api.measureSales.mockResolvedValue({
      measured,
      yearlyBeforeMinor: 10_000_000,
      yearlyNowMinor: 12_000_000,
      margin: 0.305,
    });
    open({ ...nothingKnown, growth: { yearlyBeforeMinor: 0, yearlyNowMinor: 0, margin: 0, measured: null } });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Measure it from the sales' }));
      await Promise.resolve();
    });
    expect(screen.getByText(/Measured November 23, 2025 to November 22, 2026 against May 1, 2023/)).toBeDefined();
    expect(screen.getByText('($120,000 − $100,000) a year × 30.5% ÷ 12 = $508.33 a month')).toBeDefined();
    type('Sold in a year now', '130000');
    expect(screen.queryByText(/Measured November 23/)).toBeNull();
    await act(async () => {
      runCommand('save');
      await Promise.resolve();
    });
    expect(api.saveAnswers).toHaveBeenCalledExactlyOnceWith({
      answers: expect.objectContaining({
        growth: { yearlyBeforeMinor: 10_000_000, yearlyNowMinor: 13_000_000, margin: 0.305, measured: null },
      }),
    });
  });

  it('finds what was typed again after another place was looked at, but not in another file', () => {
    open();
    type('Paid once', '1000');
    cleanup();
    open();
    expect(screen.getByText('$1,000, once')).toBeDefined();
    forgetOfOtherDatabase();
    cleanup();
    open();
    expect(screen.queryByText('$1,000, once')).toBeNull();
  });
});
