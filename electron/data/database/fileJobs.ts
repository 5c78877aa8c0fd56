import BetterSqlite3 from 'better-sqlite3';
import { statSync } from 'node:fs';
import type { BackupPicture } from '#shared/backups/backups.ts';
import type { ConnectionOptions } from './connections.ts';
import { connect } from './connections.ts';
import { syncFile } from './files.ts';
import { inspect, withoutTrace, type Inspection } from './inspect.ts';
import { lockFile, unlockFile, type LockedFileJob, type Unlocked } from './lockedFile.ts';
import { migrations } from './migrations/index.ts';
import { pictureOf } from './picture.ts';
import { isOfIndex } from './searchParts.ts';
import { copyToSecondFolder, type SecondCopy, type SecondCopyJob } from './secondCopy.ts';
import { shapeFaults } from './shape.ts';

/** Long work on whole files. It runs in a worker thread, with a connection of its own. */
export type FileJob =
  | {
      readonly kind: 'copy';
      readonly source: ConnectionOptions;
      /** Whether this program has the source open; else no trace is left beside it. */
      readonly isOpen: boolean;
      /** Must not be there. */
      readonly target: string;
    }
  | { readonly kind: 'check'; readonly source: ConnectionOptions; readonly isOpen: boolean }
  | { readonly kind: 'examine'; readonly source: ConnectionOptions; readonly newest: number }
  | { readonly kind: 'picture'; readonly source: ConnectionOptions; readonly isOpen: boolean }
  | ({ readonly kind: 'lock' | 'unlock' } & LockedFileJob)
  | ({ readonly kind: 'secondCopy' } & SecondCopyJob);

/** What each kind of job answers. */
export interface FileJobResults {
  readonly copy: {
    readonly byteSize: number;
    readonly contactCount: number | null;
    readonly faults: readonly string[];
  };
  /** Faults that `quick_check` found; none when what people entered is sound. */
  readonly check: Faults;
  readonly examine: {
    readonly inspection: Inspection;
    readonly faults: readonly string[];
    readonly isIndexDamaged: boolean;
    readonly contactCount: number | null;
  };
  readonly picture: BackupPicture;
  readonly lock: null;
  readonly unlock: Unlocked;
  readonly secondCopy: SecondCopy;
}

/** What is wrong with a file. */
export interface Faults {
  readonly faults: readonly string[];
  /** The index of words is damaged: it follows from the rest and can be made anew, so that is no fault of the file. */
  readonly isIndexDamaged: boolean;
}

/** Does the work. @throws whatever SQLite and the file system throw */
export async function runFileJob(job: FileJob): Promise<FileJobResults[FileJob['kind']]> {
  switch (job.kind) {
    case 'copy':
      return copy(job);
    case 'check':
      return reading(job, (raw) => faultsOf(raw, 'quick_check'));
    case 'examine':
      return examine(job);
    case 'picture':
      return reading(job, pictureOf);
    case 'lock':
      await lockFile(job);
      return null;
    case 'unlock':
      return await unlockFile(job);
    case 'secondCopy':
      return copyToSecondFolder(job);
  }
}

/** A copy counts only after it was read back whole and is on the disk. */
function copy({ source, isOpen, target }: FileJob & { readonly kind: 'copy' }): FileJobResults['copy'] {
  reading({ source, isOpen }, (raw) => raw.prepare('VACUUM INTO ?').run(target));
  const { faults, contactCount } = withoutTrace({ ...source, file: target }, (raw) => soundness(raw));
  syncFile(target);
  return { byteSize: statSync(target).size, contactCount, faults };
}

function examine({ source, newest }: FileJob & { readonly kind: 'examine' }): FileJobResults['examine'] {
  const inspection = inspect(source, newest, { forWriting: false });
  if (inspection.state !== 'ours') return { inspection, faults: [], isIndexDamaged: false, contactCount: null };
  return withoutTrace(source, (raw) => {
    const made = migrations.filter(({ version }) => version <= inspection.version);
    return { inspection, ...soundness(raw, () => shapeFaults(raw, made, source)) };
  });
}

function reading<Result>(
  { source, isOpen }: { readonly source: ConnectionOptions; readonly isOpen: boolean },
  read: (raw: BetterSqlite3.Database) => Result,
): Result {
  if (!isOpen) return withoutTrace(source, read);
  const raw = connect(source, { readonly: true, fileMustExist: true });
  try {
    return read(raw);
  } finally {
    raw.close();
  }
}

function soundness(
  raw: BetterSqlite3.Database,
  moreFaults: () => readonly string[] = () => [],
): Faults & { readonly contactCount: number | null } {
  const { faults: broken, isIndexDamaged } = faultsOf(raw, 'integrity_check');
  const faults = broken.length > 0 ? broken : moreFaults();
  return { faults, isIndexDamaged, contactCount: faults.length === 0 ? countContacts(raw) : null };
}

function faultsOf(raw: BetterSqlite3.Database, check: 'quick_check' | 'integrity_check'): Faults {
  try {
    const lines = raw.prepare<[], string>(`PRAGMA ${check}(100)`).pluck().all();
    const faults = lines.filter((line) => line !== 'ok');
    return { faults: faults.filter((line) => !isOfIndex(line)), isIndexDamaged: faults.some(isOfIndex) };
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      return { faults: [error.message], isIndexDamaged: false };
    throw error;
  }
}

function countContacts(raw: BetterSqlite3.Database): number | null {
  const has = raw
    .prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'contacts'`)
    .pluck()
    .get();
  if (has !== 1) return null;
  return Number(raw.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get());
}
