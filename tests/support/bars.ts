/** What is promised of speed and memory: one row of the table of docs/performance.md. */
export interface Bar {
  readonly what: string;
  /** Milliseconds, or times what it is compared with. */
  readonly unit: 'ms' | 'times';
  /** With 100,000 contacts: more is a miss. */
  readonly bar: number;
  /** With 1,000,000 contacts: what is aimed at. */
  readonly aim: number;
}

/** The whole table, in its order. The design says these figures; nothing here is loosened to hold. */
export const BARS = {
  search: { what: 'search as you type, in the data process, p95', unit: 'ms', bar: 10, aim: 50 },
  window: { what: 'search as you type, from key to picture, p95', unit: 'ms', bar: 50, aim: 100 },
  page: { what: 'one page of any list by any sort and filter, p95', unit: 'ms', bar: 10, aim: 50 },
  import: { what: 'import of a sheet, against a bare insert', unit: 'times', bar: 3, aim: 3 },
  card: { what: 'a card with its timeline, p95', unit: 'ms', bar: 10, aim: 10 },
  start: { what: 'first rows painted after start, against an empty window', unit: 'times', bar: 2.5, aim: 2.5 },
  memory: { what: 'idle memory, against an empty window', unit: 'times', bar: 1.5, aim: 2 },
} as const satisfies Readonly<Record<string, Bar>>;

/** Rows of the table for what does not exist yet: named, so that nobody takes their absence for a pass. */
export const NOT_BUILT = ['the search for duplicates'] as const;

/** More contacts than these are a smoke run: figures are held against the aims, and a miss fails nothing. */
export const MOST_FOR_BARS = 100_000;

/** What one benchmark found for one row: the worst of all that it measured for it. */
export interface Finding {
  readonly what: string;
  readonly unit: Bar['unit'];
  readonly limit: number;
  readonly worst: number;
  /** Which of them that was. */
  readonly worstOf: string;
  readonly measured: number;
  readonly missed: number;
}

/** The table that a run ends with: a line for each row, whether something was measured for it or not. */
export function summary(findings: readonly Finding[], isSmokeRun: boolean): readonly string[] {
  const lines = Object.values<Bar>(BARS).map((row) => {
    const here = findings.filter(({ what }) => what === row.what);
    const [first] = here.toSorted((one, other) => other.worst - one.worst);
    const limit = isSmokeRun ? row.aim : row.bar;
    const head = `${row.what.padEnd(58)} ${isSmokeRun ? 'aim' : 'bar'} ${`${limit} ${row.unit}`.padEnd(10)}`;
    if (first === undefined) return `${head} not measured in this run`;
    const total = (figure: (finding: Finding) => number) => here.reduce((sum, finding) => sum + figure(finding), 0);
    const missed = total((finding) => finding.missed);
    const verdict = missed === 0 ? 'holds' : `MISSED by ${missed} of ${total((finding) => finding.measured)}`;
    return `${head} ${first.worst.toFixed(2).padStart(8)}  ${verdict}${first.measured > 1 ? ` (worst: ${first.worstOf})` : ''}`;
  });
  return [...lines, ...NOT_BUILT.map((what) => `${what.padEnd(58)} not built yet`)];
}
