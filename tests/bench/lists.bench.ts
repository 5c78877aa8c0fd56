/*
 * How long one page of the list of customers takes by each order and all kinds of filters, sparse and dense ones, and how
 * long a change of many takes: node tests/bench/lists.bench.ts [contacts]. Ends with 1 where a bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { Bars, importGenerated, say } from '../support/benchmark.ts';
import { fillLists, measureBulk, measureLists } from '../support/listBenchmark.ts';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
try {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const client = createRouterClient(dataRouter, { context: data.context });
  await importGenerated(client, count);
  const subject = await fillLists(data.context, client);
  say(`${count} contacts with own fields. Milliseconds:`);
  const bars = new Bars(count);
  const side = { client, context: data.context };
  await measureLists(bars, side, subject);
  await measureBulk(side, subject);
  await data.close();
  bars.conclude();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
