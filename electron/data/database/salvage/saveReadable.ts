import { setImmediate } from 'node:timers/promises';
import { SalvageKind, type Salvage, type SalvagedPart } from '#shared/backups/salvage.ts';
import type { ArchivedTableShape } from '../archivedTables.ts';
import { BuiltDatabase, MisshapenRow } from '../builtDatabase.ts';
import type { ConnectionOptions } from '../connections.ts';
import { inWorker } from '../inWorker.ts';
import { newestVersion } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import type { BeforeCommit } from '../writer.ts';
import { countsOf, countsOfNewestBackup, kindOf, type Counts } from './contents.ts';
import type { DamagedFile } from './damagedFile.ts';
import { isSound } from './soundCells.ts';

export interface SaveReadable {
  /** The file to be made; an empty one may be there. */
  readonly target: ConnectionOptions;
  readonly backupFolder: string;
  readonly beforeCommit: readonly BeforeCommit[];
  readonly clock: () => string;
  readonly throwIfStopped: () => void;
  readonly onRows: (done: number) => void;
  readonly onChecking: (done: number) => void;
}

/** What became of the rows of one table. */
interface TableResult {
  readonly table: string;
  readonly read: number;
  readonly leftOut: number;
  readonly unreadable: number;
  readonly isWhole: boolean;
}

/** What was done before cannot be taken back where rows are missing that it speaks of. */
const HISTORY = ['history', 'batches'] as const;
const PAUSE_AFTER_MILLISECONDS = 12;

/**
 * Makes a new database of all rows of a damaged one that can be read and are sound, and checks it whole.
 * @throws what SQLite and the file system throw, and what `throwIfStopped` throws; then what was made is of no use
 */
export async function saveReadable(damaged: DamagedFile, options: SaveReadable): Promise<Omit<Salvage, 'file'>> {
  const { target, beforeCommit, clock, throwIfStopped, onRows, onChecking } = options;
  const built = new BuiltDatabase(target, damaged.version);
  try {
    const results: TableResult[] = [];
    const pause = pausing(throwIfStopped);
    let done = 0;
    const step = async () => {
      done += 1;
      if (await pause()) onRows(done);
    };
    for (const table of built.tables) results.push(await saveTable(damaged, built, table, step));
    const orphans = built.leaveOutOrphans();
    const isHistoryKept = results.every(isComplete(damaged.counts)) && orphans.size === 0;
    if (!isHistoryKept) built.empty(HISTORY);
    onChecking(done);
    await built.finish({
      lastIds: damaged.lastIds,
      beforeCommit: beforeCommit.map((count) => (transaction, rest) => {
        return count(transaction, async () => {
          await rest();
          throwIfStopped();
        });
      }),
      clock,
    });
    await requireSound(target);
    return { parts: partsOf(results, orphans, damaged.counts, options), isHistoryKept };
  } finally {
    built.close();
  }
}

async function saveTable(
  damaged: DamagedFile,
  built: BuiltDatabase,
  shape: ArchivedTableShape,
  step: () => Promise<void>,
): Promise<TableResult> {
  const add = built.adding(shape);
  const rows = damaged.rows(shape);
  let read = 0;
  let leftOut = 0;
  for (;;) {
    const next = rows.next();
    if (next.done === true) return { table: shape.name, read, leftOut, ...next.value };
    read += 1;
    if (!isAdded(shape.name, next.value, add)) leftOut += 1;
    await step();
  }
}

function isAdded(table: string, row: Readonly<Record<string, unknown>>, add: (row: unknown) => void): boolean {
  if (!isSound(table, row)) return false;
  try {
    add(row);
    return true;
  } catch (error) {
    if (error instanceof MisshapenRow) return false;
    throw error;
  }
}

/** Lets others run now and then. @returns whether it did */
function pausing(throwIfStopped: () => void): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PAUSE_AFTER_MILLISECONDS) return false;
    await setImmediate();
    throwIfStopped();
    since = performance.now();
    return true;
  };
}

function isComplete(counts: Counts): (result: TableResult) => boolean {
  return ({ table, read, leftOut, isWhole }) => {
    const kind = kindOf(table);
    return isWhole && leftOut === 0 && (kind === null || (counts.get(kind) ?? read) <= read);
  };
}

async function requireSound(target: ConnectionOptions): Promise<void> {
  const newest = newestVersion(migrations);
  const { inspection, faults } = await inWorker({ kind: 'examine', source: target, newest });
  if (inspection.state !== 'ours' || faults.length > 0)
    throw new Error(`What was saved is not sound: ${inspection.state}; ${faults.join('; ')}`);
}

function partsOf(
  results: readonly TableResult[],
  orphans: ReadonlyMap<string, number>,
  counts: Counts,
  { target, backupFolder }: SaveReadable,
): SalvagedPart[] {
  const saved = countsOf(target);
  const inBackup = countsOfNewestBackup(backupFolder, target);
  const partOf = (kind: SalvageKind): SalvagedPart => {
    const result = results.find(({ table }) => kindOf(table) === kind);
    const known = (result?.read ?? 0) + (result?.unreadable ?? 0);
    const told = counts.get(kind) ?? (result?.isWhole === true ? known : inBackup.get(kind));
    const leftOut = (result?.leftOut ?? 0) + (orphans.get(result?.table ?? '') ?? 0);
    return { kind, saved: saved.get(kind) ?? 0, about: told === undefined ? null : Math.max(told, known), leftOut };
  };
  return SalvageKind.options.map(partOf);
}
