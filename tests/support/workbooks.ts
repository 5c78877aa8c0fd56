import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { rowsOfWorkbook } from '../../electron/data/transfer/workbook/workbook.ts';
import { temporaryFolder } from './database.ts';

const folder = fileURLToPath(new URL('../../../shared/samples/xlsx', import.meta.url));

/** Workbooks of other programs, or none where the folder is absent. */
export const workbookSamples = existsSync(folder)
  ? readdirSync(folder)
      .toSorted()
      .map((file) => ({ file, path: `${folder}/${file}` }))
  : [];

export const workbookSamplesTitle =
  workbookSamples.length === 0
    ? 'workbooks of other programs (skipped: ../shared/samples/xlsx is not there)'
    : 'workbooks of other programs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** What a workbook is made of. Sheets are what stands inside of `<worksheet>`. */
export interface WorkbookSource {
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** The parts of a workbook by name. */
export function workbookParts({
  sheets,
  hidden = [],
  strings,
  styles,
  is1904,
  more = {},
}: WorkbookSource): Record<string, string> {
  const names = Object.keys(sheets);
  return {
    '_rels/.rels': relations([['r0', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${is1904 === true ? '<workbookPr date1904="1"/>' : ''}<sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_name, at) => [`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rs', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rt', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(
      Object.values(sheets).map((inside, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${inside}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...more,
  };
}

/** A ZIP archive of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(parts)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const pieces: Buffer[] = [];
  for await (const piece of archive.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** These bytes as a file of that name, as a staged file is. */
export function stagedFile(bytes: Uint8Array, name = 'book.xlsx') {
  const path = join(temporaryFolder(), 'staged.part');
  writeFileSync(path, bytes);
  return { name, path, byteSize: bytes.length };
}

/** All rows of a sheet, as `line: a | b`. */
export async function rowsShown(file: ReturnType<typeof stagedFile>, sheet = 0): Promise<readonly string[]> {
  const shown: string[] = [];
  for await (const { rows } of rowsOfWorkbook(file, sheet))
    shown.push(...rows.map(({ line, cells }) => `${line}: ${cells.join(' | ')}`));
  return shown;
}
