import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BARS, NOT_BUILT, summary, type Bar, type Finding } from '../support/bars.ts';

const document = readFileSync(path.join(import.meta.dirname, '../../docs/performance.md'), 'utf8');
const cellsOf = (what: string) =>
  document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, first]) => first === what);

describe('the table of docs/performance.md', () => {
  it.each(Object.values<Bar>(BARS))('names $what as it is measured', ({ what, unit, bar, aim }) => {
    expect(cellsOf(what)?.slice(2, 4)).toEqual([`${bar} ${unit}`, `${aim} ${unit}`]);
  });

  it.each(NOT_BUILT)('says of %s that it is not built', (what) => {
    expect(cellsOf(what)?.[4]).toBe('not built yet');
  });
});

describe('the table that a run ends with', () => {
  const found = (worst: number, missed: number, worstOf: string): Finding => ({
    ...BARS.page,
    limit: BARS.page.bar,
    worst,
    worstOf,
    measured: 3,
    missed,
  });
  const rowOf = (findings: readonly Finding[], isSmokeRun = false) =>
    summary(findings, isSmokeRun).find((line) => line.startsWith(BARS.page.what));

  it('puts what several benchmarks found for a row together', () => {
    expect(rowOf([found(4, 0, 'the desk'), found(12, 2, 'sales')])).toMatch(
      /bar 10 ms +12\.00 +MISSED by 2 of 6 .*sales/,
    );
    expect(rowOf([found(4, 0, 'the desk'), found(9, 0, 'sales')])).toMatch(/9\.00 +holds .*sales/);
  });

  it('takes nothing that was not measured, or not built, for a pass', () => {
    expect(rowOf([])).toMatch(/not measured in this run$/);
    expect(summary([], false).filter((line) => line.endsWith('not built yet'))).toHaveLength(NOT_BUILT.length);
  });

  it('holds a smoke run against the aims', () => {
    expect(rowOf([found(12, 0, 'sales')], true)).toContain('aim 50 ms');
  });
});
