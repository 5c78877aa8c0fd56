import { useTranslation } from 'react-i18next';
import { isInGrid, isOnRow, listCommand, type ListKeys, useListCommands } from '../components/useListCommands.ts';
import { isFrontmost } from '../components/frontmost.ts';

/** What the keys of the list do. */
export interface ReminderListKeys extends ListKeys {
  readonly open: () => void;
  readonly complete: () => void;
  readonly log: () => void;
  readonly canSnooze: boolean;
  readonly snooze: () => void;
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly remove: () => void;
}

/** Offers the commands of the list of reminders. */
export function useReminderListCommands(keys: ReminderListKeys): void {
  const { t } = useTranslation('reminders');
  const inGrid = () => isFrontmost() && isInGrid(keys);
  const onRow = () => isFrontmost() && isOnRow(keys);
  const words = {
    filter: t('action.filter'),
    next: t('action.next'),
    previous: t('action.previous'),
    first: t('action.first'),
    last: t('action.last'),
    selectRange: t('action.selectRange'),
    back: t('action.clear'),
  };
  useListCommands(keys, words, [
    listCommand('list.open', t('action.edit'), ['Enter'], keys.open, onRow),
    listCommand('list.complete', t('action.complete'), ['D'], keys.complete, onRow),
    listCommand('list.log', t('action.log'), ['L', 'shift+D'], keys.log, onRow),
    listCommand('list.snooze', t('action.snooze'), ['S'], keys.snooze, () => inGrid() && keys.canSnooze),
    listCommand('list.select', t('action.select'), ['X'], keys.toggle, onRow),
    listCommand('list.selectAll', t('action.selectAll'), ['mod+A'], keys.selectAll, inGrid),
    listCommand('list.remove', t('action.remove'), ['Delete', 'Backspace'], keys.remove, onRow),
  ]);
}
