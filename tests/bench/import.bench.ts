/*
 * How long an import of generated cards takes, against a bare insert of the same rows by prepared
 * statements, and how long pages and counts take then: node tests/bench/import.bench.ts [cards]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { countContacts } from '../../electron/data/contacts/contactList.repository.ts';
import { pageOfContacts } from '../../electron/data/contacts/contacts.service.ts';
import { takeLock } from '../../electron/data/database/lock.ts';
import { openDatabase } from '../../electron/data/database/open.ts';
import { readEntry } from '../../electron/data/transfer/entries.ts';
import { exportContacts } from '../../electron/data/transfer/export.service.ts';
import { importFile } from '../../electron/data/transfer/import.service.ts';
import { inspectFile } from '../../electron/data/transfer/inspect.service.ts';
import { createStaging } from '../../electron/data/transfer/staging.ts';
import type { RunningTask } from '../../electron/data/tasks.ts';
import { VcardReader } from '../../shared/vcard/index.ts';
import { uidSequence } from '../support/contacts.ts';
import { generatedVcards } from '../support/vcardGenerator.ts';

const count = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
const say = (text: string) => process.stdout.write(`${text}\n`);
const task: RunningTask = { signal: new AbortController().signal, progress: () => undefined };

/** The longest time that other work of this thread had to wait. */
function watchStalls(): () => number {
  let worst = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    // What held up the thread to the very end, as a COMMIT does, counts too.
    return Math.max(worst, performance.now() - last - 5);
  };
}

async function timed<Result>(
  what: string,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly ms: number }> {
  const stalls = watchStalls();
  const start = performance.now();
  const result = await run();
  const ms = performance.now() - start;
  say(`${what.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms   longest stall ${stalls().toFixed(0)} ms`);
  return { result, ms };
}

/** The same rows into the same tables, nothing else: no history, no indexes left out. */
function bareInsert(
  file: string,
  schema: readonly string[],
  tables: ReadonlyMap<string, readonly Record<string, unknown>[]>,
): number {
  const raw = new BetterSqlite3(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  for (const sql of schema) raw.exec(sql);
  const start = performance.now();
  raw.exec('BEGIN');
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const statement = raw.prepare(
      `INSERT INTO ${table} (${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
    );
    for (const row of rows) statement.run(...columns.map((column) => row[column]));
  }
  raw.exec('COMMIT');
  const ms = performance.now() - start;
  raw.close();
  return ms;
}

/** Milliseconds for parsing the cards, and for making contacts of them; card by card, as the import does it. */
function partsOfReading(bytes: Uint8Array): { readonly parsed: number; readonly read: number } {
  const reader = new VcardReader();
  let parsed = 0;
  let read = 0;
  for (let offset = 0; offset < bytes.length; offset += 1 << 18) {
    const start = performance.now();
    const cards = reader.push(bytes.subarray(offset, offset + (1 << 18)));
    const middle = performance.now();
    for (const card of cards) readEntry(card, 'US');
    parsed += middle - start;
    read += performance.now() - middle;
  }
  return { parsed, read };
}

try {
  const bytes = Buffer.from(generatedVcards(count));
  say(`${count} cards, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const file = join(folder, 'longhand.sqlite');
  const lock = takeLock({ file: join(folder, 'longhand.lock') });
  const database = await openDatabase({
    file,
    lock,
    backupFolder: join(folder, 'backups'),
    clock: () => new Date().toISOString(),
  });
  const staging = await createStaging(join(folder, 'staging'));
  const token = await staging.stage('generated.vcf', bytes.length);
  for (let offset = 0; offset < bytes.length; offset += 1 << 20)
    await staging.append(token, offset, bytes.subarray(offset, offset + (1 << 20)));

  const { parsed, read } = partsOfReading(bytes);
  say(`parsing ${parsed.toFixed(0)} ms; names, phones, pinyin, validation, hashes ${read.toFixed(0)} ms`);

  await timed('inspect', () => inspectFile({ database, staging }, { file: token }, '2026-11-21', task));
  const context = {
    database,
    staging,
    newUid: uidSequence(),
    today: '2026-11-21',
    beforeImport: () => Promise.resolve(),
  };
  const imported = await timed('import', () => importFile(context, { file: token, onMatch: 'skip' }, task));
  await timed('import of the same file again', () => importFile(context, { file: token, onMatch: 'skip' }, task));
  await timed('export', () => exportContacts({ database, staging }, { version: '4.0' }, '2026-11-21', task));

  const raw = new BetterSqlite3(file, { readonly: true });
  const schema = raw
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all()
    .map((row) => row.sql);
  const names = ['contacts', 'contact_points', 'contact_tags', 'contact_kept_properties'];
  const tables = new Map(
    names.map((name) => [name, raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()]),
  );
  raw.close();
  const bare = bareInsert(join(folder, 'bare.sqlite'), schema, tables);
  say(
    `bare insert of the same ${[...tables.values()].reduce((sum, rows) => sum + rows.length, 0)} rows ${bare.toFixed(0)} ms`,
  );
  say(
    `import ${(imported.ms / bare).toFixed(1)} times the bare insert; without parsing ${((imported.ms - parsed) / bare).toFixed(1)} times`,
  );

  const measure = async (what: string, run: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < 30; round++) {
      const start = performance.now();
      await run();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    say(`${what.padEnd(46)} median ${(times[15] ?? 0).toFixed(1)} ms, p95 ${(times[28] ?? 0).toFixed(1)} ms`);
  };
  const middle = await database.read((reader) => pageOfContacts(reader, { limit: 200 }));
  await measure('page of 50 by name', () => database.read((reader) => pageOfContacts(reader, { limit: 50 })));
  await measure('page of 200 by name, further on', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 200, cursor: middle.nextCursor })),
  );
  await measure('page of 50 by updatedAt, falling', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 50, sort: { by: 'updatedAt', direction: 'desc' } })),
  );
  await measure('page of 50 with a tag', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 50, filter: { tag: 'VIP' } })),
  );
  await measure('page of 50, text 小明', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 50, filter: { text: '小明' } })),
  );
  await measure('page of 50, text that nobody has', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 50, filter: { text: 'zzzz' } })),
  );
  await measure('page of 50, no phone (nobody)', () =>
    database.read((reader) => pageOfContacts(reader, { limit: 50, filter: { hasPhone: false } })),
  );
  await measure('count of all', () => database.read((reader) => countContacts(reader, {})));
  await measure('count with text 小明', () => database.read((reader) => countContacts(reader, { text: '小明' })));
  await measure('count with a tag', () => database.read((reader) => countContacts(reader, { tag: 'VIP' })));
  await database.close();
  lock.release();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
