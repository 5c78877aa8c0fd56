import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarDown,
  IconCoins,
  IconCommand,
  IconDatabaseExport,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconInfoCircle,
  IconKeyboard,
  IconNotes,
  IconSearch,
  IconSettings,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { commandRegistry, useCommands, type Command } from './commands.ts';
import { takesText } from './commandKeys.ts';
import { keySheet } from './keySheetStore.ts';
import { openPalette } from './openPalette.ts';
import { go, MONEY_TABS, places } from './routes.ts';
import { useUndo } from './undo.tsx';
import { useKeys } from './useKeys.ts';
import { useMenuCommands } from './useMenuCommands.ts';

/** The commands that the frame itself offers everywhere. Draws nothing. */
export function FrameCommands() {
  const { t } = useTranslation('app');
  const { undo, redo } = useUndo();
  useKeys();
  useMenuCommands();

  const own: readonly Command[] = [
    {
      id: 'openPalette',
      group: 'everywhere',
      label: t('command.openPalette'),
      keys: ['mod+K'],
      icon: <IconCommand />,
      inPalette: false,
      run: () => openPalette(),
    },
    {
      id: 'undo',
      group: 'everywhere',
      label: t('command.undo'),
      keys: ['mod+Z'],
      icon: <IconArrowBackUp />,
      run: () => textFieldOr('undo', () => void undo()),
    },
    {
      id: 'redo',
      group: 'everywhere',
      label: t('command.redo'),
      keys: ['mod+shift+Z', 'mod+Y'],
      icon: <IconArrowForwardUp />,
      run: () => textFieldOr('redo', () => void redo()),
    },
    {
      id: 'showKeys',
      group: 'everywhere',
      label: t('command.showKeys'),
      keys: ['?'],
      icon: <IconKeyboard />,
      run: keySheet.open,
    },
    {
      id: 'openDesk',
      group: 'go',
      label: t('command.openDesk'),
      keys: ['mod+1'],
      icon: <IconNotes />,
      run: () => go(places.desk),
    },
    {
      id: 'openCustomers',
      group: 'go',
      label: t('command.openCustomers'),
      keys: ['mod+2'],
      icon: <IconAddressBook />,
      run: () => go(places.customers),
    },
    {
      id: 'openMoney',
      group: 'go',
      label: t('command.openMoney'),
      keys: ['mod+4'],
      icon: <IconCoins />,
      run: () => go(places.money()),
    },
    ...MONEY_TABS.filter((tab) => tab !== 'sales').map((tab): Command => ({
      id: `openMoney-${tab}`,
      group: 'go',
      label: t(`command.openMoneyTab.${tab}`),
      icon: <IconCoins />,
      run: () => go(places.money(tab)),
    })),
    {
      id: 'openSettings',
      group: 'go',
      label: t('command.openSettings'),
      keys: ['mod+,'],
      icon: <IconSettings />,
      run: () => go(places.settings()),
    },
    {
      id: 'openStaff',
      group: 'go',
      label: t('command.openStaff'),
      icon: <IconUsers />,
      run: () => go(places.settings('staff')),
    },
    {
      id: 'openHistory',
      group: 'go',
      label: t('command.openHistory'),
      icon: <IconHistory />,
      run: () => go(places.settings('history')),
    },
    {
      id: 'about',
      group: 'go',
      label: t('command.about'),
      icon: <IconInfoCircle />,
      run: () => go(places.settings('about')),
    },
  ];
  useCommands(own);

  // The screens behind these offer the real ones; from elsewhere, go there first.
  const there =
    (id: string, place: string): (() => void) =>
    () => {
      commandRegistry.waitFor(id);
      go(place);
    };
  useCommands(
    [
      {
        id: 'newContact',
        group: 'everywhere',
        label: t('command.newContact'),
        keys: ['mod+N'],
        icon: <IconUserPlus />,
        run: there('newContact', places.customers),
      },
      {
        id: 'openSearch',
        group: 'everywhere',
        label: t('command.openSearch'),
        keys: ['/', 'mod+F'],
        icon: <IconSearch />,
        run: there('openSearch', places.customers),
      },
      {
        id: 'importFile',
        group: 'data',
        label: t('command.importFile'),
        keys: ['mod+O'],
        icon: <IconFileImport />,
        run: there('importFile', places.customers),
      },
      {
        id: 'exportContacts',
        group: 'data',
        label: t('command.exportContacts'),
        keys: ['mod+shift+E'],
        icon: <IconFileExport />,
        run: there('exportContacts', places.customers),
      },
      {
        id: 'exportCalendar',
        group: 'data',
        label: t('command.exportCalendar'),
        icon: <IconCalendarDown />,
        run: there('exportCalendar', places.reminders),
      },
      {
        id: 'backupNow',
        group: 'data',
        label: t('command.backupNow'),
        icon: <IconDatabaseExport />,
        run: there('backupNow', places.settings('data')),
      },
    ],
    { fallback: true },
  );
  return null;
}

/** The menu's undo and redo belong to the text field while one has the focus. */
function textFieldOr(step: 'undo' | 'redo', otherwise: () => void): void {
  if (takesText(document.activeElement)) document.execCommand(step);
  else otherwise();
}
