import { copyFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { openData } from '../../../../electron/data/openData.ts';
import { inspectArchive, looksLikeArchive } from '../../../../electron/data/transfer/archive/inspectArchive.ts';
import { restoreArchive } from '../../../../electron/data/transfer/archive/restoreArchive.service.ts';
import { formatOf } from '../../../../electron/data/transfer/fileFormat.ts';
import { withManifest, withRows } from '../../../support/archives.ts';
import { temporaryFolder } from '../../../support/database.ts';
import { addContact } from '../../../support/history.ts';
import { first, packed, smallArchive, unwatched } from '../../../support/smallArchive.ts';
import { zipOf } from '../../../support/workbooks.ts';

const quiet = { signal: unwatched.signal, progress: () => {} };

describe('through the front door', () => {
  test('a refused file is named, and nothing was changed', async () => {
    const folder = temporaryFolder();
    const data = await openData({ folder, appVersion: '1', sqliteBinding: null, isLasting: false });
    onTestFinished(() => data.close());
    const { staging, workspace } = data.context;
    await addContact(workspace.database, 'Grace', {});
    const { files } = await smallArchive();
    const path = await packed(
      withRows(
        files,
        'contacts',
        first((row) => ({ ...row, kind: 'dog' })),
      ),
    );
    const { token } = await staging.createBy('my.longhand.zip', async (target) => copyFileSync(path, target));
    const before = statSync(workspace.place.file).ino;
    await expect(restoreArchive(data.context, token, quiet)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'damagedArchive', file: 'my.longhand.zip' },
    });
    expect(statSync(workspace.place.file).ino).toBe(before);
    const names = await workspace.database.read((reader) =>
      reader.selectFrom('contacts').select('display_name').execute(),
    );
    expect(names).toEqual([{ display_name: 'Grace' }]);
  });

  test.each([
    ['a text', Buffer.from('BEGIN:VCARD\r\nEND:VCARD\r\n')],
    ['nothing', Buffer.of()],
    ['the beginning of a ZIP file', Buffer.from('PK\u0003\u0004')],
  ])('%s is no archive', async (_what, bytes) => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, bytes);
    const file = { token: '', name: 'a.zip', byteSize: bytes.length, path };
    expect(await looksLikeArchive(file)).toBe(false);
    await expect(inspectArchive(file)).rejects.toEqual(
      new LonghandError('FILE_REFUSED', { problem: 'notAnArchive', file: 'a.zip' }),
    );
  });

  test.each([
    ['shop.longhand.zip', () => Buffer.from('PK\u0003\u0004'), 'damagedArchive'],
    ['shop.longhand (1).zip', () => Buffer.alloc(5000), 'damagedArchive'],
    ['other.longhand.zip', () => zipOf({ 'hello.txt': 'hello' }), 'notAnArchive'],
  ] as const)('%s is called one, so it is refused as one: half copied, or of others', async (name, make, problem) => {
    const path = join(temporaryFolder(), 'file');
    const bytes = await make();
    writeFileSync(path, bytes);
    const file = { token: '', name, byteSize: bytes.length, path };
    expect(await formatOf(file)).toBe('archive');
    await expect(inspectArchive(file)).rejects.toMatchObject({ params: { problem } });
  });

  test('an archive of a newer Longhand is known as one', async () => {
    const { files } = await smallArchive();
    const path = await packed(withManifest(files, (manifest) => ({ ...manifest, schemaVersion: 999 })));
    const file = { token: '', name: 'a.zip', byteSize: 1, path };
    expect(await looksLikeArchive(file)).toBe(true);
    await expect(inspectArchive(file)).rejects.toMatchObject({ params: { problem: 'newerArchive' } });
  });
});
