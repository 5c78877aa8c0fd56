import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { Field } from '#shared/fields/field.ts';
import { ContactRowReader } from './contactSheet.ts';
import type { ContactSheet, RowReading } from './contactSheet.ts';
import { rowsOfOpenSheet } from './openSheet.ts';
import type { PackedParts } from './packedReadings.ts';
import { entriesFromThread } from './sheetEntriesThread.ts';

/** What is read of a sheet. */
export interface SheetEntriesJob {
  readonly sheet: ContactSheet;
  readonly options: Pick<SheetOptions, 'mended' | 'leftOut'>;
  readonly fields: readonly Field[];
  /** Whether the words of the search index are prepared as well. */
  readonly withWords: boolean;
  readonly parts: PackedParts;
}

/** Rows of a sheet, read, and how far the file is read, bytes. */
export interface RowReadings {
  readonly readings: readonly RowReading[];
  readonly bytesRead: number;
}

/** A shorter sheet is read sooner than a thread starts. */
const ROWS_FOR_A_THREAD = 3000;

/**
 * The rows of a sheet of contacts in groups, read and made ready to be written. Of a long one in a thread of its own, so
 * that names, phone numbers and pinyin are worked out while what came before is matched and written.
 * @throws FILE_REFUSED `vanished`; what `pause` throws
 */
export async function* sheetEntries(
  job: SheetEntriesJob,
  watch: { pause(): Promise<void> },
): AsyncGenerator<RowReadings, void> {
  const { sheet } = job;
  if (sheet.form.type === 'text' && sheet.rowCount >= ROWS_FOR_A_THREAD) {
    yield* entriesFromThread(job);
    return;
  }
  yield* entriesHere(job, watch);
}

/** The same in this thread. */
export async function* entriesHere(
  { sheet, options, fields, withWords }: SheetEntriesJob,
  watch: { pause(): Promise<void> },
): AsyncGenerator<RowReadings, void> {
  const reader = new ContactRowReader(sheet, { ...options, withWords }, fields);
  for await (const { rows, bytesRead } of rowsOfOpenSheet(sheet, watch)) {
    const readings: RowReading[] = [];
    for (const row of rows) {
      readings.push(reader.read(row));
      await watch.pause();
    }
    yield { readings, bytesRead };
  }
}
