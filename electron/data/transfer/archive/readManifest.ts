import { ArchiveFault } from './archiveFault.ts';
import { ARCHIVE_VERSION, LARGEST_MANIFEST, Manifest, MANIFEST_NAME, ManifestMark } from './manifest.ts';
import type { ZipReader } from './zipReader.ts';

/**
 * What an archive says of itself.
 * @param newest the newest shape of tables that this program knows
 * @throws ArchiveFault `notAnArchive`, `newerArchive`, `damagedArchive`
 */
export async function readManifest(zip: ZipReader, newest: number): Promise<Manifest> {
  const entry = zip.entries.get(MANIFEST_NAME);
  if (entry === undefined) throw new ArchiveFault('notAnArchive', 'There is no manifest in it');
  if (entry.byteSize > LARGEST_MANIFEST) throw new ArchiveFault('damagedArchive', 'The manifest is too large');
  const pieces: Buffer[] = [];
  for await (const piece of zip.read(MANIFEST_NAME)) pieces.push(piece);
  const value = parsed(Buffer.concat(pieces).toString('utf8'));
  const mark = ManifestMark.safeParse(value);
  if (!mark.success) throw new ArchiveFault('notAnArchive', 'The manifest is not one of ours');
  if (mark.data.version > ARCHIVE_VERSION || mark.data.schemaVersion > newest)
    throw new ArchiveFault('newerArchive', `Version ${mark.data.version}, tables of ${mark.data.schemaVersion}`);
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) throw new ArchiveFault('damagedArchive', manifest.error.message);
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ArchiveFault('notAnArchive', 'The manifest is no JSON', { cause: error });
  }
}
