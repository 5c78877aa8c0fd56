import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/samples/csv', import.meta.url));

/** Sheets of other programs (and what is in them, as JSON, for some), or none where the folder is absent. */
export const sheetSamples = existsSync(folder)
  ? readdirSync(folder)
      .toSorted()
      .map((file) => ({ file, path: `${folder}/${file}` }))
  : [];

export const sheetSamplesTitle =
  sheetSamples.length === 0
    ? 'sheets of other programs (skipped: ../shared/samples/csv is not there)'
    : 'sheets of other programs';
