import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../app/commands.ts';
import { isFrontmost } from '../contacts/frontmost.ts';

/** What the keys of the list do. */
export interface SaleListKeys {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly rowsInSight: () => number;
  readonly hasActive: boolean;
  readonly move: (step: number) => void;
  readonly moveTo: (end: 'first' | 'last') => void;
  readonly extend: (step: number) => void;
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly open: () => void;
  readonly peek: () => void;
  /** Those selected, or the active one. */
  readonly remove: () => void;
  readonly canRemove: boolean;
  /** Null when there is nothing to close or clear. */
  readonly back: (() => void) | null;
}

/** Offers the commands of the list of sales. */
export function useSaleListCommands(keys: SaleListKeys): void {
  const { t } = useTranslation('sales');
  const inGrid = () => keys.gridRef.current?.contains(document.activeElement) ?? false;
  const onRow = () => isFrontmost() && inGrid() && keys.hasActive;
  const quiet = (
    id: string,
    label: string,
    chords: readonly string[],
    run: () => void,
    when: () => boolean = isFrontmost,
  ): Command => ({ id, label, keys: chords, run, when, group: 'list', inPalette: false });
  useCommands([
    quiet('openSearch', t('action.filter'), ['/', 'mod+F'], () => keys.boxRef.current?.focus()),
    quiet('list.next', t('action.next'), ['J'], () => keys.move(1)),
    quiet('list.previous', t('action.previous'), ['K'], () => keys.move(-1)),
    quiet('list.down', t('action.next'), ['ArrowDown'], () => keys.move(1), inGrid),
    quiet('list.up', t('action.previous'), ['ArrowUp'], () => keys.move(-1), inGrid),
    quiet('list.pageDown', t('action.next'), ['PageDown'], () => keys.move(keys.rowsInSight()), inGrid),
    quiet('list.pageUp', t('action.previous'), ['PageUp'], () => keys.move(-keys.rowsInSight()), inGrid),
    quiet('list.first', t('action.first'), ['Home'], () => keys.moveTo('first'), inGrid),
    quiet('list.last', t('action.last'), ['End'], () => keys.moveTo('last'), inGrid),
    quiet('list.extendDown', t('action.selectRange'), ['shift+ArrowDown', 'shift+J'], () => keys.extend(1), inGrid),
    quiet('list.extendUp', t('action.selectRange'), ['shift+ArrowUp', 'shift+K'], () => keys.extend(-1), inGrid),
    quiet('list.open', t('action.open'), ['Enter'], keys.open, onRow),
    quiet('list.peek', t('action.peek'), ['Space'], keys.peek, onRow),
    quiet('list.select', t('action.select'), ['X'], keys.toggle, onRow),
    quiet('list.selectAll', t('action.selectAll'), ['mod+A'], keys.selectAll, () => isFrontmost() && inGrid()),
    quiet(
      'list.remove',
      t('action.remove'),
      ['Delete', 'Backspace'],
      keys.remove,
      () => isFrontmost() && inGrid() && keys.canRemove,
    ),
    quiet(
      'list.back',
      t('action.back'),
      ['Escape'],
      () => keys.back?.(),
      () => isFrontmost() && keys.back !== null,
    ),
  ]);
}
