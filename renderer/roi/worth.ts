import { minorDigits } from '#shared/kernel/money.rules.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { paidBackAfter, type PaidBack } from '../money/paidBack.ts';

/** What the one sentence says. Money in minor units; `roi` as a fraction, rounded so that it never says 100 % of what is not. */
export type Worth =
  | { readonly kind: 'nothingKnown' }
  | { readonly kind: 'noCost'; readonly benefit: number }
  | { readonly kind: 'noBenefit'; readonly cost: number }
  | { readonly kind: 'even'; readonly put: number }
  | { readonly kind: 'almostNothing'; readonly missing: number; readonly put: number; readonly roi: number }
  | {
      readonly kind: 'notWorth';
      readonly put: number;
      readonly back: number;
      readonly roi: number;
      readonly missing: number;
    }
  | {
      readonly kind: 'worth';
      readonly put: number;
      readonly back: number;
      readonly roi: number;
      readonly paidBack: PaidBack;
    };

/** Which sentence is true of these figures. */
export function worthOf({ cost, benefit, payback }: RoiSummary, currency: string): Worth {
  if (cost === 0 && benefit === 0) return { kind: 'nothingKnown' };
  if (cost <= 0) return { kind: 'noCost', benefit };
  if (benefit <= 0) return { kind: 'noBenefit', cost };
  const put = comparedWith(currency);
  if (benefit === cost) return { kind: 'even', put };
  const roi = shownRoi(benefit / cost);
  const back = Math.round((put * benefit) / cost);
  if (benefit > cost)
    return { kind: 'worth', put, back: Math.max(back, put + 1), roi, paidBack: paidBackAfter(payback) };
  const missing = cost - benefit;
  return back === 0
    ? { kind: 'almostNothing', missing, put, roi }
    : { kind: 'notWorth', put, back: Math.min(back, put - 1), roi, missing };
}

/** One unit of the currency, or a hundred where it has no smaller one to tell 1.60 from 2. */
function comparedWith(currency: string): number {
  const digits = minorDigits(currency);
  return digits === 0 ? 100 : 10 ** digits;
}

/** To a tenth of a percent; what is more or less than 100 % stays so. */
export function shownRoi(roi: number): number {
  const rounded = Math.round(roi * 1000) / 1000;
  if (roi > 1) return Math.max(rounded, 1.001);
  return roi < 1 ? Math.min(rounded, 0.999) : rounded;
}
