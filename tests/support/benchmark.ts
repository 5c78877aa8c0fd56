import { appendFileSync } from 'node:fs';
import type { DataClient } from '../../shared/contract/index.ts';
import { PIECE_SIZE } from '../../shared/transfer/transfer.ts';
import { MOST_FOR_BARS, type Bar, type Finding } from './bars.ts';
import { generatedVcards } from './vcardGenerator.ts';

/** How often each thing is done. */
export const ROUNDS = 200;
const WARM_UPS = 10;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function spread(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

function line(what: string, times: readonly number[]): string {
  const { median, p95 } = spread(times);
  return `${what.padEnd(58)} median ${median.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)}`;
}

/** Says what was measured where nothing is asked of it; milliseconds. */
export function tell(what: string, times: readonly number[]): void {
  say(line(what, times));
}

/**
 * Measures things one after the other and remembers how many took longer than they may. A bar is a row of the table of
 * docs/performance.md, or a number of its own for what stands beside it.
 */
export class Bars {
  readonly #isSmokeRun: boolean;
  readonly #findings = new Map<Bar, Finding>();
  #missed = 0;

  /** @param contacts how many there are: more than the bars speak of makes it a smoke run with aims */
  constructor(contacts: number) {
    this.#isSmokeRun = contacts > MOST_FOR_BARS;
  }

  /** Runs it with 0, 1, 2 ... after a warm-up; the p95 in milliseconds is what counts against the bar. */
  async measure(what: string, bar: Bar | number, run: (round: number) => Promise<unknown>): Promise<void> {
    for (let round = 0; round < WARM_UPS; round++) await run(round);
    const times: number[] = [];
    for (let round = WARM_UPS; round < ROUNDS + WARM_UPS; round++) {
      const start = performance.now();
      await run(round);
      times.push(performance.now() - start);
    }
    this.judge(what, bar, times);
  }

  /** Holds the p95 of what was measured elsewhere against a bar; milliseconds. */
  judge(what: string, bar: Bar | number, times: readonly number[]): void {
    const { median, p95 } = spread(times);
    const limit = this.#find(what, bar, p95);
    const verdict = p95 <= limit ? 'holds' : median <= limit ? 'MISSED at p95' : 'MISSED';
    say(`${line(what, times)}  ${this.#limitWord} ${limit}  ${verdict}`);
  }

  /** Holds one figure against a bar that it may not pass. */
  hold(what: string, bar: Bar | number, figure: number): void {
    const limit = this.#find(what, bar, figure);
    const verdict = figure <= limit ? 'holds' : 'MISSED';
    say(`${what.padEnd(58)} ${figure.toFixed(2).padStart(7)}  ${this.#limitWord} ${limit}  ${verdict}`);
  }

  /** Says how it went, for the table of the whole run too; the process ends with 1 where a bar was missed. */
  conclude(): void {
    const limits = `${this.#limitWord}s`;
    say(this.#missed === 0 ? `Every ${this.#limitWord} holds.` : `${this.#missed} ${limits} missed.`);
    const table = process.env['LONGHAND_BENCH_TABLE'];
    if (table !== undefined)
      for (const finding of this.#findings.values()) appendFileSync(table, `${JSON.stringify(finding)}\n`);
    process.exitCode = this.#missed === 0 || this.#isSmokeRun ? 0 : 1;
  }

  get #limitWord(): string {
    return this.#isSmokeRun ? 'aim' : 'bar';
  }

  /** Notes a figure; gives what it may be at most. */
  #find(what: string, bar: Bar | number, figure: number): number {
    const limit = typeof bar === 'number' ? bar : this.#isSmokeRun ? bar.aim : bar.bar;
    // What could not be measured at all is no pass.
    const isMissed = !(figure <= limit);
    if (isMissed) this.#missed++;
    if (typeof bar !== 'number') {
      const before = this.#findings.get(bar);
      const isWorst = before === undefined || !(figure <= before.worst);
      this.#findings.set(bar, {
        what: bar.what,
        unit: bar.unit,
        limit,
        worst: isWorst ? figure : before.worst,
        worstOf: isWorst ? what : before.worstOf,
        measured: (before?.measured ?? 0) + 1,
        missed: (before?.missed ?? 0) + (isMissed ? 1 : 0),
      });
    }
    return limit;
  }
}

/** Brings in so many invented contacts, through the import. */
export async function importGenerated(client: DataClient, count: number): Promise<void> {
  const bytes = Buffer.from(generatedVcards(count));
  const { file } = await client.transfer.stage({ name: 'generated.vcf', byteSize: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += PIECE_SIZE) {
    const piece = new Blob([new Uint8Array(bytes.subarray(offset, offset + PIECE_SIZE))]);
    await client.transfer.stagePiece({ file, offset, piece });
  }
  for await (const event of await client.transfer.import({ file, onMatch: 'create' })) {
    if (event.type === 'failed' || event.type === 'cancelled') throw new Error(`The import ended: ${event.type}`);
  }
}
