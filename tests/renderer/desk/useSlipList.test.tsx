import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Slip } from '#shared/reminders/reminder.ts';
import { useSlipList } from '../../../renderer/desk/useSlipList.ts';

const root = { current: document.createElement('div') };

/** Slips as they lie on the desk, with as little of them as the list needs. */
const slips = (...ids: number[]): readonly Slip[] => ids.map((id) => ({ id }) as Slip);

function lay(...ids: number[]): void {
  root.current.innerHTML = ids
    .map((id) => `<article data-slip="${id}"><button data-slip-focus tabindex="-1">${id}</button></article>`)
    .join('');
}

const focusedText = () => document.activeElement?.textContent;

beforeEach(() => {
  document.body.append(root.current);
  lay(1, 2, 3);
});

afterEach(cleanup);

function list() {
  const { result } = renderHook(() => useSlipList(root, 1));
  act(() => {
    result.current.show('overdue', slips(1));
    result.current.show('today', slips(2, 3));
  });
  return result;
}

describe('moving through the slips', () => {
  it('begins at the first, goes over the sections as one list, and stops at its ends', () => {
    const { current } = list();
    current.move(1);
    expect(focusedText()).toBe('1');
    current.move(1);
    current.move(1);
    expect(focusedText()).toBe('3');
    current.move(1);
    expect(focusedText()).toBe('3');
    expect(current.focused()?.id).toBe(3);
  });

  it('hands the focus on before a slip goes away: to the next, from the last one back', () => {
    const { current } = list();
    current.move(1);
    current.leave({ id: 1 });
    expect(focusedText()).toBe('2');
    current.move(1);
    current.leave({ id: 3 });
    expect(focusedText()).toBe('2');
  });

  it('leaves the focus alone where another slip goes away', () => {
    const { current } = list();
    current.move(1);
    current.leave({ id: 3 });
    expect(focusedText()).toBe('1');
  });
});

describe('the selection', () => {
  it('lets go of what is not on the desk any more', () => {
    const result = list();
    act(() => {
      result.current.toggle(1);
      result.current.toggle(3);
    });
    expect([...result.current.selected]).toEqual([1, 3]);
    act(() => result.current.show('overdue', []));
    expect([...result.current.selected]).toEqual([3]);
    act(() => result.current.clear());
    expect(result.current.selected.size).toBe(0);
  });
});

it('stops Tab at the first slip again when the one it stopped at is gone', () => {
  const result = list();
  act(() => result.current.onFocus({ target: root.current.querySelector('[data-slip="3"] button') } as never));
  expect(result.current.tabStopId).toBe(3);
  act(() => result.current.show('today', slips(2)));
  expect(result.current.tabStopId).toBe(1);
});
