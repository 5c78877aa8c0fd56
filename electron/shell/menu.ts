import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '#shared/shell/shell.contract.ts';
import type { z } from 'zod';
import type { Words } from './words.ts';

type Command = z.infer<typeof WindowCommand>;
type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/**
 * The native menu: the same commands as the window's keys and palette, with the platform's conventions.
 * Undo, redo and save show their keys but leave them to the window, where a text field comes first.
 */
export function installMenu(words: Words, send: (command: Command) => void): void {
  const isMac = process.platform === 'darwin';
  const command = (label: string, name: Command, accelerator?: string, isKeyOfWindow = false): Item => ({
    label,
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(isKeyOfWindow ? { registerAccelerator: false } : {}),
  });
  const settings = command(words.settings, 'openSettings', 'CmdOrCtrl+,');
  const about = command(words.about, 'about');

  const appMenu: Item = {
    label: app.name,
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
  const file: Item = {
    label: words.file,
    submenu: [
      command(words.newContact, 'newContact', 'CmdOrCtrl+N', true),
      command(words.newReminder, 'newReminder'),
      command(words.logInteraction, 'logInteraction'),
      command(words.save, 'save', 'CmdOrCtrl+Enter', true),
      separator,
      command(words.importFile, 'importFile', 'CmdOrCtrl+O', true),
      command(words.exportContacts, 'exportContacts', 'CmdOrCtrl+Shift+E', true),
      separator,
      command(words.printToday, 'printToday', 'CmdOrCtrl+P', true),
      separator,
      command(words.backupNow, 'backupNow'),
      command(words.moveOut, 'moveOut'),
      separator,
      ...(isMac
        ? [{ role: 'close' as const, label: words.close }]
        : [settings, separator, { role: 'quit' as const, label: words.exit }]),
    ],
  };
  const edit: Item = {
    label: words.edit,
    submenu: [
      command(words.undo, 'undo', 'CmdOrCtrl+Z', true),
      command(words.redo, 'redo', 'CmdOrCtrl+Shift+Z', true),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll, registerAccelerator: false },
      separator,
      command(words.find, 'openSearch', 'CmdOrCtrl+F', true),
    ],
  };
  const view: Item = {
    label: words.view,
    submenu: [
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(app.isPackaged
        ? []
        : [
            separator,
            { role: 'reload' as const, label: words.reload },
            { role: 'toggleDevTools' as const, label: words.developer },
          ]),
    ],
  };
  const go: Item = {
    label: words.go,
    submenu: [
      command(words.palette, 'openPalette', 'CmdOrCtrl+K', true),
      separator,
      command(words.desk, 'openDesk', 'CmdOrCtrl+1', true),
      command(words.customers, 'openCustomers', 'CmdOrCtrl+2', true),
      command(words.reminders, 'openReminders', 'CmdOrCtrl+3', true),
      command(words.money, 'openMoney', 'CmdOrCtrl+4', true),
    ],
  };
  const windowMenu: Item = {
    label: words.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoom },
      separator,
      { role: 'front', label: words.front },
    ],
  };
  const help: Item = {
    label: words.help,
    role: 'help',
    submenu: [command(words.showKeys, 'showKeys'), ...(isMac ? [] : [separator, about])],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [appMenu] : []), file, edit, view, go, ...(isMac ? [windowMenu] : []), help]),
  );
}
