import { useTranslation } from 'react-i18next';
import { isInGrid, isOnRow, listCommand, type ListKeys, useListCommands } from '../components/useListCommands.ts';
import { isFrontmost } from '../components/frontmost.ts';

/** What the keys of the list do. */
export interface SaleListKeys extends ListKeys {
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly open: () => void;
  readonly peek: () => void;
  /** Those selected, or the active one. */
  readonly remove: () => void;
  readonly canRemove: boolean;
}

/** Offers the commands of the list of sales. */
export function useSaleListCommands(keys: SaleListKeys): void {
  const { t } = useTranslation('sales');
  const inGrid = () => isFrontmost() && isInGrid(keys);
  const onRow = () => isFrontmost() && isOnRow(keys);
  const canRemove = () => inGrid() && keys.canRemove;
  const words = {
    filter: t('action.filter'),
    next: t('action.next'),
    previous: t('action.previous'),
    first: t('action.first'),
    last: t('action.last'),
    selectRange: t('action.selectRange'),
    back: t('action.back'),
  };
  useListCommands(keys, words, [
    listCommand('list.open', t('action.open'), ['Enter'], keys.open, onRow),
    listCommand('list.peek', t('action.peek'), ['Space'], keys.peek, onRow),
    listCommand('list.select', t('action.select'), ['X'], keys.toggle, onRow),
    listCommand('list.selectAll', t('action.selectAll'), ['mod+A'], keys.selectAll, inGrid),
    listCommand('list.remove', t('action.remove'), ['Delete', 'Backspace'], keys.remove, canRemove),
  ]);
}
