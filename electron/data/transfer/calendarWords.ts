import type { Locale } from '#shared/kernel/locale.ts';
import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import en from '../../../resources/locales/en/transfer.json' with { type: 'json' };
import zhCN from '../../../resources/locales/zh-CN/transfer.json' with { type: 'json' };
import zhTW from '../../../resources/locales/zh-TW/transfer.json' with { type: 'json' };

const WORDS = { en: en.calendar, 'zh-CN': zhCN.calendar, 'zh-TW': zhTW.calendar } satisfies Record<Locale, unknown>;

/** What special days are called on a phone. */
export interface CalendarWords {
  /** @returns for example "王小明的生日" */
  readonly summaryOf: (name: string, special: Pick<SpecialDayEntry, 'kind' | 'label' | 'day'>) => string;
}

/** In the language that Longhand speaks. */
export function calendarWords(locale: Locale): CalendarWords {
  const words = WORDS[locale];
  const template = ({ kind, label, day }: Parameters<CalendarWords['summaryOf']>[1]) => {
    if (label !== '') return day.calendar === 'lunar' ? words.labelledLunar : words.labelled;
    if (kind === 'birthday') return day.calendar === 'lunar' ? words.birthdayLunar : words.birthday;
    if (kind === 'anniversary') return day.calendar === 'lunar' ? words.anniversaryLunar : words.anniversary;
    return day.calendar === 'lunar' ? words.otherLunar : words.other;
  };
  return {
    summaryOf: (name, special) =>
      template(special).replace(/\{\{(name|label)\}\}/g, (_whole, key: string) =>
        key === 'name' ? name : special.label,
      ),
  };
}
