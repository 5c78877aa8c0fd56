/** How often a fault is tried: a few times in every run of the tests, many times in `npm run test:faults`. */
export function rounds({ few, many }: { readonly few: number; readonly many: number }): number {
  return process.env['LONGHAND_FAULTS'] === 'many' ? many : few;
}
