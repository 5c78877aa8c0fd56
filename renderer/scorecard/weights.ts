import { folded } from '#shared/kernel/text.ts';
import { BUILT_IN_MEASURES, type MeasureDraft, type ScorecardMeasure } from '#shared/scorecard/scorecard.ts';

/** All weights together, percent. */
export const ALL = 100;

/** A measure as it stands in the editor. */
export interface MeasureRow {
  /** Known to the editor only; stays when rows move. */
  readonly id: string;
  /** Null for one that is new. */
  readonly key: string | null;
  /** Empty for a built-in one. */
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly weight: number;
  /** Its weight was typed just now: sharing leaves it alone while others can give and take. */
  readonly isTyped: boolean;
}

/** The measures as rows to edit. */
export function rowsOf(measures: readonly Pick<ScorecardMeasure, 'key' | 'name' | 'weight'>[]): readonly MeasureRow[] {
  return measures.map(({ key, name, weight }) => ({
    id: key,
    key,
    name,
    isBuiltIn: name === '' && BUILT_IN_MEASURES.some((one) => one === key),
    weight,
    isTyped: false,
  }));
}

/** What is to be saved, in its order. */
export function draftsOf(rows: readonly MeasureRow[]): MeasureDraft[] {
  return rows.map(({ key, name, weight }) => ({ ...(key === null ? {} : { key }), name: name.trim(), weight }));
}

/** What is left to give, percent; below 0 it is too much. */
export function restOf(rows: readonly Pick<MeasureRow, 'weight'>[]): number {
  return ALL - rows.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The weights with the rest given, or what is too much taken, in parts as equal as whole percents can be. First among
 * those that count and were not just typed; where these cannot take it, among those not typed; then among all.
 */
export function sharedEvenly(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  const circles = [
    rows.filter(({ isTyped, weight }) => !isTyped && weight > 0),
    rows.filter(({ isTyped }) => !isTyped),
    rows,
  ];
  let weights = new Map(rows.map(({ id, weight }) => [id, weight]));
  for (const circle of circles)
    weights = withRestAmong(
      weights,
      circle.map(({ id }) => id),
    );
  return rows.map((row) => ({ ...row, weight: weights.get(row.id) ?? row.weight }));
}

function withRestAmong(weights: ReadonlyMap<string, number>, ids: readonly string[]): Map<string, number> {
  const after = new Map(weights);
  let rest = ALL - [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (;;) {
    const step = Math.sign(rest);
    const able = ids.filter((id) => {
      const weight = after.get(id) ?? 0;
      return step > 0 ? weight < ALL : weight > 0;
    });
    if (step === 0 || able.length === 0) return after;
    // Whole rounds at once; what is left of a round goes to the first ones.
    const round = Math.max(1, Math.floor(Math.abs(rest) / able.length));
    for (const id of able) {
      const weight = after.get(id) ?? 0;
      const part = Math.min(round, Math.abs(rest), step > 0 ? ALL - weight : weight);
      after.set(id, weight + step * part);
      rest -= step * part;
    }
  }
}

/** What is wrong with a row's name: none, or another has it too; null when it is fine. */
export function nameProblem(row: MeasureRow, rows: readonly MeasureRow[]): 'nameMissing' | 'nameTaken' | null {
  if (row.isBuiltIn) return null;
  const name = folded(row.name.trim());
  if (name === '') return 'nameMissing';
  return rows.some((other) => other.id !== row.id && folded(other.name.trim()) === name) ? 'nameTaken' : null;
}

/** The rows with one moved up (-1) or down (1); as they are at the edge. */
export function moved(rows: readonly MeasureRow[], id: string, by: -1 | 1): readonly MeasureRow[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + by;
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}
