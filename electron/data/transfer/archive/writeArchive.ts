import type { ConnectionOptions } from '../../database/connections.ts';
import type { ArchivedTableShape } from '../../database/archivedTables.ts';
import { withSnapshot, type ArchivedRow, type Snapshot } from '../../database/snapshot.ts';
import type { ArchiveProgress } from './archiveJobs.ts';
import { jsonLines } from './jsonLines.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, MANIFEST_NAME, type ArchivedTable, type Manifest } from './manifest.ts';
import { pictureFile } from './pictureFiles.ts';
import { readmeText } from './readme.ts';
import { createZip, type ZipWriter } from './zipWriter.ts';

export interface WriteArchive {
  readonly source: ConnectionOptions;
  /** Is written over. */
  readonly target: string;
  readonly appVersion: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Writes everything in the database into one ZIP file (docs/archive.md), as it is at one moment. Rows pass one by one:
 * memory does not grow with the file.
 * @throws what SQLite and the file system throw; the signal's reason
 */
export async function writeArchive(
  { source, target, appVersion, at }: WriteArchive,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: ArchiveProgress) => void },
): Promise<Manifest> {
  return await withSnapshot(source, async (snapshot) => {
    const { companyName, counts } = snapshot.summary();
    const total = snapshot.tables.reduce((sum, table) => sum + snapshot.rowCount(table), 0) + counts.photos;
    let done = 0;
    const step = () => {
      done += 1;
      if (done % ROWS_A_REPORT !== 0) return;
      signal.throwIfAborted();
      onProgress({ stage: 'writing', done, total, unit: 'rows' });
    };
    const zip = createZip(target, new Date(at));
    try {
      await zip.add('README.txt', [Buffer.from(`\u{FEFF}${readmeText({ companyName, day: at.slice(0, 10) })}`)]);
      const tables: ArchivedTable[] = [];
      for (const table of snapshot.tables) tables.push(await addTable(zip, snapshot, table, step));
      for (const picture of snapshot.pictures()) {
        await zip.add(pictureFile(picture), [snapshot.bytesOf(picture.hash)], { isPacked: false });
        step();
      }
      const manifest: Manifest = {
        format: ARCHIVE_FORMAT,
        version: ARCHIVE_VERSION,
        appVersion,
        schemaVersion: snapshot.schemaVersion,
        writtenAt: at,
        companyName,
        counts,
        tables,
      };
      // Last, for it says what the others hold: without it there is no archive.
      await zip.add(MANIFEST_NAME, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]);
      signal.throwIfAborted();
      onProgress({ stage: 'finishing', done: total, total, unit: 'rows' });
      await zip.finish();
      return manifest;
    } catch (error) {
      await zip.abandon();
      throw error;
    }
  });
}

const ROWS_A_REPORT = 500;

async function addTable(
  zip: ZipWriter,
  snapshot: Snapshot,
  table: ArchivedTableShape,
  step: () => void,
): Promise<ArchivedTable> {
  let rowCount = 0;
  const lines = jsonLines(archivedRows(snapshot, table), () => {
    rowCount += 1;
    step();
  });
  const file = `tables/${table.name}.jsonl`;
  const { byteSize, sha256 } = await zip.add(file, lines);
  const columns = table.columns.map(({ name, type }) => (type === 'BLOB' ? 'file' : name));
  return { name: table.name, file, columns, rowCount, lastId: snapshot.lastId(table), byteSize, sha256 };
}

/** A picture's bytes lie in a file of their own, which its row names. */
function* archivedRows(snapshot: Snapshot, table: ArchivedTableShape): Generator<ArchivedRow, void> {
  const hasBytes = table.columns.some(({ type }) => type === 'BLOB');
  for (const row of snapshot.rows(table)) {
    yield hasBytes
      ? { ...row, file: pictureFile({ hash: String(row['hash']), mediaType: String(row['media_type']) }) }
      : row;
  }
}
