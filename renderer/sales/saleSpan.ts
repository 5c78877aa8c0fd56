import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';

/** Spans of time that people ask for by name. */
export const NAMED_SPANS = ['thisMonth', 'lastMonth', 'thisYear', 'last12Months', 'lastYear'] as const;
export type NamedSpan = (typeof NAMED_SPANS)[number];

/** A span by name, or from one day to another; an empty day leaves that end open. */
export type SaleSpan = NamedSpan | { readonly from: string; readonly to: string };

/** First and last day of a span, both included. */
export interface SpanDays {
  readonly from?: string;
  readonly to?: string;
}

/** The days of a span as seen from today. */
export function spanDays(span: SaleSpan, today: string): SpanDays {
  const monthStart = `${today.slice(0, 7)}-01`;
  const year = Number(today.slice(0, 4));
  switch (span) {
    case 'thisMonth':
      return { from: monthStart, to: addDays(addMonths(monthStart, 1), -1) };
    case 'lastMonth':
      return { from: addMonths(monthStart, -1), to: addDays(monthStart, -1) };
    case 'thisYear':
      return yearDays(year);
    case 'last12Months':
      return { from: twelveMonthsBefore(today), to: today };
    case 'lastYear':
      return yearDays(year - 1);
    default:
      return {
        ...(span.from === '' ? {} : { from: span.from }),
        ...(span.to === '' ? {} : { to: span.to }),
      };
  }
}

/** The first of the twelve months of days that end today. */
export function twelveMonthsBefore(today: string): string {
  return addDays(addMonths(today, -12), 1);
}

function yearDays(year: number): SpanDays {
  const text = String(year).padStart(4, '0');
  return { from: `${text}-01-01`, to: `${text}-12-31` };
}
