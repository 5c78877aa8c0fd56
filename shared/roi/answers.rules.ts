import { horizonEnd, workingAmount } from '../initiatives/ledger.rules.ts';
import type { AnsweredQuestion, LedgerEntryDraft } from '../initiatives/ledgerEntry.ts';
import type { Working } from '../initiatives/working.ts';
import { addMonths } from '../kernel/calendarMath.ts';
import type { CrmAnswers } from './answers.ts';
import { roiSummary } from './report.rules.ts';
import type { RoiSummary } from './roi.ts';

export { leftOutOf } from './leftOut.rules.ts';

/** An entry that follows an answer, of an initiative that starts with the answers. */
export type AnswerEntry = Omit<LedgerEntryDraft, 'initiativeId' | 'uid' | 'startsOn'> & {
  readonly startsOn: string;
  readonly answer: AnsweredQuestion;
};

/**
 * The ledger entries that follow the answers; an answer of nothing gives none. What is paid comes from the first day on,
 * what it brings from a month later on, both as many times as the horizon has months. They are planned: what is noted as
 * actual later takes their place up to that day (see RoiBasis).
 * @throws RangeError where an amount is too large to be an exact number
 */
export function entriesOfAnswers(answers: CrmAnswers): AnswerEntry[] {
  const { purchase, hours, monthly, savings, growth, startsOn } = answers;
  const once = { startsOn, every: 'once', until: null } as const;
  const inAdvance = { startsOn, every: 'month', until: addMonths(startsOn, answers.horizonMonths - 1) } as const;
  const afterwards = { startsOn: addMonths(startsOn, 1), every: 'month', until: horizonEnd(answers) } as const;
  const worked = (working: Working) => ({ working, amountMinor: workingAmount(working) });
  const plain = (amountMinor: number) => ({ working: null, amountMinor });
  const entries: Omit<AnswerEntry, 'basis' | 'words'>[] = [];
  if (purchase) entries.push({ answer: 'purchase', category: 'it', ...once, ...plain(purchase.amountMinor) });
  if (hours) {
    const { learningHours, feedingHoursPerWeek, wageMinor } = hours;
    const learning = worked({ type: 'hours', hours: learningHours, wageMinor });
    const feeding = worked({ type: 'weeklyHours', hoursPerWeek: feedingHoursPerWeek, wageMinor });
    entries.push({ answer: 'hours', category: 'people', ...once, ...learning });
    entries.push({ answer: 'hours', category: 'people', ...inAdvance, ...feeding });
  }
  if (monthly) entries.push({ answer: 'monthly', category: 'it', ...inAdvance, ...plain(monthly.amountMinor) });
  if (savings) {
    const workings: Working[] = [
      { type: 'weeklyHours', hoursPerWeek: savings.hoursPerWeek, wageMinor: savings.wageMinor },
      { type: 'times', what: 'visits', timesPerMonth: savings.visitsPerMonth, costMinor: savings.visitCostMinor },
      { type: 'times', what: 'letters', timesPerMonth: savings.lettersPerMonth, costMinor: savings.letterCostMinor },
    ];
    for (const working of workings) {
      entries.push({ answer: 'savings', category: 'saving', ...afterwards, ...worked(working) });
    }
  }
  if (growth) {
    const grown = worked({ type: 'salesGrowth', ...growth });
    entries.push({ answer: 'growth', category: 'revenue', ...afterwards, ...grown });
  }
  return entries
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map((entry) => ({ ...entry, basis: 'planned', words: '' }));
}

/** The seven figures that follow from the answers alone. */
export function summaryOfAnswers(answers: CrmAnswers, today: string): RoiSummary {
  const { startsOn, horizonMonths, discountRate } = answers;
  const initiative = { id: 0, name: '', kind: 'crm', startsOn, horizonMonths, discountRate } as const;
  return roiSummary([{ initiative, entries: entriesOfAnswers(answers), answers }], { basis: 'expected', today });
}

/** What one figure would have to be for benefit = cost over the horizon, everything else as answered. */
export interface BreakEvenFigure {
  readonly question: AnsweredQuestion;
  readonly figure: 'hoursPerWeek' | 'visitsPerMonth' | 'lettersPerMonth' | 'yearlyNowMinor' | 'monthlyMinor';
  /** As answered; null where the question is not answered. */
  readonly given: number | null;
  /** Of money whole minor units, rounded to the side on which it pays. */
  readonly needed: number;
}

const WEEKS_A_MONTH = 52 / 12;

/**
 * Figures of the answers that alone would have to change for break-even: lower than given where it pays already (a monthly
 * price: higher). A figure is left out where nothing is known of what it is worth, or where it would have to be below zero.
 */
export function breakEven(answers: CrmAnswers): BreakEvenFigure[] {
  const { hours, monthly, savings, growth, horizonMonths } = answers;
  const { cost, benefit } = summaryOfAnswers(answers, answers.startsOn);
  if (cost === 0 && benefit === 0) return [];
  const missingPerMonth = (cost - benefit) / horizonMonths;
  // Where no hour is saved yet, an hour is worth what it costs us to learn and to feed.
  const wageMinor =
    savings && savings.hoursPerWeek > 0 ? savings.wageMinor : savings?.wageMinor || hours?.wageMinor || 0;
  const figures: BreakEvenFigure[] = [];
  const add = (one: BreakEvenFigure): void => {
    if (Number.isFinite(one.needed) && one.needed >= 0) figures.push(one);
  };
  add({
    question: 'savings',
    figure: 'hoursPerWeek',
    given: savings?.hoursPerWeek ?? null,
    needed: (savings?.hoursPerWeek ?? 0) + missingPerMonth / (WEEKS_A_MONTH * wageMinor),
  });
  if (savings) {
    const { visitsPerMonth, visitCostMinor, lettersPerMonth, letterCostMinor } = savings;
    add({
      question: 'savings',
      figure: 'visitsPerMonth',
      given: visitsPerMonth,
      needed: visitsPerMonth + missingPerMonth / visitCostMinor,
    });
    add({
      question: 'savings',
      figure: 'lettersPerMonth',
      given: lettersPerMonth,
      needed: lettersPerMonth + missingPerMonth / letterCostMinor,
    });
  }
  if (growth) {
    const { yearlyNowMinor, margin } = growth;
    const needed = Math.ceil(yearlyNowMinor + (missingPerMonth * 12) / margin);
    add({ question: 'growth', figure: 'yearlyNowMinor', given: yearlyNowMinor, needed });
  }
  add({
    question: 'monthly',
    figure: 'monthlyMinor',
    given: monthly?.amountMinor ?? null,
    needed: Math.floor((monthly?.amountMinor ?? 0) - missingPerMonth),
  });
  return figures;
}
