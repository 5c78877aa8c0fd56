/*
 * How long an import of a sheet of generated contacts takes, with matching, history and search index, against a bare insert
 * of the same rows by prepared statements: node tests/bench/import.bench.ts [contacts]. Ends with 1 where the bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../../electron/data/openData.ts';
import { exportContactsSheet } from '../../electron/data/transfer/exportContactsSheet.service.ts';
import { importFile } from '../../electron/data/transfer/import.service.ts';
import { inspectFile } from '../../electron/data/transfer/inspect.service.ts';
import { rowsOfSheet } from '../../electron/data/transfer/sheetRows.ts';
import type { RunningTask } from '../../electron/data/tasks.ts';
import { PIECE_SIZE } from '../../shared/transfer/transfer.ts';
import { bareInsert, importedRows } from '../support/bareInsert.ts';
import { BARS } from '../support/bars.ts';
import { Bars, say } from '../support/benchmark.ts';
import { generatedSheet } from '../support/sheetGenerator.ts';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
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
  const memory = process.memoryUsage.rss() / 1e6;
  say(
    `${what.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms   longest stall ${stalls().toFixed(0)} ms   ${memory.toFixed(0)} MB`,
  );
  return { result, ms };
}

try {
  const bytes = Buffer.from(generatedSheet(count));
  say(`${count} contacts, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const { database, staging, newUid } = data.context;
  const file = await staging.stage('generated.csv', bytes.length);
  for (let offset = 0; offset < bytes.length; offset += PIECE_SIZE)
    await staging.append(file, offset, bytes.subarray(offset, offset + PIECE_SIZE));
  const staged = await staging.complete(file);
  const context = { database, staging, newUid, today: '2026-11-21', beforeImport: () => Promise.resolve() };

  const parsing = await timed('parsing alone', async () => {
    let rows = 0;
    for await (const group of rowsOfSheet(staged, { encoding: 'utf-8', delimiter: ',' })) rows += group.rows.length;
    return rows;
  });
  const looked = process.argv.includes('--import-only')
    ? null
    : await timed('inspect', () => inspectFile(context, { file }, context.today, task));
  if (looked !== null && looked.result.format === 'csv')
    say(`  ${JSON.stringify('counts' in looked.result && looked.result.counts)}`);
  const imported = await timed('import', () => importFile(context, { file, onMatch: 'skip' }, task));
  if (imported.result.added !== count) throw new Error(`Only ${imported.result.added} of ${count} came in`);
  if (!process.argv.includes('--import-only')) {
    const again = await timed('import of the same file again', () =>
      importFile(context, { file, onMatch: 'fill' }, task),
    );
    if (again.result.batchId !== null) throw new Error('The same file again changed something');
    await timed('export as a sheet', () => exportContactsSheet(context, {}, context.today, task));
  }

  const source = join(folder, 'longhand.sqlite');
  const rows = await importedRows(source, database);
  const bare = bareInsert(source, join(folder, 'bare.sqlite'), rows);
  const written = [...rows.values()].reduce((sum, table) => sum + table.length, 0);
  say(`bare insert of the same ${written} rows ${bare.toFixed(0)} ms`);
  const bars = new Bars(count);
  bars.hold('import without parsing, times the bare insert', BARS.import, (imported.ms - parsing.ms) / bare);
  await timed('undo', () => database.undo());
  await data.close();
  bars.conclude();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
