import { join } from 'node:path';
import { expect, test } from 'vitest';
import { automaticBackups } from '../../../electron/data/backups/automaticBackups.ts';
import { listBackups } from '../../../electron/data/database/backup.ts';
import { backupFolderOf, openedDatabase, steppingClock, temporaryFolder } from '../../support/database.ts';
import { addContact } from '../../support/history.ts';

test('a clock that was set back loses nothing: what was written later is undone first, and is backed up', async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const folder = backupFolderOf(file);
  const place = { file, folder };
  const watch = { onMade: () => undefined, onFailed: (error: unknown) => expect.fail(String(error)) };

  const late = steppingClock('2031-01-01T08:00:00.000Z');
  const first = await openedDatabase(file, { clock: late });
  await addContact(first, 'Ada', {});
  const before = await automaticBackups({ ...watch, place, database: first, clock: late });
  expect(await before.ifChanged('quit')).not.toBeNull();
  await before.stop();
  await first.close();

  const early = steppingClock('2026-03-01T08:00:00.000Z');
  const second = await openedDatabase(file, { clock: early });
  await addContact(second, 'Bob', {});
  const after = await automaticBackups({ ...watch, place, database: second, clock: early });
  const made = await after.ifChanged('quit');
  await after.stop();
  expect(made).toMatchObject({ contactCount: 2 });
  // Neither is thinned away for the other: the one of the future may be the newest that there is.
  expect(listBackups(folder).map(({ contactCount }) => contactCount)).toEqual([1, 2]);

  const names = async () =>
    (await second.read((reader) => reader.selectFrom('contacts').select('display_name').execute())).map(
      ({ display_name }) => display_name,
    );
  expect(await names()).toEqual(['Ada', 'Bob']);
  await second.undo();
  expect(await names()).toEqual(['Ada']);
  await second.redo();
  expect(await names()).toEqual(['Ada', 'Bob']);
});
