import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaletteGroup } from '../../../renderer/app/paletteGroups.ts';
import { type ChoiceKey, isChoiceKey, usePaletteChoice } from '../../../renderer/app/usePaletteChoice.ts';

afterEach(cleanup);

interface Asked {
  readonly text: string;
  readonly found: readonly string[];
  readonly isPending: boolean;
}

const NOTHING_TYPED: Asked = { text: '', found: [], isPending: false };

const groupsOf = (ids: readonly string[]): readonly PaletteGroup[] => [
  { name: 'one', actions: ids.map((id) => ({ id, content: id, run: () => undefined })) },
];

/** An open palette with nothing typed, and what was taken from it. */
function openPalette() {
  const taken: (string | undefined)[] = [];
  const shown = renderHook(
    ({ text, found, isPending }: Asked) =>
      usePaletteChoice({ text, groups: groupsOf(found), isPending, run: (action) => taken.push(action?.id) }),
    { initialProps: NOTHING_TYPED },
  );
  return {
    taken,
    show: (asked: Asked) => shown.rerender(asked),
    press: (key: ChoiceKey) => act(() => shown.result.current.press(key)),
    selected: () => shown.result.current.selectedId,
  };
}

describe('the choice in the palette', () => {
  it('is the first one, until the arrows choose another, all around', () => {
    const { taken, show, press, selected } = openPalette();
    show({ text: 'a', found: ['x', 'y', 'z'], isPending: false });
    expect(selected()).toBe('x');
    press('ArrowDown');
    expect(selected()).toBe('y');
    press('ArrowUp');
    press('ArrowUp');
    expect(selected()).toBe('z');
    press('Enter');
    expect(taken).toEqual(['z']);
  });

  it('is none while nothing is typed, until the arrows choose one', () => {
    const { taken, show, press, selected } = openPalette();
    show({ text: '', found: ['x', 'y', 'z'], isPending: false });
    expect(selected()).toBeNull();
    press('Enter');
    expect(taken.filter((id) => id !== undefined)).toEqual([]);
    press('ArrowDown');
    expect(selected()).toBe('x');
    show({ text: 'a', found: ['x', 'y', 'z'], isPending: false });
    show({ text: '', found: ['x', 'y', 'z'], isPending: false });
    press('ArrowUp');
    expect(selected()).toBe('z');
  });

  it('stays when the same is asked again, and is the first one with other letters', () => {
    const { show, press, selected } = openPalette();
    show({ text: 'a', found: ['x', 'y'], isPending: false });
    press('ArrowDown');
    show({ text: 'a', found: ['w', 'x', 'y'], isPending: false });
    expect(selected()).toBe('y');
    show({ text: 'ab', found: ['x', 'y'], isPending: false });
    expect(selected()).toBe('x');
  });

  it('waits with Enter for the answer to what stands in the box, and takes the first of that', () => {
    const { taken, show, press, selected } = openPalette();
    show({ text: 'a', found: ['x'], isPending: false });
    show({ text: 'ab', found: ['x'], isPending: true });
    expect(selected()).toBeNull();
    press('ArrowDown');
    press('Enter');
    expect(taken).toEqual([]);
    show({ text: 'ab', found: ['v', 'x'], isPending: false });
    expect(taken).toEqual(['v']);
  });

  it('forgets an Enter when other letters follow', () => {
    const { taken, show, press } = openPalette();
    show({ text: 'ab', found: ['x'], isPending: true });
    press('Enter');
    show({ text: 'abc', found: ['x'], isPending: true });
    show({ text: 'abc', found: ['x'], isPending: false });
    expect(taken).toEqual([]);
  });

  it('is made with Enter and the arrows only', () => {
    expect(['Enter', 'ArrowDown', 'ArrowUp', 'Tab', 'a'].filter(isChoiceKey)).toEqual([
      'Enter',
      'ArrowDown',
      'ArrowUp',
    ]);
  });
});
