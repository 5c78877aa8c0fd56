import type { RefObject } from 'react';
import { type Command, useCommands } from '../app/commands.ts';
import { isFrontmost } from './frontmost.ts';
import type { ActiveRow } from './activeRow.ts';

/** What the keys of any list move through. */
export interface ListKeys {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly active: Pick<ActiveRow<unknown>, 'index' | 'row'>;
  readonly total: number;
  /** Makes the row at this place the active one and shows it. */
  readonly moveTo: (index: number) => void;
  /** Selects from where the selection began to this place. */
  readonly extendTo: (index: number) => void;
  /** Null when there is nothing to close or clear. */
  readonly back: (() => void) | null;
}

/** What the key sheet calls them. */
export interface ListWords {
  readonly filter: string;
  readonly next: string;
  readonly previous: string;
  readonly first: string;
  readonly last: string;
  readonly selectRange: string;
  readonly back: string;
}

/** Whether the keys are in the list. */
export function isInGrid({ gridRef }: Pick<ListKeys, 'gridRef'>): boolean {
  return gridRef.current?.contains(document.activeElement) ?? false;
}

/** Whether the keys are in the list, on one of its rows. */
export function isOnRow({ gridRef, active }: Pick<ListKeys, 'gridRef' | 'active'>): boolean {
  return isInGrid({ gridRef }) && active.row !== undefined;
}

/** A command of a list: for its keys and the key sheet, no choice in the palette. */
export function listCommand(
  id: string,
  label: string,
  keys: readonly string[],
  run: () => void,
  when: () => boolean = isFrontmost,
): Command {
  return { id, label, keys, run, when, group: 'list', inPalette: false };
}

/** Offers what every list does by keys, and in the middle of it what only this one does. */
export function useListCommands(keys: ListKeys, words: ListWords, own: readonly Command[]): void {
  const { active, total, moveTo, extendTo, back } = keys;
  const inGrid = () => isInGrid(keys);
  const move = (step: number) => moveTo(active.index < 0 ? 0 : active.index + step);
  const extend = (step: number) => {
    const target = Math.max(0, Math.min(active.index + step, total - 1));
    extendTo(target);
    moveTo(target);
  };
  const rowsInSight = () => Math.max(1, Math.floor((keys.gridRef.current?.clientHeight ?? 0) / 52) - 2);
  useCommands([
    listCommand('openSearch', words.filter, ['/', 'mod+F'], () => keys.boxRef.current?.focus()),
    listCommand('list.next', words.next, ['J'], () => move(1)),
    listCommand('list.previous', words.previous, ['K'], () => move(-1)),
    listCommand('list.down', words.next, ['ArrowDown'], () => move(1), inGrid),
    listCommand('list.up', words.previous, ['ArrowUp'], () => move(-1), inGrid),
    listCommand('list.pageDown', words.next, ['PageDown'], () => move(rowsInSight()), inGrid),
    listCommand('list.pageUp', words.previous, ['PageUp'], () => move(-rowsInSight()), inGrid),
    listCommand('list.first', words.first, ['Home'], () => moveTo(0), inGrid),
    listCommand('list.last', words.last, ['End'], () => moveTo(total - 1), inGrid),
    listCommand('list.extendDown', words.selectRange, ['shift+ArrowDown', 'shift+J'], () => extend(1), inGrid),
    listCommand('list.extendUp', words.selectRange, ['shift+ArrowUp', 'shift+K'], () => extend(-1), inGrid),
    ...own,
    listCommand(
      'list.back',
      words.back,
      ['Escape'],
      () => back?.(),
      () => isFrontmost() && back !== null,
    ),
  ]);
}
