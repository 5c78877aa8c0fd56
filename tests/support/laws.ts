import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { beforeEach } from 'vitest';
import { runs } from './runs.ts';

const RUNS = 100;
const given = process.env['PROPERTY_SEED'];
if (given !== undefined && given !== 'random' && !Number.isInteger(Number(given || NaN)))
  throw new Error(`PROPERTY_SEED is neither a whole number nor "random": ${given}`);

// What the tests say of a tree does not depend on chance: the values of a law follow from the name of its test, so that
// laws about the same kind of value try different ones, and a test tries the same ones wherever it runs. Chance is for
// `npm run test:laws`.
beforeEach(({ task }) => {
  const seed = given === undefined ? seedOf(task.fullTestName) : Number(given);
  fc.configureGlobal({ numRuns: runs(RUNS), ...(given === 'random' ? {} : { seed }) });
});

function seedOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE();
}
