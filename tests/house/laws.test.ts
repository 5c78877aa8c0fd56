import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';

const root = path.join(import.meta.dirname, '..');
const files = globSync('**/*.{ts,tsx}', { cwd: root }).map((name) => ({
  name,
  text: readFileSync(path.join(root, name), 'utf8'),
}));

/** The values that a law is tried with here and now. */
function tried(): readonly number[] {
  const values: number[] = [];
  fc.assert(
    fc.property(fc.integer(), (value) => {
      values.push(value);
    }),
  );
  return values;
}

describe('how often a law is tried', () => {
  it('is told to runs() everywhere, so that a hunt can ask for more', () => {
    expect(files.length).toBeGreaterThan(300);
    // A sample is no law: it has a seed of its own.
    const numbered = /numRuns: \d+(?!\d|, seed: \d)/;
    expect(files.filter(({ text }) => numbered.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('is a hundred times where nothing else is said', () => {
    expect(tried()).toHaveLength(runs(100));
  });
});

describe.runIf(process.env['PROPERTY_SEED'] === undefined)('the values that a law is tried with', () => {
  let first: readonly number[] = [];

  it('are the same whenever', () => {
    first = tried();
    expect(tried()).toEqual(first);
    // In another process, too.
    expect(first.slice(0, 3)).toEqual([-15, -2147483628, 12]);
  });

  it('are others for another law', () => {
    expect(tried()).not.toEqual(first);
  });
});
