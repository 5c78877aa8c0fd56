import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { encoded } from '../../support/encodings.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { sheetSamples } from '../../support/sheetSamples.ts';
import { generatedSheet } from '../../support/sheetGenerator.ts';
import { allContents } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

const LARGEST = 6000;
const sheets = [
  Buffer.from(generatedSheet(30)),
  Buffer.from('Customer;Date;Amount\r\nAda Ltd;01.02.2026;1.234,50\r\n"青石\n茶行";02.02.2026;7\r\n'),
  Buffer.from(encoded('姓名,手机,公司\r\n王小明,138 0013 8000,青石茶行\r\n', 'gb18030')),
  Buffer.from('sep=\t\nName\tE-mail\nAda\tada@a.example\n"Bob\tbob@a.example\n'),
  ...sheetSamples
    .filter(({ file }) => file.endsWith('.csv'))
    .map(({ path }) => readFileSync(path).subarray(0, LARGEST)),
];

/** Where, how much of it, and what in its place. */
const mutations = fc.array(
  fc.tuple(
    fc.nat({ max: LARGEST }),
    fc.nat({ max: 40 }),
    fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom('"', '"\n', '\u0000', ',,,,', '\r', '=1+1', '\uFEFF', 'x'.repeat(300))
        .map((text) => Buffer.from(text)),
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

function mutated(sheet: Buffer, changes: readonly (readonly [number, number, Uint8Array])[]): Buffer {
  let bytes = sheet;
  for (const [at, length, instead] of changes) {
    const start = at % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, start), instead, bytes.subarray(start + length)]);
  }
  return bytes;
}

it('a broken sheet is read or refused in words, comes in as a whole or not at all, and is taken back whole', async () => {
  const database = await temporaryDatabase();
  const desk = await transferDesk();
  const before = await allContents(database);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sheets), mutations, async (sheet, changes) => {
      const bytes = mutated(sheet, changes);
      const refusal = (error: unknown) => {
        if (error instanceof LonghandError && ['FILE_REFUSED', 'INVALID_VALUE'].includes(error.code)) return error.code;
        throw error;
      };
      const name = 'broken.csv';
      const looked = await desk.inspectContacts(database, bytes, { name, options: { as: 'contacts' } }).catch(refusal);
      const result = await desk.importContacts(database, bytes, { name, options: { as: 'contacts' } }).catch(refusal);
      const isRefused = typeof result === 'string';
      const isNameless = typeof looked !== 'string' && looked.inspection.isNameless;
      expect(isRefused).toBe(typeof looked === 'string' || isNameless);
      if (!isRefused && result.batchId !== null) await database.undo(result.batchId);
      expect(await allContents(database)).toEqual(before);
    }),
    { numRuns: runs(60) },
  );
});
