import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createBackup } from '../../../electron/data/database/backup.ts';
import { backupFolderOf, openedDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact } from '../../support/history.ts';

const child = path.resolve(import.meta.dirname, '../../support/restoreChild.ts');

test('kill -9 before each step of a restore: afterwards one of the two is there, whole', async () => {
  const root = temporaryFolder();
  const file = path.join(root, 'start', 'longhand.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', {});
  const folder = backupFolderOf(file);
  const { name } = await createBackup({ file, folder, reason: 'manual', at: '2026-03-01T10:00:00.000Z', isOpen: true });
  await addContact(database, 'Bob', {});
  await database.close();

  const outcomes: string[] = [];
  let ended: number | null = null;
  for (let step = 1; ended === null; step += 1) {
    const copy = path.join(root, `step-${step}`);
    cpSync(path.join(root, 'start'), copy, { recursive: true });
    const itsFile = path.join(copy, 'longhand.sqlite');
    const source = path.join(copy, 'backups', name);
    const { status, signal } = spawnSync(process.execPath, [child, itsFile, source, String(step)], {
      stdio: 'inherit',
    });
    const opened = await openedDatabase(itsFile);
    const rows = await opened.read((reader) => reader.selectFrom('contacts').select('display_name').execute());
    await addContact(opened, 'Grace', {});
    await opened.close();
    outcomes.push(rows.map(({ display_name }) => display_name).join());
    ended = signal === null ? status : null;
  }
  expect(ended).toBe(0);
  expect(new Set(outcomes)).toEqual(new Set(['Ada,Bob', 'Ada']));
  expect(outcomes).toEqual(outcomes.toSorted().toReversed());
  expect(outcomes.at(-1)).toBe('Ada');
});
