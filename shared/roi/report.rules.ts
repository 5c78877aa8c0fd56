import { dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';
import { horizonEnd } from '../initiatives/ledger.rules.ts';
import { leftOutOf } from './leftOut.rules.ts';
import { categoryLines, countLedger, type Counted, type LedgerOf, type RoiOptions } from './counted.rules.ts';
import { periodsOf, periodUnitOf } from './periods.rules.ts';
import type { InitiativeLine, RoiReport, RoiSummary } from './roi.ts';
import { paidBackDay, summaryOf, timelineOf, type MoneyTimeline } from './timeline.rules.ts';

export type { LedgerEntryLike, LedgerOf, RoiOptions } from './counted.rules.ts';

/**
 * The seven figures of one initiative, or of several together. Time is counted from the earliest start of those that have
 * entries; each is discounted at its own rate. What an entry brings after the horizon of its initiative does not count.
 */
export function roiSummary(initiatives: readonly LedgerOf[], options: RoiOptions): RoiSummary {
  const counted = initiatives.map((ledger) => countLedger(ledger, options));
  return summaryOf(counted, timelineOf(counted, startOf(initiatives)));
}

/**
 * Everything that the report shows. Initiatives stand in the order given.
 * @param options.currency the company's own
 */
export function roiReport(
  initiatives: readonly LedgerOf[],
  options: RoiOptions & { readonly currency: string },
): RoiReport {
  const counted = initiatives.map((ledger) => countLedger(ledger, options));
  const start = startOf(initiatives);
  const timeline = timelineOf(counted, start);
  const summary = summaryOf(counted, timeline);
  const span = spanOf(initiatives, timeline, start, options);
  const paidBack = paidBackDay(timeline);
  return {
    currency: options.currency,
    basis: options.basis,
    from: span && dateOfDayNumber(span.from),
    to: span && dateOfDayNumber(span.to),
    summary,
    periodUnit: span ? periodUnitOf(span.from, span.to) : 'month',
    periods: span ? periodsOf(timeline, { start, ...span }) : [],
    paidBackOn: paidBack === null ? null : dateOfDayNumber(paidBack),
    categories: categoryLines(counted),
    initiatives: counted.map((one) => lineOf(one, counted.length === 1 ? summary : null, summary)),
    leftOut: initiatives.flatMap(({ answers }) => (answers ? leftOutOf(answers) : [])),
  };
}

function startOf(initiatives: readonly LedgerOf[]): string {
  const withEntries = initiatives.filter(({ entries }) => entries.length > 0);
  return (withEntries.length > 0 ? withEntries : initiatives).reduce(
    (earliest, { initiative: { startsOn } }) => (earliest === '' || startsOn < earliest ? startsOn : earliest),
    '',
  );
}

/** From the first start or the first flow to the last flow, or to the day asked for; null without flows. */
function spanOf(
  initiatives: readonly LedgerOf[],
  timeline: MoneyTimeline,
  start: string,
  options: RoiOptions,
): { readonly from: number; readonly to: number } | null {
  const [firstFlow] = timeline.days;
  const lastFlow = timeline.days.at(-1);
  if (firstFlow === undefined || lastFlow === undefined) return null;
  const first = Math.min(firstFlow, dayNumberOf(start));
  const from = options.from === undefined ? first : Math.max(first, dayNumberOf(options.from));
  if (options.to === undefined) return { from, to: lastFlow };
  const end = initiatives.reduce(
    (last, { initiative }) => Math.max(last, dayNumberOf(horizonEnd(initiative))),
    lastFlow,
  );
  return { from, to: Math.max(lastFlow, Math.min(end, dayNumberOf(options.to))) };
}

function lineOf(counted: Counted, known: RoiSummary | null, whole: RoiSummary): InitiativeLine {
  const { id, name, kind, startsOn } = counted.initiative;
  const netMinor = counted.benefitMinor - counted.costMinor;
  const wholeNet = whole.benefit - whole.cost;
  return {
    initiative: { id, displayName: name, kind },
    summary: known ?? summaryOf([counted], timelineOf([counted], startsOn)),
    netMinor,
    share: wholeNet > 0 ? netMinor / wholeNet : null,
  };
}
