import { casual as englishChrono } from 'chrono-node/en';
import { hans as chineseChrono } from 'chrono-node/zh/hans';
import { weekdayOf } from '../../kernel/calendarMath.ts';
import { dateOf } from './days.rules.ts';
import type { Found, SentenceContext } from './phrase.ts';

type Chrono = Pick<typeof englishChrono, 'parse'>;
type ChronoResult = ReturnType<Chrono['parse']>[number];

/** Longer ones are no sentences, and chrono takes its time over them. */
const LONGEST = 600;
/** Words that look back, and such as are read as a day too easily. */
const NOT_DUE = /\b(?:ago|last|past|previous|yesterday|now|second|minute|hour)s?\b|[昨前刚]|现在|小时|分钟/iu;

/** A weekday alone was looked at by our own words: who reads it here reads "wed the couple" or 周一鸣. */
function isTelling(words: string): boolean {
  return /\p{Script=Han}/u.test(words)
    ? /^(?!年).*\d.*[月日号]/u.test(words)
    : /\p{L}.*\d|\d.*\p{L}|\p{L} \p{L}/u.test(words);
}

function found(result: ChronoResult, sentence: string, { today }: SentenceContext): readonly Found[] {
  const { start } = result;
  const isDay = start.isCertain('day') || start.isCertain('weekday');
  if (!isDay || NOT_DUE.test(result.text) || !isTelling(result.text)) return [];
  if (/[给找访系替为今明后去前本下上这每年\d]$/u.test(sentence.slice(0, result.index))) return [];
  if (/^['’]s\b/u.test(sentence.slice(result.index + result.text.length))) return [];
  const on = dateOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (on === null || (on < today && !/\d{4}/.test(result.text))) return [];
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  // A weekday and a date that contradict each other are not for us to decide.
  if (weekday !== null && weekday % 7 !== weekdayOf(on) % 7) return [];
  const span = { start: result.index, end: result.index + result.text.length };
  const day: Found = { ...span, meaning: { means: 'date', on } };
  if (!start.isCertain('hour')) return [day];
  const hour = start.get('hour') ?? 0;
  const isSure = start.isCertain('meridiem') || hour > 12;
  const minute = start.get('minute') ?? 0;
  return [day, { ...span, meaning: { means: 'time', hour, minute, isSure } }];
}

/**
 * What chrono-node finds in what our own words left over, in both languages: a day and perhaps its time. It is asked
 * in UTC at noon, so that no time zone of this machine moves a day.
 */
export function chronoDates(sentence: string, context: SentenceContext): readonly Found[] {
  if (sentence.length > LONGEST) return [];
  const reference = { instant: new Date(`${context.today}T12:00:00Z`), timezone: 0 };
  const parsers: readonly Chrono[] = /\p{Script=Han}/u.test(sentence)
    ? [chineseChrono, englishChrono]
    : [englishChrono];
  for (const parser of parsers) {
    for (const result of parser.parse(sentence, reference, { forwardDate: true })) {
      const days = found(result, sentence, context);
      if (days.length > 0) return days;
    }
  }
  return [];
}
