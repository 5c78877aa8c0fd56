import { IconDownload, IconPencilPlus, IconPlus, IconPrinter, IconTrash, IconUpload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { isInGrid, isOnRow, listCommand, type ListKeys, useListCommands } from '../components/useListCommands.ts';
import { isFrontmost } from '../components/frontmost.ts';

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
  const words = useMemo(() => wordsOf(t, interactionWords), [t, interactionWords]);
  useListCommands(keys, words, [
    listCommand('list.open', words.open, ['Enter'], keys.open, onRow),
    listCommand('list.peek', words.peek, ['Space'], keys.peek, onRow),
    listCommand('list.select', words.select, ['X'], keys.toggle, onRow),
    listCommand('list.selectAll', words.selectAll, ['mod+A'], keys.selectAll, canSelectAll),
    listCommand('list.remove', words.remove, ['Delete', 'Backspace'], keys.remove, inGrid),
  ]);
  useCommands([
    ...(log === null
      ? []
      : [
          {
            id: 'logInteraction',
            group: 'list' as const,
            label: words.log,
            keys: ['L'],
            icon: <IconPencilPlus size="1.125rem" />,
            when: () => keys.active.row !== undefined,
            run: log,
          },
        ]),
    {
      id: 'newContact',
      group: 'data',
      label: words.newContact,
      keys: ['mod+N'],
      icon: <IconPlus size="1.125rem" />,
      run: keys.newContact,
    },
    {
      id: 'importFile',
      group: 'data',
      label: words.importFile,
      keys: ['mod+O'],
      icon: <IconUpload size="1.125rem" />,
      run: keys.importFile,
    },
    {
      id: 'exportContacts',
      group: 'data',
      label: words.exportAll,
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
            label: words.printList,
            icon: <IconPrinter size="1.125rem" />,
            run: printList,
          },
        ]),
    { id: 'openBin', group: 'go', label: words.bin, icon: <IconTrash size="1.125rem" />, run: keys.goToBin },
  ]);
}

/** Asked for once, not with every letter that is typed into the box. */
function wordsOf(t: TFunction<'contacts'>, interactionWords: TFunction<'interactions'>) {
  return {
    filter: t('action.filter'),
    next: t('action.next'),
    previous: t('action.previous'),
    first: t('action.first'),
    last: t('action.first'),
    selectRange: t('action.selectRange'),
    back: t('action.clear'),
    open: t('action.open'),
    peek: t('action.peek'),
    select: t('action.select'),
    selectAll: t('action.selectAll'),
    remove: t('action.remove'),
    log: interactionWords('log.command'),
    newContact: t('action.new'),
    importFile: t('action.importFile'),
    exportAll: t('action.exportAll'),
    printList: t('action.printList'),
    bin: t('action.bin'),
  };
}
