import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBackup, listBackups } from '../../../electron/data/database/backup.ts';
import { Chance } from '../../support/chance.ts';
import { backupFolderOf, openedDatabase, temporaryFolder } from '../../support/database.ts';
import { withRaw } from '../../support/rawFile.ts';
import { rounds } from '../../support/rounds.ts';

const ROUNDS = rounds({ few: 6, many: 200 });
const child = join(import.meta.dirname, '../../support/backupChild.ts');

/** Writes and makes backups in turn until it is killed. @returns what it acknowledged */
async function backUpAndKill(file: string, first: number, afterMilliseconds: number) {
  const process_ = spawn(process.execPath, [child, file, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const numbers: number[] = [];
  const backups: string[] = [];
  const lines = createInterface({ input: process_.stdout });
  lines.on('line', (line) => {
    if (/^\d+$/.test(line)) numbers.push(Number(line));
    else backups.push(line);
  });
  const ended = once(lines, 'close');
  await once(lines, 'line');
  await setTimeout(afterMilliseconds);
  process_.kill('SIGKILL');
  await ended;
  return { numbers, backups };
}

test(`kill -9 in the middle of backups, ${ROUNDS} rounds: every backup of the list is whole, and nothing saved is lost`, async () => {
  const chance = new Chance(5);
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const folder = backupFolderOf(file);
  let unfinished = 0;
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { numbers, backups } = await backUpAndKill(file, round * 100_000 + 1, chance.number(250));
    acknowledged.push(...numbers);
    const listed = listBackups(folder).map(({ name }) => name);
    for (const name of backups) expect(listed).toContain(name);
    // Those of this round: the older ones were looked at before.
    for (const name of listed.slice(0, backups.length + 1)) {
      withRaw(join(folder, name), (raw) => {
        expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(raw.prepare('SELECT count(*) FROM contacts').pluck().get()).toBeGreaterThan(0);
      });
    }
    const database = await openedDatabase(file);
    const rows = await database.read((reader) => reader.selectFrom('contacts').select('display_name').execute());
    const names = new Set(rows.map(({ display_name }) => display_name));
    expect(acknowledged.filter((number) => !names.has(`Contact ${number}`))).toEqual([]);
    if (database.endedUncleanly) unfinished += 1;
    await database.close();
    // What a killed one left is cleared away by the next.
    const at = new Date(Date.UTC(2026, 0, 1) + round * 60_000).toISOString();
    await createBackup({ file, folder, reason: 'manual', at });
  }
  expect(unfinished).toBe(ROUNDS);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
}, 1_800_000);
