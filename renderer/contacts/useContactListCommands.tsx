import { IconDownload, IconPencilPlus, IconPlus, IconPrinter, IconTrash, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { isInGrid, isOnRow, listCommand, type ListKeys, useListCommands } from '../components/useListCommands.ts';
import { isFrontmost } from './frontmost.ts';

/** What the keys of the list do. */
export interface ContactListKeys extends ListKeys {
  readonly open: () => void;
  readonly peek: () => void;
  readonly toggle: () => void;
  /** Writes down what happened with the customer whose row is active; null in the bin. */
  readonly log: (() => void) | null;
  readonly selectAll: () => void;
  readonly remove: () => void;
  readonly newContact: () => void;
  readonly importFile: () => void;
  readonly exportContacts: () => void;
  /** Null where there is nothing to print. */
  readonly printList: (() => void) | null;
  readonly goToBin: () => void;
}

/** Offers the commands of the list: palette, keys, key sheet and native menu are served from them. */
export function useContactListCommands(keys: ContactListKeys): void {
  const { t } = useTranslation('contacts');
  const { t: interactionWords } = useTranslation('interactions');
  const { log, printList } = keys;
  const inGrid = () => isInGrid(keys);
  const onRow = () => isOnRow(keys);
  const canSelectAll = () => isFrontmost() && (inGrid() || document.activeElement === document.body);
  const words = {
    filter: t('action.filter'),
    next: t('action.next'),
    previous: t('action.previous'),
    first: t('action.first'),
    last: t('action.first'),
    selectRange: t('action.selectRange'),
    back: t('action.clear'),
  };
  useListCommands(keys, words, [
    listCommand('list.open', t('action.open'), ['Enter'], keys.open, onRow),
    listCommand('list.peek', t('action.peek'), ['Space'], keys.peek, onRow),
    listCommand('list.select', t('action.select'), ['X'], keys.toggle, onRow),
    listCommand('list.selectAll', t('action.selectAll'), ['mod+A'], keys.selectAll, canSelectAll),
    listCommand('list.remove', t('action.remove'), ['Delete', 'Backspace'], keys.remove, inGrid),
  ]);
  useCommands([
    ...(log === null
      ? []
      : [
          {
            id: 'logInteraction',
            group: 'list' as const,
            label: interactionWords('log.command'),
            keys: ['L'],
            icon: <IconPencilPlus size="1.125rem" />,
            when: () => keys.active.row !== undefined,
            run: log,
          },
        ]),
    {
      id: 'newContact',
      group: 'data',
      label: t('action.new'),
      keys: ['mod+N'],
      icon: <IconPlus size="1.125rem" />,
      run: keys.newContact,
    },
    {
      id: 'importFile',
      group: 'data',
      label: t('action.importFile'),
      keys: ['mod+O'],
      icon: <IconUpload size="1.125rem" />,
      run: keys.importFile,
    },
    {
      id: 'exportContacts',
      group: 'data',
      label: t('action.exportAll'),
      keys: ['mod+shift+E'],
      icon: <IconDownload size="1.125rem" />,
      run: keys.exportContacts,
    },
    ...(printList === null
      ? []
      : [
          {
            id: 'printContacts',
            group: 'data' as const,
            label: t('action.printList'),
            icon: <IconPrinter size="1.125rem" />,
            run: printList,
          },
        ]),
    { id: 'openBin', group: 'go', label: t('action.bin'), icon: <IconTrash size="1.125rem" />, run: keys.goToBin },
  ]);
}
