import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarInspection } from '#shared/transfer/transfer.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { CalendarPreview } from '../../../renderer/transfer/CalendarPreview.tsx';
import { ExportChoiceFields } from '../../../renderer/transfer/ExportChoice.tsx';
import type { ExportChoice } from '../../../renderer/transfer/ExportChoice.tsx';
import type { ExportRequest } from '../../../renderer/transfer/transferRequests.ts';
import { isKnownProblem } from '../../../renderer/transfer/problemWords.ts';

const inspection: CalendarInspection = {
  format: 'ics',
  name: 'dates.ics',
  byteSize: 2048,
  count: 9,
  alreadyHere: 2,
  cancelled: 1,
  refused: 1,
  becomes: [
    { becomes: 'open', count: 3 },
    { becomes: 'done', count: 1 },
    { becomes: 'birthday', count: 1 },
  ],
  repeating: 1,
  sample: [
    {
      text: 'Tea\nwith Lin',
      becomes: 'open',
      kind: 'visit',
      dueOn: '2026-12-01',
      dueTime: '10:00',
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      contact: 'Lin Mei',
    },
    {
      text: 'Lin’s birthday',
      becomes: 'birthday',
      kind: 'birthday',
      dueOn: '--02-29',
      dueTime: null,
      rule: null,
      contact: '',
    },
  ],
  problemCount: 1,
  problems: [{ code: 'ruleTooFine', position: 6, line: 40, about: 'Often' }],
};

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
beforeEach(() => words.changeLanguage('en'));
afterEach(cleanup);

const shown = () => document.body.textContent;

describe('the preview of a calendar', () => {
  const preview = (onImport = vi.fn<(onMatch: 'skip' | 'create') => void>()) => {
    render(
      <MantineProvider env="test">
        <CalendarPreview inspection={inspection} onImport={onImport} onClose={() => undefined} />
      </MantineProvider>,
    );
    return onImport;
  };

  it('tells what becomes of the entries, with days and repetitions in words', () => {
    preview();
    expect(shown()).toContain('9 entries in dates.ics');
    expect(shown()).toContain(
      '3 to do · 1 is over and comes in as done · 1 birthday goes onto a customer’s card · 1 of them repeats · 2 are already here · 1 was cancelled and stays out · 1 cannot be taken',
    );
    expect(shown()).toContain('December 1, 2026 10:00');
    expect(shown()).toContain('February 29');
    expect(shown()).not.toMatch(/FREQ=|--02/);
    expect(shown()).toContain('Entry 6, line 40');
  });

  it('imports what is new, or also what is here already', () => {
    const onImport = preview();
    fireEvent.click(screen.getByRole('button', { name: 'Import 5 entries' }));
    fireEvent.click(screen.getByRole('radio', { name: /Add them again/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Import 7 entries' }));
    expect(onImport.mock.calls).toEqual([['skip'], ['create']]);
  });

  it.each(['zh-CN', 'zh-TW'])('speaks %s', async (locale) => {
    await words.changeLanguage(locale);
    preview();
    expect(shown()).toMatch(/2026年12月1日 (上午)?10:00/);
    expect(shown()).not.toMatch(/entries\.|preview\.|problem\./);
    expect(isKnownProblem('ruleTooFine')).toBe(true);
  });
});

describe('the choice of an export', () => {
  it('offers a calendar for the phone beside the spreadsheet and the address book, of all customers only', () => {
    const choices: ExportChoice[] = [];
    const choice: ExportChoice = { as: 'sheet', version: '4.0', reminders: true, specialDays: true };
    const everybody = { what: 'everybody', filter: {}, count: 3 } as const;
    const view = (given: ExportChoice, request: ExportRequest = everybody) => (
      <MantineProvider env="test">
        <ExportChoiceFields request={request} choice={given} onChange={(next) => choices.push(next)} />
      </MantineProvider>
    );
    const { rerender } = render(view(choice));
    fireEvent.click(screen.getByRole('radio', { name: /calendar for my phone/ }));
    expect(choices.at(-1)).toEqual({ ...choice, as: 'calendar' });
    rerender(view({ ...choice, as: 'calendar' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /special days/ }));
    expect(choices.at(-1)).toMatchObject({ as: 'calendar', reminders: true, specialDays: false });
    rerender(view(choice, { ...everybody, what: 'selection' }));
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.queryByRole('radio', { name: /calendar for my phone/ })).toBeNull();
  });
});
