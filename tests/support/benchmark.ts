import type { DataClient } from '../../shared/contract/index.ts';
import { PIECE_SIZE } from '../../shared/transfer/transfer.ts';
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

/** Measures things one after the other and remembers how many took longer than they may. */
export class Bars {
  #missed = 0;

  /**
   * Runs it with 0, 1, 2 ... after a warm-up; the p95 is what counts against the bar.
   * @param bar milliseconds
   */
  async measure(what: string, bar: number, run: (round: number) => Promise<unknown>): Promise<void> {
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
  judge(what: string, bar: number, times: readonly number[]): void {
    const { median, p95 } = spread(times);
    const isHeld = p95 <= bar;
    if (!isHeld) this.#missed++;
    const verdict = isHeld ? 'holds' : median <= bar ? 'MISSED at p95' : 'MISSED';
    say(`${line(what, times)}  bar ${bar}  ${verdict}`);
  }

  /** Holds one figure against a bar that it may not pass. */
  hold(what: string, bar: number, figure: number): void {
    if (figure > bar) this.#missed++;
    say(`${what.padEnd(58)} ${figure.toFixed(2).padStart(7)}  bar ${bar}  ${figure <= bar ? 'holds' : 'MISSED'}`);
  }

  /** Says how it went; the process ends with 1 where a bar was missed. */
  conclude(): void {
    say(this.#missed === 0 ? 'Every bar holds.' : `${this.#missed} bars missed.`);
    process.exitCode = this.#missed === 0 ? 0 : 1;
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
