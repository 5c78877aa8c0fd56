import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openedDatabase, temporaryFolder } from '../../support/database.ts';
import { rounds } from '../../support/rounds.ts';
import { generatedVcards, seededRandom } from '../../support/vcardGenerator.ts';

/** A round takes two seconds. */
const ROUNDS = rounds({ few: 6, many: 200 });
/** Then a new data folder is begun: what many imports leave makes each round slower, and proves nothing more. */
const ROUNDS_A_FOLDER = 20;
const CARDS = 1500;
const root = path.resolve(import.meta.dirname, '../../..');

/** Imports the file through the command line, and tells whether it said that it was done before it ended. */
async function importFile(folder: string, file: string, killAfterMilliseconds: number | null): Promise<boolean> {
  const call = path.join(root, 'scripts/call.ts');
  const input = JSON.stringify({ onMatch: 'create' });
  const args = [call, '--data', folder, 'transfer.import', input, '--file', `file=${file}`];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'close');
  if (killAfterMilliseconds !== null) {
    // The first progress report says that writing has begun.
    while (!said.includes('"progress"') && child.exitCode === null) await setTimeout(2);
    await setTimeout(killAfterMilliseconds);
    child.kill('SIGKILL');
  }
  await ended;
  return said.includes('"type":"done"');
}

test(`kill -9 in the middle of an import, ${ROUNDS} rounds: each one is there as a whole or not at all`, async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'book.vcf');
  writeFileSync(file, generatedVcards(CARDS));
  const dataOf = (round: number) => path.join(folder, `data-${Math.floor(round / ROUNDS_A_FOLDER)}`);
  const random = seededRandom(7);
  const startedAt = performance.now();
  expect(await importFile(dataOf(0), file, null)).toBe(true);
  const whole = performance.now() - startedAt;

  let before = CARDS;
  let cutOff = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const data = dataOf(round);
    if (round > 0 && round % ROUNDS_A_FOLDER === 0) before = 0;
    const isAcknowledged = await importFile(data, file, random() * whole * 0.6);
    const database = await openedDatabase(path.join(data, 'longhand.sqlite'));
    const { rows } = await database.read((reader) =>
      sql<{ contacts: number; batches: number; sound: string }>`
        SELECT (SELECT count(*) FROM contacts) AS contacts,
          (SELECT count(*) FROM batches WHERE label = 'contactsImported') AS batches,
          (SELECT integrity_check FROM pragma_integrity_check) AS sound`.execute(reader),
    );
    await database.close();
    const [after] = rows;
    expect(after?.sound).toBe('ok');
    expect(after?.contacts).toBe((after?.batches ?? 0) * CARDS);
    const possible = isAcknowledged ? [before + CARDS] : [before, before + CARDS];
    expect(possible).toContain(after?.contacts);
    if (after?.contacts === before) cutOff += 1;
    before = after?.contacts ?? 0;
  }
  expect(cutOff, 'no round was cut off in the middle: the test proved nothing').toBeGreaterThan(0);
}, 1_800_000);
