import { createHash } from 'node:crypto';
import { derivedData } from '../../derived.ts';
import type { ArchivedTableShape } from '../../database/archivedTables.ts';
import { BuiltDatabase, MisshapenRow } from '../../database/builtDatabase.ts';
import type { ConnectionOptions } from '../../database/connections.ts';
import { newestVersion } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import { ArchiveFault } from './archiveFault.ts';
import type { ArchiveWatch } from './archiveJobs.ts';
import { parsedLines } from './jsonLines.ts';
import type { ArchivedTable, Manifest } from './manifest.ts';
import { pictureFile } from './pictureFiles.ts';
import { readManifest } from './readManifest.ts';
import { openZip, type ZipReader } from './zipReader.ts';

export interface BuildFromArchive {
  readonly archive: string;
  /** The database to be made; an empty file may be there. */
  readonly target: ConnectionOptions;
}

/**
 * Makes a database out of an archive, in the newest shape. Everything is checked on the way: sizes, check sums, the shape
 * of every row, whether rows refer to what is there.
 * @throws ArchiveFault; what SQLite and the file system throw; the signal's reason. Then what was made is of no use
 */
export async function buildFromArchive({ archive, target }: BuildFromArchive, watch: ArchiveWatch): Promise<Manifest> {
  const zip = await openZip(archive);
  try {
    const manifest = await readManifest(zip, newestVersion(migrations));
    await build(zip, manifest, target, watch);
    return manifest;
  } catch (error) {
    throw error instanceof MisshapenRow ? new ArchiveFault('damagedArchive', error.message, { cause: error }) : error;
  } finally {
    zip.close();
  }
}

async function build(
  zip: ZipReader,
  manifest: Manifest,
  target: ConnectionOptions,
  { signal, onProgress }: ArchiveWatch,
): Promise<void> {
  const built = new BuiltDatabase(target, manifest.schemaVersion);
  try {
    const total = manifest.tables.reduce((sum, table) => sum + table.rowCount, 0) + manifest.counts.photos;
    let done = 0;
    const step = () => {
      done += 1;
      if (done % ROWS_A_REPORT !== 0) return;
      signal.throwIfAborted();
      onProgress({ stage: 'reading', done, total: Math.max(total, done), unit: 'rows' });
    };
    for (const [shape, table] of matched(built.tables, manifest.tables)) await fill(zip, built, shape, table, step);
    signal.throwIfAborted();
    onProgress({ stage: 'checking', done: total, total: null, unit: 'rows' });
    await built.finish({
      lastIds: new Map(manifest.tables.flatMap(({ name, lastId }) => (lastId === null ? [] : [[name, lastId]]))),
      beforeCommit: derivedData.map((count) => (transaction, pause) => {
        return count(transaction, async () => {
          await pause();
          signal.throwIfAborted();
        });
      }),
      clock: () => manifest.writtenAt,
    });
  } finally {
    built.close();
  }
}

const ROWS_A_REPORT = 500;

/** Each table with what the archive has of it. @throws ArchiveFault when they are not the same */
function matched(
  shapes: readonly ArchivedTableShape[],
  tables: readonly ArchivedTable[],
): readonly (readonly [ArchivedTableShape, ArchivedTable])[] {
  if (shapes.length !== tables.length) throw new ArchiveFault('damagedArchive', `It has ${tables.length} tables`);
  return shapes.map((shape) => {
    const table = tables.find(({ name }) => name === shape.name);
    const columns = shape.columns.map(({ name, type }) => (type === 'BLOB' ? 'file' : name));
    if (table === undefined || table.columns.join() !== columns.join() || table.file !== `tables/${shape.name}.jsonl`)
      throw new ArchiveFault('damagedArchive', `Table ${shape.name} is missing or has other columns`);
    return [shape, table] as const;
  });
}

async function fill(
  zip: ZipReader,
  built: BuiltDatabase,
  shape: ArchivedTableShape,
  table: ArchivedTable,
  step: () => void,
): Promise<void> {
  const fault = (what: string) => new ArchiveFault('damagedArchive', `${table.file} ${what}`);
  if (zip.entries.get(table.file)?.byteSize !== table.byteSize) throw fault('is missing or has another size');
  const hash = createHash('sha256');
  const add = built.adding(shape);
  const bytes = shape.columns.find(({ type }) => type === 'BLOB')?.name;
  let rowCount = 0;
  for await (const row of parsedLines(hashed(zip.read(table.file), hash))) {
    add(bytes === undefined ? row : await withBytes(zip, row, bytes));
    rowCount += 1;
    step();
  }
  if (rowCount !== table.rowCount) throw fault(`has ${rowCount} rows, not ${table.rowCount}`);
  if (hash.digest('hex') !== table.sha256) throw fault('is not what was written');
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** The row of a picture with its bytes, which are named by their hash. */
async function withBytes(zip: ZipReader, row: unknown, column: string): Promise<unknown> {
  const cells = (row ?? {}) as Readonly<Record<string, unknown>>;
  const { hash, media_type: mediaType, file, ...others } = cells;
  if (typeof hash !== 'string' || typeof mediaType !== 'string' || file !== pictureFile({ hash, mediaType }))
    throw new MisshapenRow('A picture has no file of its name');
  if ((zip.entries.get(file)?.byteSize ?? 0) > LARGEST_PICTURE) throw new MisshapenRow('A picture is too large');
  const pieces: Buffer[] = [];
  for await (const piece of zip.read(file)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new MisshapenRow(`${file} is not the picture that it is called after`);
  return { hash, media_type: mediaType, [column]: bytes, ...others };
}

/** Bytes; pictures are kept small on their way in. */
const LARGEST_PICTURE = 32 * 1024 * 1024;
