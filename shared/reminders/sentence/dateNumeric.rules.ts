import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { dateOf, dayOfYearFrom } from './days.rules.ts';
import type { Groups, Meaning, Phrase, SentenceContext } from './phrase.ts';

/** Neither part of a longer number nor of a fraction, a price or a version. */
const BEFORE = String.raw`(?<![\p{Script=Latin}\d./#№$€£¥-]|\d[ ,])`;
const AFTER = String.raw`(?![\p{Script=Latin}\d/%-]|\.\d)`;

function date(on: CalendarDate | null): Meaning | null {
  return on === null ? null : { means: 'date', on };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/**
 * Month and day of 3/4: the month comes first in all three languages of ours, unless only the other order gives a day
 * (25/12). The reading is shown before it is saved, so nothing is guessed behind anybody's back.
 */
function slashed({ first, second, year }: Groups, { today }: SentenceContext): CalendarDate | null {
  const [one, two] = [Number(first), Number(second)];
  const orders: readonly (readonly [number, number])[] = [
    [one, two],
    [two, one],
  ];
  for (const [month, day] of orders) {
    const on = year === undefined ? dayOfYearFrom(today, month, day) : dateOf(fullYear(year), month, day);
    if (on !== null) return on;
  }
  return null;
}

/** Dates in digits. */
export const NUMERIC_DATES: readonly Phrase[] = [
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/%-]|\.\d)(?:T(?=\d\d:\d\d))?`,
      'giu',
    ),
    read: ({ year, month, day }) => date(dateOf(Number(year), Number(month), Number(day))),
  },
  {
    // With dots the day comes first wherever dates are written so.
    pattern: new RegExp(String.raw`${BEFORE}(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)${AFTER}`, 'giu'),
    read: ({ year, month, day }) => date(dateOf(Number(year), Number(month), Number(day))),
  },
  {
    pattern: new RegExp(String.raw`${BEFORE}(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>20\d\d|\d\d)${AFTER}`, 'giu'),
    read: (groups, context) => date(slashed(groups, context)),
  },
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(?<first>\d{1,2})/(?<second>\d{1,2})${AFTER}(?!\s?(?:of|off|inch|cup|price|share|pcs|full|day|year|x|×|折|的|个|价|成)(?!\p{Script=Latin})|\s\p{L}+\s(?:street|st|road|rd|avenue|ave|lane|square)(?!\p{Script=Latin}))`,
      'giu',
    ),
    read: (groups, context) => (groups['first'] === '50' ? null : date(slashed(groups, context))),
  },
];
