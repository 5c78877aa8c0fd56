import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from '../../electron/data/transfer/archive/writeArchive.ts';
import { everyRow, pack, unpacked, type Unpacked } from './archives.ts';
import { temporaryDatabase, temporaryFolder } from './database.ts';
import { addContact } from './history.ts';
import { withRaw } from './rawFile.ts';

/** Long work that nobody follows. */
export const unwatched = { signal: new AbortController().signal, onProgress: () => {} };

const picture = Buffer.from('a picture');
/** The name of the one picture in the small archive. */
export const pictureHash = createHash('sha256').update(picture).digest('hex');

/** A small archive with two contacts and a picture: its bytes, unpacked, and the rows it was made of. */
export async function smallArchive(): Promise<{
  readonly whole: Buffer;
  readonly files: Unpacked;
  readonly rows: ReturnType<typeof everyRow>;
}> {
  const database = await temporaryDatabase();
  const { result: company } = await addContact(database, 'Blue Door', { points: ['a@example.org'] });
  await addContact(database, 'Ada', { employerId: company, tags: ['friend'] });
  await database.writeUntracked([], async (transaction) => {
    await transaction
      .insertInto('photos')
      .values({ hash: pictureHash, media_type: 'image/png', bytes: picture })
      .execute();
    await transaction.updateTable('contacts').set({ photo: pictureHash }).where('id', '=', 1).execute();
  });
  await database.close();
  const target = `${database.file}.zip`;
  const at = '2026-11-21T08:00:00.000Z';
  await writeArchive({ source: { file: database.file }, target, appVersion: '1', at }, unwatched);
  return { whole: readFileSync(target), files: await unpacked(target), rows: withRaw(database.file, everyRow) };
}

/** The files in an archive of their own; its path. */
export async function packed(content: Unpacked): Promise<string> {
  const path = join(temporaryFolder(), 'archive.zip');
  await pack(content, path);
  return path;
}

/** Changes the first row only. */
export const first = (change: (row: Record<string, unknown>) => unknown) => (all: readonly Record<string, unknown>[]) =>
  all.map((row, index) => (index === 0 ? change(row) : row));
