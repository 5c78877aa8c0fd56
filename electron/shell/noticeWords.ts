import type { Locale } from '#shared/kernel/locale.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { Words } from './words.ts';

/** What a notice of the system says. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** Longest text that systems show; more only costs. */
const LONGEST = 240;

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** The day and time in words, empty for what is due today without a time. */
function whenInWords({ on, time }: Notice, today: string, locale: Locale): string {
  const day =
    on === today
      ? ''
      : new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
          new Date(`${on}T00:00:00Z`),
        );
  return [day, time ?? ''].filter((part) => part !== '').join(' ');
}

/** One notice in words: the slip's text under the contact's name; a special day says which. */
export function wordsOfNotice(notice: Notice, today: string, locale: Locale, words: Words): NoticeWords {
  const name = notice.contactName ?? words.notice;
  const what =
    notice.specialDay === null ? notice.text : notice.text === '' ? words[`${notice.specialDay}Notice`] : notice.text;
  const when = whenInWords(notice, today, locale);
  return { title: shortened(name), body: shortened(when === '' ? what : filled(words.noticeAt, { when, what })) };
}

/** Several that came at once, as one. */
export function wordsOfMany(notices: readonly Notice[], count: number, words: Words): NoticeWords {
  return {
    title: filled(words.noticesTitle, { count }),
    body: shortened(
      notices
        .slice(0, 3)
        .map(({ text, contactName }) => text || (contactName ?? ''))
        .join(' · '),
    ),
  };
}
