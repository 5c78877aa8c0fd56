import path from 'node:path';
import { v7 } from 'uuid';
import { openLog } from '../common/log.ts';
import type { DataContext } from './context.ts';
import { secondFolder } from './backups/secondFolder.ts';
import { currentDatabase } from './database/currentDatabase.ts';
import { NAMES } from './fileNames.ts';
import { localDay } from './localTime.ts';
import { createPublisher } from './publish.ts';
import { createTasks } from './tasks.ts';
import { currentStaging } from './transfer/currentStaging.ts';
import { createStaging, type Staging } from './transfer/staging.ts';
import { Workspace } from './workspace.ts';

export interface OpenDataOptions {
  readonly folder: string;
  readonly appVersion: string;
  /** Path of a native SQLite module other than the shipped one, or null. */
  readonly sqliteBinding: string | null;
  /** Whether this process stays and so makes backups by itself. */
  readonly isLasting: boolean;
  /** Whether this process takes over from one that died under the open window. */
  readonly isRestart?: boolean;
  /** A second folder to which backups are copied. */
  readonly copyFolder?: string | null;
}

/** The data side, ready to answer: in the data process as in plain Node. */
export interface OpenedData {
  readonly context: DataContext;
  /** Another second folder, or none. */
  changeCopyFolder(folder: string | null): void;
  close(): Promise<void>;
}

/** Opens the data folder; folder and database are created when they are not there. */
export async function openData(options: OpenDataOptions): Promise<OpenedData> {
  const { folder } = options;
  const clock = () => new Date().toISOString();
  const newUid = () => v7();
  const log = openLog(path.join(folder, 'logs'), clock);
  const publisher = createPublisher();
  const second = secondFolder({
    dataFolder: folder,
    folder: options.copyFolder ?? null,
    backupFolder: path.join(folder, NAMES.own.backups),
    clock,
    log,
    onChange: () => publisher.publish({ topics: ['backups'], batchId: null }),
  });
  let staging: Staging | null = null;
  const workspace = new Workspace({
    ...options,
    isRestart: options.isRestart ?? false,
    clock,
    newUid,
    log,
    publisher,
    second,
    // What lies in there may be somebody else's until the folder is ours.
    onLocked: async () => {
      staging = await createStaging(path.join(folder, 'staging'));
    },
  });
  await workspace.open('own', 'en');
  const context: DataContext = {
    database: currentDatabase(workspace),
    workspace,
    staging: currentStaging(() => {
      if (staging === null) throw workspace.unavailable();
      return staging;
    }),
    tasks: createTasks(log),
    publisher,
    log,
    clock,
    today: () => localDay(clock()),
    newUid,
    beforeImport: async () => {
      await workspace.settled();
      await workspace.backups.ifChanged('beforeImport');
    },
  };
  return { context, changeCopyFolder: (next) => second.change(next), close: () => workspace.close() };
}
