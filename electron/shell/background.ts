import { app, Menu, Tray, type BrowserWindow } from 'electron';
import type { BackgroundLife } from '#shared/shell/shell.contract.ts';
import badge from '../../resources/icons/badge.png?inline';
import tray from '../../resources/icons/tray.png?inline';
import { iconOf } from './iconOf.ts';
import type { DeskCounts } from './notifications.ts';
import type { StateFile } from './stateFile.ts';
import type { Words } from './words.ts';

/** Given to the program that the system starts at login: it begins without its window. */
const HIDDEN_SWITCH = 'hidden';

export interface BackgroundOptions {
  readonly window: BrowserWindow;
  readonly state: StateFile;
  readonly words: () => Words;
}

/** Life behind a closed window: tray, counts on the icon, start at login. All of it off until asked for. */
export class Background {
  readonly #options: BackgroundOptions;
  #tray: Tray | null = null;
  #counts: DeskCounts = { overdue: 0, today: 0 };
  #isQuitting = false;

  constructor(options: BackgroundOptions) {
    this.#options = options;
    const { window, state } = options;
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
    app.on('activate', () => this.show());
    window.on('close', (event) => {
      if (this.#isQuitting || !state.current.closeToTray) return;
      event.preventDefault();
      window.hide();
    });
    window.on('closed', () => this.#removeTray());
    this.#keepTray();
  }

  get life(): BackgroundLife {
    return {
      closeToTray: this.#options.state.current.closeToTray,
      startAtLogin: this.canStartAtLogin && app.getLoginItemSettings(loginItem()).openAtLogin,
    };
  }

  /** An unpackaged Longhand would have the system start a bare Electron; Linux has no one way to do it. */
  get canStartAtLogin(): boolean {
    return app.isPackaged && process.platform !== 'linux';
  }

  change({ closeToTray, startAtLogin }: { readonly [Key in keyof BackgroundLife]?: boolean | undefined }): void {
    if (closeToTray !== undefined) {
      this.#options.state.update({ closeToTray });
      this.#keepTray();
    }
    if (startAtLogin !== undefined && this.canStartAtLogin)
      app.setLoginItemSettings({ ...loginItem(), openAtLogin: startAtLogin });
  }

  /** Brings the window to the front, also out of the tray. */
  show(): void {
    const { window } = this.#options;
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Shows how many wait, on the Dock or taskbar icon and on the tray. */
  showCounts(counts: DeskCounts): void {
    this.#counts = counts;
    const { window, words } = this.#options;
    const waiting = counts.overdue + counts.today;
    app.setBadgeCount(waiting);
    if (process.platform === 'win32' && !window.isDestroyed()) {
      window.setOverlayIcon(waiting === 0 ? null : iconOf(badge), waiting === 0 ? '' : countsInWords(counts, words()));
    }
    this.refreshTray();
  }

  /** Writes the tray's words anew: the counts or the language changed. */
  refreshTray(): void {
    const shown = this.#tray;
    if (shown === null) return;
    const words = this.#options.words();
    const counts = countsInWords(this.#counts, words);
    shown.setToolTip(`Longhand · ${counts}`);
    shown.setContextMenu(
      Menu.buildFromTemplate([
        { label: counts, enabled: false },
        { type: 'separator' },
        { label: words.openLonghand, click: () => this.show() },
        { label: words.quit, click: () => app.quit() },
      ]),
    );
  }

  #keepTray(): void {
    // On a Mac the Dock is where a program without windows waits.
    const isWanted = this.#options.state.current.closeToTray && process.platform !== 'darwin';
    if (!isWanted) this.#removeTray();
    else if (this.#tray === null) {
      this.#tray = new Tray(iconOf(tray));
      this.#tray.on('click', () => this.show());
      this.refreshTray();
    }
  }

  #removeTray(): void {
    this.#tray?.destroy();
    this.#tray = null;
  }
}

/** Whether the system started us at login: then the window waits until it is wanted. */
export function startedAtLogin(): boolean {
  return (
    app.commandLine.hasSwitch(HIDDEN_SWITCH) ||
    (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  );
}

function loginItem() {
  return { args: [`--${HIDDEN_SWITCH}`] };
}

function countsInWords({ overdue, today }: DeskCounts, words: Words): string {
  return words.counts.replace('{overdue}', String(overdue)).replace('{today}', String(today));
}
