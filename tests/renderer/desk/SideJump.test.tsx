import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Desk } from '#shared/desk/desk.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { SIDE_PANES, SideJump } from '../../../renderer/desk/SideJump.tsx';

const NOTHING = { count: 0, items: [], nextCursor: null };
const birthday: Desk['specialDays'][number] = {
  key: 'birthday',
  contact: { id: 7, displayName: 'Ada Lovelace' },
  kind: 'birthday',
  label: '',
  on: '2026-11-24',
  day: { calendar: 'gregorian', year: 1980, month: 11, day: 24, isLeapMonth: false },
  years: 46,
  leadDays: 7,
  isDone: false,
};

function show(specialDays: Desk['specialDays'], red: number, yellow: number): void {
  const desk: Desk = {
    sections: { overdue: NOTHING, today: NOTHING, week: NOTHING, later: NOTHING },
    specialDays,
    touch: { counts: { red, yellow }, items: [] },
    doneToday: 0,
  };
  render(
    <MantineProvider>
      <SideJump desk={desk} />
      <section id={SIDE_PANES.touch}>
        <button type="button">Ada Lovelace</button>
      </section>
    </MantineProvider>,
  );
}

beforeAll(() => startWords('en'));
afterEach(cleanup);

describe('in a narrow window the desk says what lies below the slips', () => {
  it('with how many, those ticked off left out', () => {
    show([birthday, { ...birthday, key: 'other', isDone: true }], 3, 4);
    expect(screen.getByRole('button', { name: 'Special days: 1' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Stay in touch: 7' })).toBeDefined();
  });

  it('and nothing of what is empty', () => {
    show([], 0, 0);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('and goes there, with the focus', () => {
    Element.prototype.scrollIntoView = vi.fn<() => void>();
    show([], 1, 0);
    fireEvent.click(screen.getByRole('button', { name: 'Stay in touch: 1' }));
    expect(document.activeElement?.textContent).toBe('Ada Lovelace');
  });
});
