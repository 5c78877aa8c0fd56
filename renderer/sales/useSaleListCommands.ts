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
  readonly open: () => void;
  readonly peek: () => void;
  readonly remove: () => void;
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
    quiet('list.open', t('action.open'), ['Enter'], keys.open, onRow),
    quiet('list.peek', t('action.peek'), ['Space'], keys.peek, onRow),
    quiet('list.remove', t('action.remove'), ['Delete', 'Backspace'], keys.remove, onRow),
    quiet(
      'list.back',
      t('action.back'),
      ['Escape'],
      () => keys.back?.(),
      () => isFrontmost() && keys.back !== null,
    ),
  ]);
}
