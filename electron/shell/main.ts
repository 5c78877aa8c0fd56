import { app, Menu, protocol } from 'electron';
import path from 'node:path';
import { localeFor, type Locale } from '#shared/kernel/locale.ts';
import { openLog } from '../common/log.ts';
import { riskOfDataFolder } from './dataFolderRisk.ts';
import { Background, startedAtLogin } from './background.ts';
import { DataProcess, type DataProcessState } from './dataProcess.ts';
import { takeFirstPicture } from './firstPicture.ts';
import { rememberedCopyFolder } from './copyFolder.ts';
import { createShellEvents, type ShellContext } from './handlers.ts';
import { installMenu } from './menu.ts';
import { answerPageRequest } from './pageFiles.ts';
import { Notices } from './notifications.ts';
import { keepPorts, type PortKeeper } from './ports.ts';
import { SCHEME, SCHEME_PRIVILEGES } from './scheme.ts';
import { lockDown, shutOffNetwork } from './security.ts';
import { openStateFile } from './stateFile.ts';
import { openWindow } from './window.ts';
import { wordsFor } from './words.ts';

/**
 * How much new JavaScript may take until it is looked through for what is still needed. By itself it grows to 16 MB and
 * stays there, in every process; a window full of rows makes two with each letter.
 */
const YOUNG_MEGABYTES = 2;
/** Compiles a function when it is first called: the first letters that are typed after the start wait less. */
const AT_FIRST_CALL = '--always-sparkplug';

// Boot order only. Before ready: scheme, sandbox, no network, single instance.
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
// With --no-sandbox (the launcher gives it to root) a sandbox for all would kill every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
shutOffNetwork();
app.commandLine.appendSwitch('js-flags', `--max-semi-space-size=${YOUNG_MEGABYTES} ${AT_FIRST_CALL}`);
app.setName('Longhand');
// Windows shows notices only of programs that it can name: the installer's shortcut carries the same id.
app.setAppUserModelId('app.longhand.desktop');
// Another data folder is another Longhand: it remembers its own window and may run beside the first.
const otherFolder = app.commandLine.getSwitchValue('data');
if (otherFolder !== '' && !app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(otherFolder, 'window'));
}

// Electron would make a menu of its own before ours is there.
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) void app.whenReady().then(boot);
else app.quit();

function boot(): void {
  const folder = otherFolder || path.join(app.getPath('userData'), 'data');
  const log = openLog(path.join(app.getPath('userData'), 'logs'), () => new Date().toISOString());
  const state = openStateFile(app.getPath('userData'), log.note);
  const events = createShellEvents();
  let locale: Locale = localeFor(app.getPreferredSystemLanguages());
  let dataState: DataProcessState | null = null;
  let ports: PortKeeper | null = null;

  let background: Background | null = null;
  let notices: Notices | null = null;

  // First of all: everything else is done while it reads its code and opens the file.
  const data = new DataProcess(
    {
      type: 'start',
      folder,
      appVersion: app.getVersion(),
      copyFolder: rememberedCopyFolder(state, folder),
      sqliteBinding: app.isPackaged ? null : (process.env['LONGHAND_SQLITE_BINDING'] ?? null),
    },
    (next) => {
      dataState = next;
      if (next === 'restarted') ports?.renewDataPort();
      events.publish('dataProcess', { state: next });
      if (next !== 'gaveUp') void notices?.follow();
    },
    log.note,
  );

  let spoken: Locale | null = null;
  const speak = (next: Locale) => {
    if (next === spoken) return;
    locale = next;
    spoken = next;
    installMenu(wordsFor(locale), (command) => {
      background?.show();
      events.publish('command', { command });
    });
    background?.refreshTray();
  };
  speak(locale);
  lockDown();

  const pageFolder = path.join(import.meta.dirname, '../renderer');
  protocol.handle(SCHEME, (request) =>
    answerPageRequest(request, pageFolder, async (hash) => {
      try {
        return await data.client.contacts.photo({ hash });
      } catch (error) {
        log.incident(error);
        return null;
      }
    }),
  );

  const window = openWindow(state, () => wordsFor(locale), { isHidden: startedAtLogin() });
  const behind = new Background({ window, state, words: () => wordsFor(locale) });
  background = behind;
  const bell = new Notices({
    client: () => data.client,
    locale: () => locale,
    onClick: (target) => {
      behind.show();
      events.publish('noticeClick', { target });
    },
    onCounts: (counts) => behind.showCounts(counts),
    note: log.note,
  });
  notices = bell;
  const context: ShellContext = {
    window,
    data,
    state,
    background: behind,
    notices: bell,
    dataFolder: folder,
    dataRisk: riskOfDataFolder(folder, log.note),
    events,
    speak,
    dataState: () => (dataState === 'running' ? null : dataState),
    incident: log.incident,
  };
  ports = keepPorts(window, data, context);
  app.on('second-instance', () => {
    behind.show();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(data, bell);
  bell.start();
  window.webContents.once('did-finish-load', () => {
    takeFirstPicture(window).catch((error: unknown) => log.incident(error));
  });
}

/** Quitting waits for the data process to make its last backup and close the file. */
function closeBeforeQuitting(data: DataProcess, notices: Notices): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    notices.stop();
    // Not from within this event: a quit that is being prevented swallows the next one.
    void data.close().then(() => setImmediate(() => app.exit(0)));
  });
}
