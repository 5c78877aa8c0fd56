import { EventPublisher, implement } from '@orpc/server';
import { app, clipboard, nativeTheme, Notification, shell, type BrowserWindow } from 'electron';
import { userInfo } from 'node:os';
import type { z } from 'zod';
import type { Locale } from '#shared/kernel/locale.ts';
import {
  shellContract,
  type DataFolderRisk,
  type NoticeTarget,
  type WindowCommand,
} from '#shared/shell/shell.contract.ts';
import { withContractErrors } from '../common/contractErrors.ts';
import type { Background } from './background.ts';
import { chooseCopyFolder } from './copyFolder.ts';
import type { DataProcess, DataProcessState } from './dataProcess.ts';
import type { Notices } from './notifications.ts';
import { printWindow, savePages, savePdf } from './printing.ts';
import { saveStagedFile } from './saveFile.ts';
import { openOutside } from './security.ts';
import type { StateFile } from './stateFile.ts';

/** What the window may ask the main process about. */
export interface ShellContext {
  readonly window: BrowserWindow;
  readonly data: DataProcess;
  readonly state: StateFile;
  readonly background: Background;
  readonly notices: Notices;
  readonly dataFolder: string;
  /** Where the data folder lies in danger, or null. */
  readonly dataRisk: DataFolderRisk | null;
  readonly events: ShellEvents;
  readonly speak: (locale: Locale) => void;
  /** The state to tell a listener that comes late, or null while nothing happened. */
  readonly dataState: () => DataProcessState | null;
  /** Logs an unexpected error; gives its number. */
  readonly incident: (error: unknown) => string;
}

export type ShellEvents = EventPublisher<{
  command: { command: z.infer<typeof WindowCommand> };
  dataProcess: { state: DataProcessState };
  noticeClick: { target: NoticeTarget };
}>;

export function createShellEvents(): ShellEvents {
  return new EventPublisher();
}

/** The user's name as the system has it, or empty where it has none. */
function systemUserName(context: ShellContext): string {
  try {
    return userInfo().username;
  } catch (error) {
    context.incident(error);
    return '';
  }
}

const implementer = implement(shellContract)
  .$context<ShellContext>()
  .use(({ context, next, path }) => withContractErrors(path.join('.'), context.incident, async () => await next()));

/** Everything that the shell contract names. */
export const shellRouter = implementer.router({
  environment: implementer.environment.handler(({ context }) => ({
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    languages: app.getPreferredSystemLanguages(),
    country: app.getLocaleCountryCode().toUpperCase(),
    userName: systemUserName(context),
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
    chromiumVersion: process.versions.chrome,
    nodeVersion: process.versions.node,
    dataFolder: context.dataFolder,
    dataRisk: context.dataRisk,
  })),
  commands: implementer.commands.handler(({ context, signal }) => context.events.subscribe('command', { signal })),
  noticeClicks: implementer.noticeClicks.handler(({ context, signal }) =>
    context.events.subscribe('noticeClick', { signal }),
  ),
  background: implementer.background.handler(({ context, input }) => {
    context.background.change(input);
    return {
      ...context.background.life,
      canNotify: Notification.isSupported(),
      canStartAtLogin: context.background.canStartAtLogin,
      canCloseToTray: true,
    };
  }),
  tryNotice: implementer.tryNotice.handler(({ context }) => ({ shown: context.notices.sample() })),
  print: implementer.print.handler(async ({ context, input }) => ({
    done: input.to === 'pdf' ? await savePdf(context.window, input) : await printWindow(context.window, input),
  })),
  savePages: implementer.savePages.handler(async ({ context, input, signal }) => ({
    done: await savePages(context.window, input, signal),
  })),
  dataProcess: implementer.dataProcess.handler(async function* ({ context, signal }) {
    const later = context.events.subscribe('dataProcess', { signal });
    const now = context.dataState();
    if (now !== null) yield { state: now };
    yield* later;
  }),
  present: implementer.present.handler(({ context, input }) => {
    context.speak(input.locale);
    nativeTheme.themeSource = input.theme;
    if (context.state.current.theme !== input.theme) context.state.update({ theme: input.theme });
    context.window.setTitle(input.title);
    return {};
  }),
  saveFile: implementer.saveFile.handler(({ context, input }) =>
    saveStagedFile(context.window, context.data.client, input.file, input.name),
  ),
  openExternal: implementer.openExternal.handler(async ({ input }) => ({ opened: await openOutside(input.url) })),
  showDataFolder: implementer.showDataFolder.handler(async ({ context }) => {
    const complaint = await shell.openPath(context.dataFolder);
    if (complaint !== '') throw new Error(`The data folder could not be opened: ${complaint}`);
    return {};
  }),
  chooseCopyFolder: implementer.chooseCopyFolder.handler(({ context }) => chooseCopyFolder(context)),
  forgetCopyFolder: implementer.forgetCopyFolder.handler(({ context }) => {
    context.state.update({ copyFolder: null });
    context.data.changeCopyFolder(null);
    return {};
  }),
  copyText: implementer.copyText.handler(async ({ input }) => {
    await clipboard.writeText(input.text);
    return {};
  }),
  lastScreen: implementer.lastScreen.handler(({ context, input }) => {
    if (input.screen !== undefined) context.state.update({ lastScreen: input.screen });
    return { screen: context.state.current.lastScreen };
  }),
});
