import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { archivedTables } from '../../electron/data/database/archivedTables.ts';
import type { Manifest } from '../../electron/data/transfer/archive/manifest.ts';

/** The files in a ZIP file, unpacked. */
export type Unpacked = Map<string, Buffer>;

/** Unpacks a ZIP file, as any other program would. */
export async function unpacked(path: string): Promise<Unpacked> {
  const files: Unpacked = new Map();
  const zip = await openPromise(path);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

/** Packs files into a ZIP file. */
export async function pack(files: Iterable<readonly [string, Buffer]>, path: string): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

export function manifestOf(files: Unpacked): Manifest {
  return JSON.parse(files.get('manifest.json')?.toString() ?? 'null') as Manifest;
}

/** The files with another manifest. */
export function withManifest(files: Unpacked, change: (manifest: Manifest) => object): Unpacked {
  const changed = change(manifestOf(files));
  return new Map([...files, ['manifest.json', Buffer.from(JSON.stringify(changed))]]);
}

/** The files with other rows in a table, of which the manifest knows: only what they say can be wrong. */
export function withRows(
  files: Unpacked,
  table: string,
  change: (rows: Record<string, unknown>[]) => readonly unknown[],
): Unpacked {
  const file = `tables/${table}.jsonl`;
  const lines = (files.get(file)?.toString() ?? '').split('\n').filter((line) => line !== '');
  const rows = change(lines.map((line) => JSON.parse(line) as Record<string, unknown>));
  const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const next = withManifest(files, (manifest) => ({
    ...manifest,
    tables: manifest.tables.map((one) =>
      one.name === table ? { ...one, rowCount: rows.length, byteSize: bytes.length, sha256 } : one,
    ),
  }));
  return next.set(file, bytes);
}

/** Every row of every table that an archive holds, those that are counted anew, and the highest ids that were given. */
export function everyRow(raw: BetterSqlite3.Database): Readonly<Record<string, readonly unknown[]>> {
  const rows = (query: string) => raw.prepare(query).all();
  return {
    ...Object.fromEntries(
      archivedTables(raw).map(({ name, key }) => [name, rows(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`)]),
    ),
    'counted: contact_known_by': rows('SELECT * FROM contact_known_by ORDER BY contact_id, staff_id'),
    'highest ids': rows('SELECT name, seq FROM sqlite_sequence ORDER BY name'),
  };
}
