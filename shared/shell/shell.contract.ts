import type { ContractRouterClient } from '@orpc/contract';
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { Locale } from '../kernel/locale.ts';
import { FileToken } from '../transfer/transfer.ts';

/** Commands of the native menu that the window carries out, the same as its own keys and palette. */
export const WindowCommand = z.enum([
  'newContact',
  'newReminder',
  'logInteraction',
  'printToday',
  'importFile',
  'exportContacts',
  'save',
  'undo',
  'redo',
  'openPalette',
  'openSearch',
  'openSettings',
  'openDesk',
  'openCustomers',
  'openReminders',
  'openMoney',
  'showKeys',
  'backupNow',
  'moveOut',
  'about',
]);
export type WindowCommand = z.infer<typeof WindowCommand>;

/** What a click on a notice opens. */
export const NoticeTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('desk') }),
  z.strictObject({ type: z.literal('reminder'), reminderId: Id }),
  z.strictObject({ type: z.literal('contact'), contactId: Id }),
]);
export type NoticeTarget = z.infer<typeof NoticeTarget>;

/** How Longhand lives on this machine; both off until asked for. */
export const BackgroundLife = z.strictObject({
  /** Closing the window leaves Longhand in the tray (on a Mac: in the Dock), so that notices still come. */
  closeToTray: z.boolean(),
  startAtLogin: z.boolean(),
});
export type BackgroundLife = z.infer<typeof BackgroundLife>;

/** Programs that carry the files of a folder to other machines while they change. */
export const SyncService = z.enum([
  'OneDrive',
  'Dropbox',
  'iCloud Drive',
  'Google Drive',
  'Nextcloud',
  'ownCloud',
  'Syncthing',
  'other',
]);
export type SyncService = z.infer<typeof SyncService>;

/** Why the live file should not lie where it lies. */
export const DataFolderRisk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('synced'), service: SyncService }),
  z.strictObject({ kind: z.literal('network') }),
]);
export type DataFolderRisk = z.infer<typeof DataFolderRisk>;

/** Most bytes of ready-made pages: some ten times what ten thousand customers take. */
const MOST_OF_PAGES = 64 * 1024 * 1024;

/** How a PDF is to be. */
const pdfWish = {
  name: z.string().min(1).max(255),
  /** Whether it has "3 / 12" in the bottom margin of its pages. */
  pageNumbers: z.boolean().default(false),
  /** For wide tables: pages that are wider than high. */
  landscape: z.boolean().default(false),
};

/** What only the main process can do: dialogs, the system, the native menu. No paths come in. */
export const shellContract = {
  /** Facts about this machine for a good first guess. */
  environment: procedure.input(z.strictObject({})).output(
    z.strictObject({
      platform: z.enum(['darwin', 'win32', 'linux']),
      /** BCP 47 tags, best first. */
      languages: z.array(z.string()),
      /** ISO 3166-1 alpha-2, or empty. */
      country: z.string(),
      userName: z.string(),
      appVersion: z.string(),
      electronVersion: z.string(),
      chromiumVersion: z.string(),
      nodeVersion: z.string(),
      /** Shown as text only. */
      dataFolder: z.string(),
      /** Where the data folder lies in danger, or null. */
      dataRisk: DataFolderRisk.nullable(),
    }),
  ),
  /** Commands chosen in the native menu, for as long as the window listens. */
  commands: procedure.input(z.strictObject({})).output(eventIterator(z.strictObject({ command: WindowCommand }))),
  /** Notices that were clicked, for as long as the window listens. */
  noticeClicks: procedure.input(z.strictObject({})).output(eventIterator(z.strictObject({ target: NoticeTarget }))),
  /** Reads, and where given changes, how Longhand lives on this machine. `canNotify`: the system shows notices. */
  background: procedure.input(BackgroundLife.partial()).output(
    BackgroundLife.extend({
      canNotify: z.boolean(),
      /** Whether this system lets a program start at login and has a tray; where not, the choice is greyed out. */
      canStartAtLogin: z.boolean(),
      canCloseToTray: z.boolean(),
    }),
  ),
  /** Shows one notice as a sample, so that the person sees whether the system lets them through. */
  tryNotice: procedure.input(z.strictObject({})).output(z.strictObject({ shown: z.boolean() })),
  /** Prints what the window shows for print media, or saves it as a PDF where the person chooses. */
  print: procedure
    .input(z.strictObject({ to: z.enum(['printer', 'pdf']), ...pdfWish }))
    .output(z.strictObject({ done: z.boolean() })),
  /**
   * Saves ready-made pages as a PDF where the person chooses: a whole HTML document without script that needs no other file.
   * They are laid out aside, so that the window goes on meanwhile. Aborting the call stops it; then there is no file.
   */
  savePages: procedure
    .input(z.strictObject({ pages: z.instanceof(Blob).refine(({ size }) => size <= MOST_OF_PAGES), ...pdfWish }))
    .output(z.strictObject({ done: z.boolean() })),
  /** What happened to the data process, for as long as the window listens. */
  dataProcess: procedure
    .input(z.strictObject({}))
    .output(eventIterator(z.strictObject({ state: z.enum(['running', 'restarted', 'gaveUp']) }))),
  /** The language of menu and dialogs, and whether the theme is dark. */
  present: procedure
    .input(z.strictObject({ locale: Locale, theme: z.enum(['system', 'light', 'dark']), title: z.string().max(300) }))
    .output(z.strictObject({})),
  /** Asks where to save a staged file and writes it there. `saved` is false when the person cancelled. */
  saveFile: procedure
    .input(z.strictObject({ file: FileToken, name: z.string().min(1).max(255) }))
    .output(z.strictObject({ saved: z.boolean(), name: z.string() })),
  /** Opens an https:, mailto: or tel: address outside. Anything else is refused. */
  openExternal: procedure
    .input(z.strictObject({ url: z.string().max(4000) }))
    .output(z.strictObject({ opened: z.boolean() })),
  /** Opens the folder with the database in the system's file manager. */
  showDataFolder: procedure.input(z.strictObject({})).output(z.strictObject({})),
  /**
   * Asks for a second folder to which backups are copied from now on. `chosen` is false when the person cancelled.
   * @throws INVALID_VALUE `insideData`
   */
  chooseCopyFolder: procedure.input(z.strictObject({})).output(z.strictObject({ chosen: z.boolean() })),
  /** Copies no longer; what lies in the second folder stays there. */
  forgetCopyFolder: procedure.input(z.strictObject({})).output(z.strictObject({})),
  copyText: procedure.input(z.strictObject({ text: z.string().max(1_000_000) })).output(z.strictObject({})),
  /** Which window state to come back to. */
  lastScreen: procedure
    .input(z.strictObject({ screen: z.string().max(500).optional() }))
    .output(z.strictObject({ screen: z.string() })),
};

/** A typed caller of the main process. */
export type ShellClient = ContractRouterClient<typeof shellContract>;
