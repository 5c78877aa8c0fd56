import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Real files of other programs, kept beside the project; a checkout alone does not have them. */
const folder = path.resolve(import.meta.dirname, '../../../shared/samples/vcard');

export interface VcardSample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Empty when the folder is absent; tests on samples then skip and say so. */
export const vcardSamples: readonly VcardSample[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.vcf'))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }))
  : [];

/** For test titles: why nothing ran. */
export const samplesTitle =
  vcardSamples.length > 0 ? 'real files' : 'real files (skipped: ../shared/samples/vcard is absent)';
