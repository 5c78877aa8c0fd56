import type { TFunction } from 'i18next';
import type { Working } from '#shared/initiatives/working.ts';
import type { Format } from '../app/format.ts';

/** What workings are put into words with. */
export interface WorkingSpeech {
  readonly t: TFunction<'money'>;
  readonly format: Format;
  /** An amount of the company's own currency, minor units, as it is said. */
  readonly money: (amountMinor: number) => string;
}

/** How an amount comes about: "3 h a week × 52 ÷ 12 × $60 = $780 a month". @param amountMinor what it comes to */
export function workingInWords({ t, format, money }: WorkingSpeech, working: Working, amountMinor: number): string {
  const amount = money(amountMinor);
  switch (working.type) {
    case 'hours':
      return t('working.hours', { hours: format.number(working.hours), wage: money(working.wageMinor), amount });
    case 'weeklyHours':
      return t('working.weeklyHours', {
        hours: format.number(working.hoursPerWeek),
        wage: money(working.wageMinor),
        amount,
      });
    case 'times':
      return t(`working.times.${working.what}`, {
        count: working.timesPerMonth,
        times: format.number(working.timesPerMonth),
        cost: money(working.costMinor),
        amount,
      });
    case 'salesGrowth':
      return t('working.salesGrowth', {
        now: money(working.yearlyNowMinor),
        before: money(working.yearlyBeforeMinor),
        margin: format.percent(working.margin, 4),
        amount,
      });
  }
}
