import path from 'node:path';
import { v7 } from 'uuid';
import { openLog } from '../common/log.ts';
import type { DataContext } from './context.ts';
import { createPublisher } from './publish.ts';
import { createTasks } from './tasks.ts';
import { createStaging } from './transfer/staging.ts';
import { Workspace } from './workspace.ts';

export interface OpenDataOptions {
  readonly folder: string;
  readonly appVersion: string;
  /** Path of a native SQLite module other than the shipped one, or null. */
  readonly sqliteBinding: string | null;
}

/** The data side, ready to answer: in the data process as in plain Node. */
export interface OpenedData {
  readonly context: DataContext;
  close(): Promise<void>;
}

/** Today on this machine's calendar, `YYYY-MM-DD`. */
function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the data folder; folder and database are created when they are not there. */
export async function openData({ folder, appVersion, sqliteBinding }: OpenDataOptions): Promise<OpenedData> {
  const clock = () => new Date().toISOString();
  const log = openLog(path.join(folder, 'logs'), clock);
  const publisher = createPublisher();
  const workspace = new Workspace({ folder, appVersion, sqliteBinding, clock, log, publisher });
  const staging = await createStaging(path.join(folder, 'staging'));
  await workspace.open('own', 'en');
  const context: DataContext = {
    get database() {
      return workspace.database;
    },
    workspace,
    staging,
    tasks: createTasks(log),
    publisher,
    log,
    clock,
    today: localToday,
    newUid: () => v7(),
    beforeImport: () => Promise.resolve(),
  };
  return { context, close: () => workspace.close() };
}
