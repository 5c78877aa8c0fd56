import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openedDatabase, temporaryFolder } from '../../support/database.ts';
import { rounds } from '../../support/rounds.ts';

const ROUNDS = rounds({ few: 20, many: 200 });

test(`kill -9 in the middle of writing, ${ROUNDS} rounds: every acknowledged commit is there, whole`, async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = await writeAndKill(file, 5 + ((round * 37) % 200), round * 100_000 + 1);
    acknowledged += told.length;
    const database = await openedDatabase(file);
    expect(database.endedUncleanly).toBe(true);
    const contacts = await database.read((reader) =>
      reader.selectFrom('contacts').select(['id', 'display_name']).execute(),
    );
    const names = new Set(contacts.map(({ display_name }) => display_name));
    for (const number of told) expect(names.has(`Contact ${number}`)).toBe(true);
    expect(contacts.length).toBeGreaterThanOrEqual(acknowledged);
    const parts = await database.read((reader) =>
      sql`SELECT (SELECT count(*) FROM contact_points) / 2 AS points, (SELECT count(*) FROM contact_tags) AS tags,
        (SELECT count(*) FROM batches WHERE row_count = 4 AND undoes_batch_id IS NULL) AS batches, (SELECT integrity_check FROM pragma_integrity_check) AS sound`.execute(
        reader,
      ),
    );
    const count = contacts.length;
    expect(parts.rows).toEqual([{ points: count, tags: count, batches: count, sound: 'ok' }]);
    await database.undo();
    await database.redo();
    await database.close();
    acknowledged = count;
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 1_200_000);

/** The numbers that were acknowledged before the kill. */
async function writeAndKill(file: string, afterMilliseconds: number, first: number): Promise<readonly number[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../support/writerChild.ts'), file, String(first)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const told: number[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => told.push(Number(line.split(' ')[0])));
  const ended = once(lines, 'close');
  await once(lines, 'line');
  await setTimeout(afterMilliseconds);
  child.kill('SIGKILL');
  await ended;
  return told;
}
