import { piecesOf } from '../filePieces.ts';
import type { StagedFile } from '../staging.ts';
import { WorkbookProblem } from './workbookProblem.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound files: old workbooks of Excel, and new ones that are encrypted ([MS-CFB], [MS-OFFCRYPTO]). */
const COMPOUND = Buffer.from('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'latin1');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const OTHER_NAME = /\.(?:xlsb|ods|fods|numbers|et|dbf)$/i;

/** Whether a file can be a workbook at all, by its first bytes. @throws WorkbookProblem; FILE_REFUSED `vanished` */
export async function checkBeginning(file: Pick<StagedFile, 'name' | 'byteSize' | 'path'>): Promise<void> {
  if (OTHER_NAME.test(file.name)) throw new WorkbookProblem('otherWorkbook', 'its name says so');
  const beginning = await firstBytes(file);
  if (beginning.subarray(0, ZIP.length).equals(ZIP)) return;
  if (!beginning.subarray(0, COMPOUND.length).equals(COMPOUND))
    throw new WorkbookProblem('damagedWorkbook', 'it begins like no workbook');
  throw new WorkbookProblem((await holds(file, ENCRYPTED)) ? 'passwordProtected' : 'oldWorkbook', 'a compound file');
}

async function firstBytes(file: Parameters<typeof piecesOf>[0]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: COMPOUND.length })) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function holds(file: Parameters<typeof piecesOf>[0], wanted: Buffer): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const piece of piecesOf(file)) {
    const bytes = Buffer.concat([end, piece]);
    if (bytes.includes(wanted)) return true;
    end = bytes.subarray(-wanted.length);
  }
  return false;
}
