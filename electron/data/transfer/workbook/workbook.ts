import { access, rm } from 'node:fs/promises';
import { LonghandError } from '#shared/errors.ts';
import { asFileNotWritten } from '../../database/sqliteErrors.ts';
import type { SheetRow } from '../sheetRows.ts';
import { piecesOf } from '../filePieces.ts';
import type { StagedFile } from '../staging.ts';
import type { ConvertedSheet } from './convertWorkbook.ts';
import { MergedCells } from './mergedCells.ts';
import { checkBeginning } from './workbookBeginning.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import { convertInThread } from './workbookThread.ts';

type File = Pick<StagedFile, 'name' | 'byteSize' | 'path'>;

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** As the tab says. */
  readonly name: string;
  /** Rows with something in them. */
  readonly rowCount: number;
  /** Its tab is not shown. */
  readonly isHidden: boolean;
}

/** While a workbook is read: `onRead` hears of the bytes done, `pause` may throw to stop it. */
export interface WorkbookWatch {
  readonly onRead?: (bytes: number) => void;
  readonly pause?: () => Promise<void>;
}

/** What the rows of a workbook are kept in, beside the file itself. */
const ROWS_ENDING = '.rows';
/** Of so many workbooks the rows are known; those of others are read again. */
const MOST_KNOWN = 4;

const known = new Map<string, readonly ConvertedSheet[]>();
/** Being read just now. */
const underWay = new Map<string, Promise<readonly ConvertedSheet[]>>();

/**
 * The sheets of a workbook (.xlsx, .xlsm) in their order. The first call reads the whole file in a thread of its own and
 * keeps its rows beside it; later ones, and `rowsOfWorkbook`, are fast.
 * @throws FILE_REFUSED `passwordProtected`, `oldWorkbook`, `otherWorkbook`, `damagedWorkbook`, `tooLargeWorkbook`,
 * `notASheet`, `vanished`; WRITE_FAILED; what `pause` throws
 */
export async function workbookSheets(file: File, watch: WorkbookWatch = {}): Promise<readonly WorkbookSheet[]> {
  const sheets = await sheetsOf(file, watch);
  return sheets.map(({ name, rowCount, isHidden }) => ({ name, rowCount, isHidden }));
}

/**
 * The rows of a sheet in groups, in the shape of `rowsOfSheet`: `line` is the number of the row in the sheet, and rows with
 * nothing in them are left out. Cells that were merged over several rows stand in each of them.
 * @param sheet from 0
 * @throws as `workbookSheets`; INVALID_VALUE `sheet` `notFound`
 */
export async function* rowsOfWorkbook(
  file: File,
  sheet: number,
  watch: WorkbookWatch = {},
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly bytesRead: number }, void> {
  const found = (await sheetsOf(file, watch))[sheet];
  if (found === undefined) throw new LonghandError('INVALID_VALUE', { field: 'sheet', rule: 'notFound' });
  const { start, end, merged } = found;
  const cellsBelow = new MergedCells(merged);
  const decoder = new TextDecoder();
  let rest = '';
  let done = 0;
  for await (const piece of piecesOf({ ...file, path: file.path + ROWS_ENDING, byteSize: end }, { start, end })) {
    done += piece.length;
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    const rows = lines.map((text): SheetRow => {
      const [line, cells] = JSON.parse(text) as [number, string[]];
      return { line, cells: cellsBelow.filled(line, cells), isBroken: false };
    });
    if (rows.length > 0) yield { rows, bytesRead: Math.round((file.byteSize * done) / (end - start)) };
  }
}

/** Removes what is kept beside a file. */
export async function forgetWorkbook({ path }: Pick<StagedFile, 'path'>): Promise<void> {
  known.delete(path);
  await rm(path + ROWS_ENDING, { force: true, maxRetries: 5 });
}

async function sheetsOf(file: File, watch: WorkbookWatch): Promise<readonly ConvertedSheet[]> {
  const before = known.get(file.path);
  if (before !== undefined && (await isThere(file.path + ROWS_ENDING))) return before;
  const others = underWay.get(file.path);
  if (others === undefined) {
    const own = read(file, watch).finally(() => underWay.delete(file.path));
    underWay.set(file.path, own);
    return await own;
  }
  try {
    return await others;
  } catch (error) {
    // Who asked first gave up; this one did not.
    if (error instanceof LonghandError && error.code === 'CANCELLED') return await sheetsOf(file, watch);
    throw error;
  }
}

async function read(file: File, { onRead, pause }: WorkbookWatch): Promise<readonly ConvertedSheet[]> {
  try {
    await checkBeginning(file);
    const sheets = await convertInThread({ from: file.path, to: file.path + ROWS_ENDING }, async (share) => {
      onRead?.(Math.round(share * file.byteSize));
      await pause?.();
    });
    const oldest = known.size >= MOST_KNOWN ? known.keys().next().value : undefined;
    if (oldest !== undefined) await forgetWorkbook({ path: oldest });
    known.set(file.path, sheets);
    return sheets;
  } catch (error) {
    await forgetWorkbook(file);
    if (error instanceof WorkbookProblem)
      throw new LonghandError('FILE_REFUSED', { problem: error.refusal, file: file.name }, { cause: error });
    throw asFileNotWritten(error);
  }
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
