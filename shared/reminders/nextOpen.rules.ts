import type { CalendarDate, ClockTime } from '../kernel/calendarDate.ts';
import { addDays, dayNumberOf } from '../kernel/calendarMath.ts';
import type { DateRange } from './recurrence.rules.ts';
import type { NoticeBefore } from './reminder.ts';
import { nameOfDay, seriesOf } from './ruleSeries.rules.ts';

/** What decides when a reminder is due. */
export interface Series {
  /** The first day of the series; of one without a rule, the day it is due. */
  readonly dueOn: CalendarDate;
  readonly dueTime: ClockTime | null;
  /** Occurrences of the rule before this day are not owed. */
  readonly owedFrom: CalendarDate;
  readonly rule: string | null;
  readonly afterDoneDays: number | null;
}

/** What was done with one occurrence. `open`: it was only moved. */
export interface Settled {
  /** The day that the rule gives; it names the occurrence. */
  readonly originalOn: CalendarDate;
  readonly state: 'open' | 'done' | 'skipped';
  readonly movedTo: CalendarDate | null;
  /** With `movedTo`: the time, or null for none. */
  readonly movedTime: ClockTime | null;
}

/** An occurrence that is owed, on the day it was moved to where it was. */
export interface OpenOccurrence {
  readonly originalOn: CalendarDate;
  readonly on: CalendarDate;
  readonly time: ClockTime | null;
}

/** An occurrence with what became of it. */
export interface Occurrence extends OpenOccurrence {
  readonly state: 'open' | 'done' | 'skipped';
}

const MINUTES_A_DAY = 1440;
/** Days of a series that are looked at together. */
const STRIDE = 366;

/** The earliest open occurrence, by the day and time it is moved to; null where nothing is left to do. */
export function nextOpen(series: Series, settled: readonly Settled[]): OpenOccurrence | null {
  const byDay = settledByDay(settled);
  const unmoved = firstUntouched(series, byDay);
  const candidates = unmoved === null ? movedOpen(series, byDay) : [...movedOpen(series, byDay), unmoved];
  return candidates.toSorted(byOn)[0] ?? null;
}

/** Everything owed between two days, both included, by day and time: moved ones where they are moved to. */
export function openOccurrences(
  series: Series,
  settled: readonly Settled[],
  { from, to }: DateRange,
): readonly OpenOccurrence[] {
  const byDay = settledByDay(settled);
  const moved = movedOpen(series, byDay).filter(({ on }) => on >= from && on <= to);
  const untouched = ruleDays(series, { from, to })
    .filter((day) => !isTouched(byDay.get(day)))
    .map((day) => occurrenceOn(series, day, undefined));
  return moved.length === 0 ? untouched : [...moved, ...untouched].toSorted(byOn);
}

/** Everything between two days, both included, by day and time, with what became of it. */
export function allOccurrences(series: Series, settled: readonly Settled[], range: DateRange): readonly Occurrence[] {
  const done = [...settledByDay(settled).values()]
    .filter(({ state }) => state !== 'open')
    .map((one): Occurrence => ({ ...occurrenceOn(series, one.originalOn, one), state: one.state }))
    .filter(({ on }) => on >= range.from && on <= range.to);
  const open = openOccurrences(series, settled, range).map((one): Occurrence => ({ ...one, state: 'open' }));
  return [...done, ...open].toSorted(byOn);
}

/**
 * How many further occurrences before today are open, besides the earliest.
 * @param nextOn the day on which the earliest is due, where that is known: nothing is open before it, so what was done
 * or left out before it need not be among `settled`
 */
export function missedCount(
  series: Series,
  settled: readonly Settled[],
  today: CalendarDate,
  nextOn: CalendarDate = EARLIEST,
): number {
  const open = openOccurrences(series, settled, { from: nextOn, to: addDays(today, -1) });
  return Math.max(0, open.length - 1);
}

/** The days between two days, both included, on which it is or was due: moved ones where moved to, skipped ones not. */
export function dueDates(series: Series, settled: readonly Settled[], range: DateRange): readonly CalendarDate[] {
  const due = allOccurrences(series, settled, range).filter(({ state }) => state !== 'skipped');
  return [...new Set(due.map(({ on }) => on))];
}

/**
 * The earliest day on which a notice of an occurrence may come. Minutes before one without a time count from the
 * beginning of its day.
 */
export function noticeFrom({ on, time }: OpenOccurrence, noticesBefore: readonly NoticeBefore[]): CalendarDate {
  const minutes = time === null ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const days = noticesBefore.map(({ unit, count }) =>
    unit === 'days' ? count : Math.ceil((count - minutes) / MINUTES_A_DAY),
  );
  return addDays(on, -Math.max(0, ...days));
}

/** Before every day that a series may have. */
const EARLIEST = '0000-01-01';

function settledByDay(settled: readonly Settled[]): ReadonlyMap<CalendarDate, Settled> {
  const byDay = new Map<CalendarDate, Settled>();
  for (const one of settled) byDay.set(one.originalOn, one);
  return byDay;
}

/** Whether the occurrence is no longer owed on the day that the rule gives. */
function isTouched(one: Settled | undefined): boolean {
  return one !== undefined && (one.state !== 'open' || one.movedTo !== null);
}

/** Days of the series within a range; of one without a rule the day it is due, whenever it was owed from. */
function ruleDays({ rule, dueOn, owedFrom }: Series, { from, to }: DateRange): readonly CalendarDate[] {
  if (rule === null) return dueOn >= from && dueOn <= to ? [dueOn] : [];
  const first = [from, owedFrom, dueOn].reduce((latest, day) => (day > latest ? day : latest));
  if (to < first) return [];
  return seriesOf(rule, dueOn).between(dayNumberOf(first), dayNumberOf(to)).map(nameOfDay);
}

/** The first occurrence that was neither settled nor moved. */
function firstUntouched(series: Series, byDay: ReadonlyMap<CalendarDate, Settled>): OpenOccurrence | null {
  const { rule, dueOn, owedFrom } = series;
  if (rule === null) return isTouched(byDay.get(dueOn)) ? null : occurrenceOn(series, dueOn, undefined);
  const days = seriesOf(rule, dueOn);
  let day = days.next(dayNumberOf(owedFrom > dueOn ? owedFrom : dueOn));
  while (day !== null) {
    for (const one of days.between(day, day + STRIDE)) {
      const on = nameOfDay(one);
      if (!isTouched(byDay.get(on))) return occurrenceOn(series, on, undefined);
    }
    day = days.next(day + STRIDE + 1);
  }
  return null;
}

/** Moved ones that are still owed: those of an earlier rule are not. */
function movedOpen(series: Series, byDay: ReadonlyMap<CalendarDate, Settled>): readonly OpenOccurrence[] {
  const moved: OpenOccurrence[] = [];
  for (const one of byDay.values()) {
    const isMoved = one.state === 'open' && one.movedTo !== null;
    if (isMoved && isOwed(series, one.originalOn)) moved.push(occurrenceOn(series, one.originalOn, one));
  }
  return moved;
}

function isOwed({ rule, dueOn, owedFrom }: Series, originalOn: CalendarDate): boolean {
  if (rule === null) return originalOn === dueOn;
  if (originalOn < owedFrom || originalOn < dueOn) return false;
  const day = dayNumberOf(originalOn);
  return seriesOf(rule, dueOn).next(day) === day;
}

function occurrenceOn(series: Series, originalOn: CalendarDate, moved: Settled | undefined): OpenOccurrence {
  const movedTo = moved?.movedTo ?? null;
  if (moved === undefined || movedTo === null) return { originalOn, on: originalOn, time: series.dueTime };
  return { originalOn, on: movedTo, time: moved.movedTime };
}

/** By day, then time (none first, as SQLite sorts), then the day of the rule. */
function byOn(one: OpenOccurrence, other: OpenOccurrence): number {
  const key = ({ on, time, originalOn }: OpenOccurrence) => `${on} ${(time ?? '').padEnd(5)} ${originalOn}`;
  const [a, b] = [key(one), key(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
