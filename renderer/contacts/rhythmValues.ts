import { suggestedLatest } from '#shared/touch/touch.rules.ts';
import { LONGEST_RHYTHM, type Rhythm } from '#shared/touch/touch.ts';

/** A rhythm while it is typed; null days while nothing readable stands there. */
export interface RhythmValues {
  readonly isOn: boolean;
  readonly wishedDays: number | null;
  readonly latestDays: number | null;
}

/** Rhythms to choose by name, days. */
export const RHYTHM_PRESETS = {
  week: 7,
  twoWeeks: 14,
  month: 30,
  quarter: 91,
  halfYear: 182,
  year: 365,
} as const;
export type RhythmPreset = keyof typeof RHYTHM_PRESETS;
export const PRESET_NAMES = ['week', 'twoWeeks', 'month', 'quarter', 'halfYear', 'year'] as const;

/** What the fields show for a rhythm, or for none. */
export function rhythmValues(rhythm: Rhythm | null): RhythmValues {
  return rhythm === null ? { isOn: false, wishedDays: null, latestDays: null } : { isOn: true, ...rhythm };
}

/** The rhythm that the fields mean; null for none. Only for values without a problem. */
export function rhythmOf({ isOn, wishedDays, latestDays }: RhythmValues): Rhythm | null {
  return !isOn || wishedDays === null || latestDays === null ? null : { wishedDays, latestDays };
}

/** Which of the two limits cannot be, or null. */
export function rhythmProblem({ isOn, wishedDays, latestDays }: RhythmValues): 'wished' | 'latest' | null {
  if (!isOn) return null;
  if (wishedDays === null || !isWithin(wishedDays, 1)) return 'wished';
  return latestDays === null || !isWithin(latestDays, wishedDays) ? 'latest' : null;
}

/** The preset that a rhythm is, `own` for another, `off` for none. */
export function presetOf({ isOn, wishedDays, latestDays }: RhythmValues): RhythmPreset | 'own' | 'off' {
  if (!isOn) return 'off';
  const found = PRESET_NAMES.find(
    (name) => RHYTHM_PRESETS[name] === wishedDays && suggestedLatest(RHYTHM_PRESETS[name]) === latestDays,
  );
  return found ?? 'own';
}

/** A wished day; the latest follows as long as it is the suggested one, and never falls below. */
export function withWished(values: RhythmValues, wishedDays: number | null): RhythmValues {
  const before = values.wishedDays;
  const isSuggested = before === null || values.latestDays === null || values.latestDays === suggestedLatest(before);
  if (wishedDays === null || !isWithin(wishedDays, 1)) return { ...values, wishedDays };
  const follows = isSuggested || (values.latestDays ?? 0) < wishedDays;
  return { ...values, wishedDays, latestDays: follows ? suggestedLatest(wishedDays) : values.latestDays };
}

function isWithin(days: number, least: number): boolean {
  return Number.isInteger(days) && days >= least && days <= LONGEST_RHYTHM;
}

/** A length of time in the largest unit that says it exactly: 14 days are 2 weeks, 91 three months. */
export function spanOf(days: number): { readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly count: number } {
  const named = SPANS[days];
  if (named !== undefined) return named;
  if (days % 7 === 0 && days <= LONGEST_IN_WEEKS) return { unit: 'weeks', count: days / 7 };
  return { unit: 'days', count: days };
}

const LONGEST_IN_WEEKS = 84;

/** What people call these lengths; a month is no certain number of days, so only the usual ones are named. */
const SPANS: Readonly<Record<number, ReturnType<typeof spanOf>>> = {
  30: { unit: 'months', count: 1 },
  60: { unit: 'months', count: 2 },
  91: { unit: 'months', count: 3 },
  182: { unit: 'months', count: 6 },
  365: { unit: 'years', count: 1 },
  730: { unit: 'years', count: 2 },
};
