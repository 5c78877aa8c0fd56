import type { DataClient } from '../../shared/contract/index.ts';
import { PIECE_SIZE } from '../../shared/transfer/transfer.ts';
import { generatedVcards } from './vcardGenerator.ts';

/** How often each thing is done. */
export const ROUNDS = 200;
const WARM_UPS = 10;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
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
    times.sort((a, b) => a - b);
    const [median = 0, p95 = 0] = [times[Math.floor(ROUNDS / 2)], times[Math.floor(ROUNDS * 0.95)]];
    if (p95 > bar) this.#missed++;
    const verdict = p95 <= bar ? 'holds' : median <= bar ? 'MISSED at p95' : 'MISSED';
    say(
      `${what.padEnd(58)} median ${median.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)}  bar ${bar}  ${verdict}`,
    );
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
