/* What npm run bench ends with: the table of docs/performance.md with what the benchmarks of this run found. */
import { existsSync, readFileSync } from 'node:fs';
import { MOST_FOR_BARS, summary, type Finding } from '../support/bars.ts';
import { say } from '../support/benchmark.ts';

const file = process.env['LONGHAND_BENCH_TABLE'];
if (file === undefined) throw new Error('This is the end of a run: npm run bench');
const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
const findings = lines.map((line) => JSON.parse(line) as Finding);
for (const row of summary(findings, Number(process.argv[2] ?? MOST_FOR_BARS) > MOST_FOR_BARS)) say(row);
