const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 1);
if (!(FACTOR > 0)) throw new Error(`PROPERTY_FACTOR is not a number of times: ${process.env['PROPERTY_FACTOR']}`);

/** How often a law is tried: so many times in every run of the tests, many times that in `npm run test:laws`. */
export function runs(count: number): number {
  return Math.ceil(count * FACTOR);
}
