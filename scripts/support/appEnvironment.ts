import type { PreparedElectron } from '../electron/preparedElectron.ts';
import type { Display } from './display.ts';

/** The environment for the app in development; ELECTRON_RUN_AS_NODE would make it a plain Node. */
export function appEnvironment(electron: PreparedElectron, display: Display): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  return {
    ...inherited,
    ...display.env,
    ...(electron.sqliteBinding === null ? {} : { LONGHAND_SQLITE_BINDING: electron.sqliteBinding }),
  };
}
