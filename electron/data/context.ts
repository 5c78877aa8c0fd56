import type { Database } from './database/handles.ts';
import type { Log } from '../common/log.ts';
import type { Publisher } from './publish.ts';
import type { Tasks } from './tasks.ts';
import type { Staging } from './transfer/staging.ts';
import type { Workspace } from './workspace.ts';

/** What every handler is given. Plain values only: oRPC copies it for each call. */
export interface DataContext {
  /** The database that is open when it is asked; throws DATABASE_UNAVAILABLE while there is none. */
  readonly database: Database;
  readonly workspace: Workspace;
  readonly staging: Staging;
  readonly tasks: Tasks;
  readonly publisher: Publisher;
  readonly log: Log;
  /** Now, as an ISO instant in UTC. */
  readonly clock: () => string;
  /** Today on this machine's calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** A new UUIDv7. */
  readonly newUid: () => string;
  /** Makes a backup if something changed since the last one. */
  readonly beforeImport: () => Promise<void>;
}
