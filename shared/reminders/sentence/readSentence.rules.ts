import { CalendarDate } from '../../kernel/calendarDate.ts';
import type { ClockTime } from '../../kernel/calendarDate.ts';
import { addDays } from '../../kernel/calendarMath.ts';
import type { ReadPiece, SentenceReading } from '../reading.ts';
import { nextKept, plainDay } from '../../specialDays/keeping.rules.ts';
import { chronoDates } from './chronoDates.rules.ts';
import { CHINESE_DATES } from './dateChinese.rules.ts';
import { CHINESE_TRAPS, ENGLISH_TRAPS } from './dateTraps.rules.ts';
import { ENGLISH_DATES } from './dateEnglish.rules.ts';
import { NUMERIC_DATES } from './dateNumeric.rules.ts';
import { AFTER_DONE, COUNTS } from './ends.rules.ts';
import { FEASTS } from './feasts.rules.ts';
import { kindIn } from './kind.rules.ts';
import { namesIn } from './names.rules.ts';
import { findAll, taken } from './phrase.ts';
import type { DayPart, Found, Meaning, SentenceContext } from './phrase.ts';
import { plain } from './plain.rules.ts';
import { CHINESE_REPEATS } from './repeatChinese.rules.ts';
import { ENGLISH_REPEATS } from './repeatEnglish.rules.ts';
import { firstOn, ruleTextOf } from './repetition.rules.ts';
import type { Repetition } from './repetition.rules.ts';
import { CHINESE_TIMES, DAY_PARTS, ENGLISH_TIMES, hourIn } from './times.rules.ts';
import { CHINESE_CONTENT, ENGLISH_CONTENT } from './timeWords.rules.ts';
import { roleOf } from './roles.rules.ts';
import { slipText } from './slipText.rules.ts';

type Of<Means extends Meaning['means']> = Found & { readonly meaning: Extract<Meaning, { means: Means }> };

const PART_TIMES: Readonly<Record<DayPart, ClockTime | null>> = {
  night: null,
  morning: '09:00',
  noon: '12:00',
  afternoon: '14:00',
  evening: '19:00',
};

/** Repetitions that no rule of ours can say: those that leave days out, go by working days or leap months, or by days that there are not. */
const UNSAID =
  /\b(?:except|apart from|but not)\b|\b(?:first|last) (?:weekday|workday|working day|business day)\b|除了|除外|除非|(?:第[一二三四五]|最后一|首)个?(?:工作日|交易日)|闰[一二三四五六七八九十]{1,2}月|每个?月的?(?:3[2-9]|[4-9]\d)[号日]|每个?(?:周|星期|礼拜)[七八九十]|每年的?(?:1[3-9]|[2-9]\d)月/iu;

function only<Means extends Meaning['means']>(found: readonly Found[], means: Means): readonly Of<Means>[] {
  const matching = found.filter((each): each is Of<Means> => each.meaning.means === means);
  return matching.toSorted((one, other) => one.start - other.start);
}

interface Words {
  readonly repeat: Of<'repeat'> | undefined;
  readonly afterDone: Of<'afterDone'> | undefined;
  readonly count: Of<'count'> | undefined;
  readonly date: Of<'date'> | undefined;
  readonly until: Of<'date'> | undefined;
  readonly time: Of<'time'> | undefined;
  readonly part: Of<'part'> | undefined;
  /** Everything that is about time, due or not: no names in there. */
  readonly all: readonly Found[];
  /** Starts of spans whose words stay on the slip: "Monday or Tuesday" loses something when one goes. */
  readonly kept: ReadonlySet<number>;
}

/** Everything about time in the sentence, and what each of it is for. */
function wordsOf(sentence: string, context: SentenceContext): Words {
  const done = findAll(sentence, AFTER_DONE, context);
  const repeats = findAll(done.rest, [...ENGLISH_REPEATS, ...CHINESE_REPEATS], context);
  const content = findAll(
    repeats.rest,
    [...ENGLISH_TRAPS, ...CHINESE_TRAPS, ...ENGLISH_CONTENT, ...CHINESE_CONTENT],
    context,
  );
  const repeat = UNSAID.test(sentence) ? undefined : only(repeats.found, 'repeat')[0];
  const counts = findAll(content.rest, repeat === undefined ? [] : COUNTS, context);
  const days = findAll(counts.rest, [...FEASTS, ...NUMERIC_DATES, ...ENGLISH_DATES, ...CHINESE_DATES], context);
  const hours = findAll(days.rest, [...CHINESE_TIMES, ...ENGLISH_TIMES], context);
  const parts = findAll(hours.rest, DAY_PARTS, context);
  const own = only(days.found, 'date');
  const chrono = own.length === 0 ? chronoDates(parts.rest, context) : [];
  const dates = [...own, ...only(chrono, 'date')];
  // "Tickets for the 8pm show" says when the show is.
  const isOfThing = (time: Found) =>
    /(?<![\p{Script=Latin}])(?:the|our)\s{1,2}$/iu.test(sentence.slice(Math.max(0, time.start - 8), time.start));
  const times = [...only(hours.found, 'time'), ...only(chrono, 'time')].filter((time) => !isOfThing(time));

  const blanked = taken(sentence, [...dates, ...times, ...only(parts.found, 'part')]);
  const roles = dates.map((date) => ({ date, role: roleOf(sentence, blanked, date, repeat !== undefined) }));
  const due = roles.find(({ role }) => role.is === 'due' || role.is === 'before');
  const until = roles.find(({ role }) => role.is === 'until');
  const date =
    due === undefined ? undefined : merged(sentence, shifted(due.date, due.role.is === 'before', context), dates);
  const afterDone = only(done.found, 'afterDone')[0];
  const kept = new Set([
    ...(date === undefined ? [] : listed(sentence, date, dates)),
    ...(times[0] === undefined ? [] : listed(sentence, times[0], times)),
  ]);
  return {
    repeat: afterDone === undefined ? repeat : undefined,
    afterDone,
    count: only(counts.found, 'count')[0],
    date,
    until: until?.date,
    time: times[0],
    part: only(parts.found, 'part')[0],
    all: [...done.found, ...repeats.found, ...content.found, ...counts.found, ...dates, ...times, ...parts.found],
    kept,
  };
}

/** "Before Friday" is Thursday at the latest; before the end of the month is on its last day. */
function shifted(date: Of<'date'>, isBefore: boolean, { today }: SentenceContext): Of<'date'> {
  if (!isBefore || date.meaning.isPeriodEnd === true || date.meaning.on <= today) return date;
  return { ...date, meaning: { ...date.meaning, on: addDays(date.meaning.on, -1) } };
}

/** 11月24日(周二): the same day said twice is one piece. */
function merged(sentence: string, date: Of<'date'>, dates: readonly Of<'date'>[]): Of<'date'> {
  const twin = dates.find(
    (other) =>
      other.start >= date.end &&
      other.meaning.on === date.meaning.on &&
      /^[\s,，(（]{0,3}$/u.test(sentence.slice(date.end, other.start)),
  );
  if (twin === undefined) return date;
  const closes = /^[)）]/u.test(sentence.slice(twin.end)) && /[(（]/u.test(sentence.slice(date.end, twin.start));
  return { ...date, end: closes ? twin.end + 1 : twin.end };
}

/** The start of the span where another follows: from Monday to Wednesday, 3pm or 4pm. */
function listed(sentence: string, chosen: Found, all: readonly Found[]): readonly number[] {
  const follows = all.some(
    (other) =>
      other.start > chosen.end - 1 &&
      /^\s{0,2}(?:到|至|或者?|或是|和|-|–|—|~|to|till|until|through|or|and|\/)\s{0,2}$/iu.test(
        sentence.slice(chosen.end, other.start),
      ),
  );
  const isBareRange = /^\s{0,2}(?:到|至|-|–|—|~|to)\s{0,2}\d/u.test(sentence.slice(chosen.end));
  return follows || isBareRange ? [chosen.start] : [];
}

function timeOf({ time, part, date, repeat }: Words): ClockTime | null {
  const dayPart = part?.meaning.part ?? date?.meaning.part ?? repeat?.meaning.part;
  if (time === undefined) return dayPart === undefined ? null : PART_TIMES[dayPart];
  const { hour, minute, isSure } = time.meaning;
  // One to six o'clock without anything else is in the afternoon: nobody calls a customer at three at night.
  const plainHour = hour >= 1 && hour <= 6 ? hour + 12 : hour;
  const shown = isSure ? hour : dayPart === undefined ? plainHour : hourIn(dayPart, hour);
  if (shown === null) return null;
  return `${String(shown).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

interface Schedule {
  readonly dueOn: CalendarDate | null;
  readonly dueTime: ClockTime | null;
  readonly rule: string | null;
  readonly afterDoneDays: number | null;
}

function scheduleOf(words: Words, { today }: SentenceContext): Schedule {
  const dueTime = timeOf(words);
  const { date, repeat, afterDone } = words;
  const on = date?.meaning.on ?? null;
  if (afterDone !== undefined) {
    return { dueOn: on ?? today, dueTime, rule: null, afterDoneDays: afterDone.meaning.days };
  }
  if (repeat === undefined)
    return { dueOn: on ?? (dueTime === null ? null : today), dueTime, rule: null, afterDoneDays: null };
  const repetition = inCalendarOf(date, repeat.meaning.repetition);
  const dueOn = repetition === null ? null : firstOn(repetition, on ?? today);
  if (repetition === null || dueOn === null) return { dueOn: on, dueTime, rule: null, afterDoneDays: null };
  const until = words.until?.meaning.on ?? null;
  const end = { until: until !== null && until >= dueOn ? until : null, count: words.count?.meaning.count ?? null };
  return { dueOn, dueTime, rule: ruleTextOf(repetition, dueOn, end), afterDoneDays: null };
}

/** "Every year" with a day of the lunar year goes by that year; with one of no calendar there is no rule. */
function inCalendarOf(date: Of<'date'> | undefined, repetition: Repetition): Repetition | null {
  const lunar = date?.meaning.lunar;
  if (repetition.every !== 'year' || repetition.monthDay !== null || lunar === undefined) return repetition;
  return lunar === 'none' || repetition.interval > 1 ? null : { every: 'lunarYear', ...lunar };
}

/** Without the spaces and commas that a pattern took along. */
function piece(sentence: string, { start, end }: Pick<Found, 'start' | 'end'>, means: ReadPiece['means']): ReadPiece {
  const words = sentence.slice(start, end);
  const from = start + (/^[\s,，]*/u.exec(words)?.[0].length ?? 0);
  return { start: from, end: Math.max(from, start + words.replace(/[\s,，]+$/u, '').length), means };
}

/**
 * Reads a sentence as somebody types it at the desk: "call 王总 next Tuesday 3pm about the invoice",
 * "下周二下午三点给王总打电话". English and Chinese, simplified and traditional, also mixed. Words that are not
 * understood stay on the slip; a date is left out rather than guessed.
 *
 * Weeks begin on Monday: "next Tuesday" is that of the next such week, "this" or no word the one that comes next,
 * today included. A period alone (next week, next month) is its first day; the end of a week is its Friday. One to six
 * o'clock is in the afternoon; a part of the day alone is 9, 12, 14 or 19 o'clock. No day but a time or a repetition:
 * today or the first time from today.
 * @param today the day on which it is read
 * @param locale the language of the person; both languages are always read
 */
export function readSentence(text: string, context: SentenceContext): SentenceReading {
  const sentence = plain(text);
  const words = wordsOf(sentence, context);
  const schedule = scheduleOf(words, context);
  const isKnown = schedule.dueOn === null || CalendarDate.safeParse(schedule.dueOn).success;
  if (!isKnown) return unread(text, sentence);
  const { date, repeat, afterDone, count, until, time, part } = words;
  const dueOn = isBirthOf(schedule, sentence) ? nextBirthday(schedule.dueOn, context) : schedule.dueOn;
  const isRepeating = schedule.rule !== null;
  const pieces: ReadPiece[] = [];
  const spans: { readonly start: number; readonly end: number; readonly isTime: boolean }[] = [];
  const take = (found: Found | undefined, means: ReadPiece['means']) => {
    if (found === undefined) return;
    const here = piece(sentence, found, means);
    if (here.end <= here.start || pieces.some((other) => other.start < here.end && here.start < other.end)) return;
    pieces.push(here);
    const isKept = words.kept.has(found.start) || (found === date && dueOn !== schedule.dueOn);
    if (!isKept) spans.push({ start: found.start, end: found.end, isTime: means === 'time' });
  };
  take(afterDone, 'repeat');
  if (isRepeating) for (const found of [repeat, count, until]) take(found, 'repeat');
  take(date, 'date');
  if (schedule.dueTime !== null) for (const found of [time, part]) take(found, 'time');
  const rest = taken(sentence, pieces);
  const kind = kindIn(rest);
  const names = namesIn(taken(rest, words.all));
  const [name] = names;
  if (kind !== null) addPiece(pieces, piece(sentence, kind, 'kind'));
  if (name?.isLikely === true) addPiece(pieces, piece(sentence, name, 'contact'));
  return {
    text: slipText(
      text,
      spans.toSorted((one, other) => one.start - other.start),
    ),
    kind: kind?.kind ?? 'other',
    ...schedule,
    dueOn,
    names: names.map(({ start, end }) => text.slice(start, end)),
    pieces: pieces.toSorted((one, other) => one.start - other.start),
  };
}

/** A birthday with its year says when somebody was born: what is due is the next one. */
function isBirthOf({ dueOn }: Schedule, sentence: string): boolean {
  return dueOn !== null && kindIn(sentence)?.kind === 'birthday';
}

function nextBirthday(bornOn: CalendarDate | null, { today }: SentenceContext): CalendarDate | null {
  return bornOn === null || bornOn >= today ? bornOn : nextKept(plainDay(bornOn), today);
}

function addPiece(pieces: ReadPiece[], here: ReadPiece): void {
  if (!pieces.some((other) => other.start < here.end && here.start < other.end)) pieces.push(here);
}

function unread(text: string, sentence: string): SentenceReading {
  return {
    text: slipText(text, []),
    kind: kindIn(sentence)?.kind ?? 'other',
    dueOn: null,
    dueTime: null,
    rule: null,
    afterDoneDays: null,
    names: namesIn(sentence).map(({ start, end }) => text.slice(start, end)),
    pieces: [],
  };
}
