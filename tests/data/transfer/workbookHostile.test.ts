import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertWorkbook } from '../../../electron/data/transfer/workbook/convertWorkbook.ts';
import { workbookSheets } from '../../../electron/data/transfer/workbook/workbook.ts';
import { WorkbookProblem } from '../../../electron/data/transfer/workbook/workbookProblem.ts';
import { runs } from '../../support/runs.ts';
import { stagedFile, workbookParts, workbookSamples, zipOf } from '../../support/workbooks.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = () => workbookParts({ sheets: { A: '<sheetData><row><c><v>1</v></c></row></sheetData>' } });

/** Why a workbook is refused, or how many sheets it has. Reads it here, without a thread, which is quicker. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const { path } = stagedFile(bytes);
  try {
    const sheets = await convertWorkbook(path, `${path}.rows`, () => undefined);
    return `${sheets.length} sheets`;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.refusal;
    throw error;
  }
}

const ofSheet = async (inside: string) =>
  outcome(await zipOf({ ...plain(), [SHEET]: `<worksheet>${inside}</worksheet>` }));

/** Changes a number in the entry of that part in the ZIP's list: its flags at 8, its checksum at 16, its size at 24. */
async function patched(offset: number, size: 2 | 4, change: (value: number) => number): Promise<Buffer> {
  const bytes = Buffer.from(await zipOf(plain()));
  const at = bytes.lastIndexOf(SHEET) - 46;
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
  const value = change(size === 2 ? bytes.readUInt16LE(at + offset) : bytes.readUInt32LE(at + offset)) >>> 0;
  if (size === 2) bytes.writeUInt16LE(value, at + offset);
  else bytes.writeUInt32LE(value, at + offset);
  return bytes;
}

describe('a workbook that is too large', () => {
  it('is refused by what it declares, before anything of it is unpacked', async () => {
    expect(await outcome(await patched(24, 4, () => 101 * 1024 * 1024))).toBe('tooLargeWorkbook');
    const parts = Object.fromEntries(Array.from({ length: 2000 }, (_part, at) => [`xl/media/${at}.png`, '']));
    expect(await outcome(await zipOf({ ...plain(), ...parts }))).toBe('tooLargeWorkbook');
  });

  it('is refused when it packs better than any sheet', async () => {
    expect(await ofSheet(`<sheetData>${' '.repeat(6 * 1024 * 1024)}</sheetData>`)).toBe('tooLargeWorkbook');
  });

  it('is refused when its rows are wide beyond all measure', async () => {
    const row = '<row><c r="XFD1"><v>1</v></c></row>';
    expect(await ofSheet(`<sheetData>${row.repeat(1300)}</sheetData>`)).toBe('tooLargeWorkbook');
    expect(await ofSheet(`<sheetData>${row.repeat(3)}</sheetData>`)).toBe('1 sheets');
  });
});

describe('a workbook that lies', () => {
  it('about a size or a checksum is damaged', async () => {
    expect(await outcome(await patched(24, 4, (size) => size - 10))).toBe('damagedWorkbook');
    expect(await outcome(await patched(16, 4, (sum) => sum ^ 1))).toBe('damagedWorkbook');
  });

  it('about its names is damaged: two of one name, a way out of the archive', async () => {
    expect(await outcome(await zipOf({ ...plain(), [SHEET.toUpperCase()]: '<worksheet/>' }))).toBe('damagedWorkbook');
    const bytes = await zipOf({ ...plain(), 'aa/evil.xml': '' });
    const crafted = Buffer.from(bytes.toString('latin1').replaceAll('aa/evil.xml', '../evil.xml'), 'latin1');
    expect(await outcome(crafted)).toBe('damagedWorkbook');
  });

  it('about what its texts mean is damaged: entities are not resolved', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
    expect(await outcome(await zipOf({ ...plain(), [SHEET]: bomb }))).toBe('damagedWorkbook');
  });

  it('about places is damaged: rows, columns and texts that are not there', async () => {
    expect(await ofSheet('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')).toBe('damagedWorkbook');
    expect(await ofSheet('<sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData>')).toBe('damagedWorkbook');
    expect(await ofSheet('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>')).toBe('damagedWorkbook');
    const { [SHEET]: _sheet, ...rest } = plain();
    expect(await outcome(await zipOf(rest))).toBe('damagedWorkbook');
  });

  it('about its form is damaged: half of it, nested without end, no sheet at all', async () => {
    expect(await outcome(await zipOf({ ...plain(), [SHEET]: '<worksheet><sheetData><row>' }))).toBe('damagedWorkbook');
    expect(await ofSheet('<a>'.repeat(100_000))).toBe('damagedWorkbook');
    expect(await outcome(await zipOf({ ...plain(), [SHEET]: '<html></html>' }))).toBe('damagedWorkbook');
  });
});

describe('a file that is another kind of workbook, or none', () => {
  it('is called by its kind', async () => {
    expect(
      await outcome(await zipOf({ 'content.xml': '<x/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
    ).toBe('otherWorkbook');
    expect(await outcome(await zipOf({ ...plain(), 'xl/workbook.bin': 'x' }))).toBe('otherWorkbook');
    expect(await outcome(await zipOf({ 'Index/Document.iwa': 'x' }))).toBe('otherWorkbook');
    expect(await outcome(await zipOf({ 'word/document.xml': '<x/>' }))).toBe('notASheet');
    expect(await outcome(await patched(8, 2, (flags) => flags | 1))).toBe('passwordProtected');
  });

  it('is told to the person with the name of the file, and leaves nothing behind', async () => {
    const compound = Buffer.from('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'latin1');
    const encrypted = Buffer.concat([compound, Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]);
    const told = async (bytes: Uint8Array, name: string) => {
      const file = stagedFile(bytes, name);
      const error: unknown = await workbookSheets(file).catch((thrown: unknown) => thrown);
      expect(existsSync(`${file.path}.rows`)).toBe(false);
      return error;
    };
    const refusal = (problem: string, file: string) => ({ code: 'FILE_REFUSED', params: { problem, file } });
    expect(await told(encrypted, 'secret.xlsx')).toMatchObject(refusal('passwordProtected', 'secret.xlsx'));
    expect(await told(compound, 'old.xls')).toMatchObject(refusal('oldWorkbook', 'old.xls'));
    expect(await told(Buffer.from('PK'), 'cut.xlsx')).toMatchObject(refusal('damagedWorkbook', 'cut.xlsx'));
    expect(await told(compound, 'table.ods')).toMatchObject(refusal('otherWorkbook', 'table.ods'));
    const half = (await zipOf(plain())).subarray(0, 600);
    expect(await told(half, 'half.xlsx')).toMatchObject(refusal('damagedWorkbook', 'half.xlsx'));
  });
});

describe('a workbook with changed bytes', () => {
  const mutation = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  });
  const ENDS = /^(?:\d+ sheets|[a-zA-Z]+(?:Workbook|Protected)|notASheet)$/;
  const changed = (original: Uint8Array, changes: readonly (readonly [number, number])[]) => {
    const bytes = Buffer.from(original);
    for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
    return bytes;
  };

  it('of ours gives rows or is refused; nothing else happens', async () => {
    const original = await zipOf(plain());
    await fc.assert(
      fc.asyncProperty(mutation, async (changes) => {
        expect(await outcome(changed(original, changes))).toMatch(ENDS);
      }),
      { numRuns: runs(150) },
    );
  });

  it.skipIf(workbookSamples.length === 0)('of other programs gives rows or is refused', async () => {
    const originals = workbookSamples.map(({ path }) => readFileSync(path));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), mutation, async (original, changes) => {
        expect(await outcome(changed(original, changes))).toMatch(ENDS);
      }),
      { numRuns: runs(60) },
    );
  });

  it('in the unpacked text gives rows or is refused too', async () => {
    const text = plain()[SHEET] ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('<', '>', '"', '&', '/', 'r', '\0', '9'),
        async (at, sign) => {
          const other = text.slice(0, at) + sign + text.slice(at + 1);
          expect(await outcome(await zipOf({ ...plain(), [SHEET]: other }))).toMatch(/sheets$|^damagedWorkbook$/);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
