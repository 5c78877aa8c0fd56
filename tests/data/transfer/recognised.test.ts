import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportContacts } from '../../../electron/data/transfer/export.service.ts';
import { importFile } from '../../../electron/data/transfer/import.service.ts';
import { createStaging } from '../../../electron/data/transfer/staging.ts';
import { temporaryDatabase, temporaryFolder } from '../../support/database.ts';
import { quietTask, transferDesk } from '../../support/transfer.ts';

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const photo = (letter: string) => `PHOTO;ENCODING=b;TYPE=PNG:${Buffer.from(letter.repeat(30)).toString('base64')}`;

describe('a card without a uid that comes again', () => {
  it.each<readonly [string, readonly string[], readonly string[], boolean]>([
    ['another time of export', ['REV:2026', 'PRODID:a'], ['REV:2027', 'PRODID:b'], true],
    ['other numbers of groups', ['item1.X-A:b', 'item1.X-ABLabel:c'], ['item7.X-A:b', 'item7.X-ABLabel:c'], true],
    ['another order of phones', ['TEL:1', 'TEL:2'], ['TEL:2', 'TEL:1'], true],
    ['another value that is kept', ['X-COLOUR:red'], ['X-COLOUR:blue'], false],
    ['something kept that was not there', [], ['X-COLOUR:blue'], false],
    ['another picture', [photo('a')], [photo('b')], false],
    ['a picture that was not there', [], [photo('b')], false],
    ['the same picture', [photo('a')], [photo('a')], true],
  ])('in another file, with %s', async (_what, before, after, isSame) => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, card('FN:Ada', ...before));
    const file = card('FN:Ada', ...after);
    expect((await desk.inspect(database, file)).alreadyHere).toBe(isSame ? 1 : 0);
    expect(await desk.import(database, file)).toMatchObject(isSame ? { added: 0, skipped: 1 } : { added: 1 });
    expect(await desk.import(database, file)).toMatchObject({ added: 0, skipped: 1 });
  });
});

describe('what is foretold of a file', () => {
  it('counts what cannot be taken: count - alreadyHere - refused is what is added', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, card('FN:Ada', 'UID:1'));
    const file = card('FN:Ada', 'UID:1') + card('UID:2') + card('FN:Bob') + card('FN:Bob') + card('REV:1');
    const { count, alreadyHere, refused } = await desk.inspect(database, file);
    expect({ count, alreadyHere, refused }).toEqual({ count: 5, alreadyHere: 2, refused: 2 });
    expect(await desk.import(database, file)).toMatchObject({ added: 1, skipped: 2, problems: 2 });
  });

  it('leaves no file of cards that were not taken when the import is cancelled at its very end', async () => {
    const database = await temporaryDatabase();
    const folder = join(temporaryFolder(), 'staging');
    mkdirSync(folder);
    const staging = await createStaging(folder);
    const bytes = Buffer.from(card('FN:Ada') + card('UID:2'));
    const file = await staging.stage('a.vcf', bytes.length);
    await staging.append(file, 0, bytes);
    const controller = new AbortController();
    const cancelling = {
      ...staging,
      create: async (name: string) => {
        controller.abort();
        return await staging.create(name);
      },
    };
    const context = {
      database,
      staging: cancelling,
      newUid: () => crypto.randomUUID(),
      today: '2026-11-21',
      beforeImport: () => Promise.resolve(),
    };
    const task = { signal: controller.signal, progress: () => undefined };
    await expect(importFile(context, { file, onMatch: 'skip' }, task)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder)).toEqual([`${file}.part`]);
    expect(readFileSync(join(folder, `${file}.part`)).equals(bytes)).toBe(true);
    const { count } = await exportContacts({ database, staging }, { version: '4.0' }, '2026-11-21', quietTask);
    expect(count).toBe(0);
  });
});
