import { IconDownload, IconPencilPlus, IconPlus, IconTrash, IconUpload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../app/commands.ts';
import { isFrontmost } from './frontmost.ts';

/** What the keys of the list do. */
export interface ListKeys {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly rowsInSight: () => number;
  readonly hasActive: boolean;
  readonly move: (step: number) => void;
  readonly moveTo: (end: 'first' | 'last') => void;
  readonly extend: (step: number) => void;
  readonly open: () => void;
  readonly peek: () => void;
  readonly toggle: () => void;
  /** Writes down what happened with the customer whose row is active; null in the bin. */
  readonly log: (() => void) | null;
  readonly selectAll: () => void;
  readonly remove: () => void;
  /** Null when there is nothing to close or clear. */
  readonly back: (() => void) | null;
  readonly newContact: () => void;
  readonly importFile: () => void;
  readonly exportContacts: () => void;
  readonly goToBin: () => void;
}

/** Offers the commands of the list: palette, keys, key sheet and native menu are served from them. */
export function useListCommands(keys: ListKeys): void {
  const { t } = useTranslation('contacts');
  const inGrid = () => keys.gridRef.current?.contains(document.activeElement) ?? false;
  const onRow = () => inGrid() && keys.hasActive;
  const quiet = (command: Omit<Command, 'group' | 'inPalette'>): Command => ({
    when: isFrontmost,
    ...command,
    group: 'list',
    inPalette: false,
  });
  const { t: interactionWords } = useTranslation('interactions');
  const { log } = keys;
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
            when: () => keys.hasActive,
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
    { id: 'openBin', group: 'go', label: t('action.bin'), icon: <IconTrash size="1.125rem" />, run: keys.goToBin },
    quiet({
      id: 'openSearch',
      label: t('action.filter'),
      keys: ['/', 'mod+F'],
      run: () => keys.boxRef.current?.focus(),
    }),
    quiet({ id: 'list.next', label: t('action.next'), keys: ['J'], run: () => keys.move(1) }),
    quiet({ id: 'list.previous', label: t('action.previous'), keys: ['K'], run: () => keys.move(-1) }),
    quiet({ id: 'list.down', label: t('action.next'), keys: ['ArrowDown'], when: inGrid, run: () => keys.move(1) }),
    quiet({ id: 'list.up', label: t('action.previous'), keys: ['ArrowUp'], when: inGrid, run: () => keys.move(-1) }),
    quiet({
      id: 'list.pageDown',
      label: t('action.next'),
      keys: ['PageDown'],
      when: inGrid,
      run: () => keys.move(keys.rowsInSight()),
    }),
    quiet({
      id: 'list.pageUp',
      label: t('action.previous'),
      keys: ['PageUp'],
      when: inGrid,
      run: () => keys.move(-keys.rowsInSight()),
    }),
    quiet({
      id: 'list.first',
      label: t('action.first'),
      keys: ['Home'],
      when: inGrid,
      run: () => keys.moveTo('first'),
    }),
    quiet({ id: 'list.last', label: t('action.first'), keys: ['End'], when: inGrid, run: () => keys.moveTo('last') }),
    quiet({
      id: 'list.extendDown',
      label: t('action.selectRange'),
      keys: ['shift+ArrowDown', 'shift+J'],
      when: inGrid,
      run: () => keys.extend(1),
    }),
    quiet({
      id: 'list.extendUp',
      label: t('action.selectRange'),
      keys: ['shift+ArrowUp', 'shift+K'],
      when: inGrid,
      run: () => keys.extend(-1),
    }),
    quiet({ id: 'list.open', label: t('action.open'), keys: ['Enter'], when: onRow, run: keys.open }),
    quiet({ id: 'list.peek', label: t('action.peek'), keys: ['Space'], when: onRow, run: keys.peek }),
    quiet({ id: 'list.select', label: t('action.select'), keys: ['X'], when: onRow, run: keys.toggle }),
    quiet({
      id: 'list.selectAll',
      label: t('action.selectAll'),
      keys: ['mod+A'],
      when: () => isFrontmost() && (inGrid() || document.activeElement === document.body),
      run: keys.selectAll,
    }),
    quiet({
      id: 'list.remove',
      label: t('action.remove'),
      keys: ['Delete', 'Backspace'],
      when: inGrid,
      run: keys.remove,
    }),
    quiet({
      id: 'list.back',
      label: t('action.clear'),
      keys: ['Escape'],
      when: () => isFrontmost() && keys.back !== null,
      run: () => keys.back?.(),
    }),
  ]);
}
