import { app, BrowserWindow, Menu, nativeImage, nativeTheme, screen, type Rectangle } from 'electron';
import path from 'node:path';
import { ground } from '#shared/kernel/ground.ts';
import icon from '../../resources/icons/icon.png?inline';
import { devServer, LEAST_RIGHTS } from './security.ts';
import { ORIGIN } from './scheme.ts';
import type { StateFile } from './stateFile.ts';
import type { Words } from './words.ts';

const FIRST_SIZE = { width: 1240, height: 820 };

/** The remembered place, unless that screen is gone. */
function visiblePlace(bounds: Rectangle | null): Partial<Rectangle> {
  if (bounds === null) return FIRST_SIZE;
  const area = screen.getDisplayMatching(bounds).workArea;
  const overlaps =
    bounds.x < area.x + area.width - 80 &&
    bounds.x + bounds.width > area.x + 80 &&
    bounds.y < area.y + area.height - 40 &&
    bounds.y >= area.y - 20;
  return overlaps ? bounds : { width: bounds.width, height: bounds.height };
}

function rememberPlace(window: BrowserWindow, state: StateFile): void {
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    if (!window.isDestroyed()) {
      state.update({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    }
  };
  const later = () => {
    timer ??= setTimeout(save, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', () => {
    if (timer !== null) clearTimeout(timer);
    save();
  });
}

/** The system's own menu on text: cut, copy, paste. Lists and cards draw theirs themselves. */
function offerTextMenu(window: BrowserWindow, words: () => Words): void {
  window.webContents.on('context-menu', (_event, where) => {
    if (!where.isEditable && where.selectionText.trim() === '') return;
    const { editFlags } = where;
    Menu.buildFromTemplate([
      ...(where.isEditable ? [{ role: 'cut' as const, label: words().cut, enabled: editFlags.canCut }] : []),
      { role: 'copy', label: words().copy, enabled: editFlags.canCopy },
      ...(where.isEditable ? [{ role: 'paste' as const, label: words().paste, enabled: editFlags.canPaste }] : []),
      { role: 'selectAll', label: words().selectAll, enabled: editFlags.canSelectAll },
    ]).popup({ window });
  });
}

/** Opens the window: sandboxed, isolated, without Node, shown when its first picture is ready. */
export function openWindow(
  state: StateFile,
  words: () => Words,
  { isHidden }: { readonly isHidden: boolean },
): BrowserWindow {
  nativeTheme.themeSource = state.current.theme;
  const window = new BrowserWindow({
    ...visiblePlace(state.current.bounds),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Longhand',
    // Windows and macOS take it from the program itself.
    ...(process.platform === 'linux' ? { icon: nativeImage.createFromDataURL(icon) } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      ...LEAST_RIGHTS,
      devTools: !app.isPackaged,
    },
  });
  if (state.current.isMaximized && !isHidden) window.maximize();
  rememberPlace(window, state);
  offerTextMenu(window, words);
  window.once('ready-to-show', () => {
    if (!isHidden) window.show();
    // Without a tray to wait in, a hidden window could not be found again.
    else if (!state.current.closeToTray) window.minimize();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(devServer === null ? `${ORIGIN}/` : devServer);
  return window;
}
