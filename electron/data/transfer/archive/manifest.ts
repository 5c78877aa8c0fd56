import { z } from 'zod';

/** What stands in the manifest of every archive of ours. */
export const ARCHIVE_FORMAT = 'longhand-archive';
/** Of the container, not of the tables in it: rises when an older Longhand could not read the archive any more. */
export const ARCHIVE_VERSION = 1;

export const MANIFEST_NAME = 'manifest.json';
/** Largest manifest that is read, bytes. */
export const LARGEST_MANIFEST = 1024 * 1024;

const Count = z.int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One table: a file of JSON lines, a row a line. */
export const ArchivedTable = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  file: z.string().max(200),
  /** In the order of the table. */
  columns: z.array(z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)).min(1),
  rowCount: Count,
  /** The highest id that was ever given; null for a table that gives none. */
  lastId: Count.nullable(),
  byteSize: Count,
  /** SHA-256 of the file as it is when unpacked, in hexadecimal. */
  sha256: Hash,
});
export type ArchivedTable = z.infer<typeof ArchivedTable>;

/** `manifest.json` of an archive (docs/archive.md). */
export const Manifest = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** The version of Longhand that wrote it. */
  appVersion: z.string().max(100),
  /** Which migrations the tables have gone through. */
  schemaVersion: z.int().positive(),
  /** ISO instant in UTC. */
  writtenAt: z.iso.datetime(),
  companyName: z.string().max(10_000),
  /** For a first look; what counts is in the tables. Contacts outside the bin. */
  counts: z.strictObject({ contacts: Count, sales: Count, reminders: Count, interactions: Count, photos: Count }),
  tables: z.array(ArchivedTable).min(1).max(500),
});
export type Manifest = z.infer<typeof Manifest>;

/** Only so far: what tells an archive of a later Longhand from a damaged one. */
export const ManifestMark = z.looseObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int().positive(),
  schemaVersion: z.int().positive(),
});
