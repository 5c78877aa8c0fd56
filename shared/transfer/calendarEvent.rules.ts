import { textProperty } from '../icalendar/index.ts';
import type { WritableComponent, WritableProperty } from '../icalendar/index.ts';
import { addDays } from '../kernel/calendarMath.ts';
import type { NoticeBefore } from '../reminders/reminder.ts';
import { ownNoticeText } from './calendarNotices.rules.ts';

/** When, and how, a calendar is written. */
export interface CalendarWriting {
  /** Now, as an instant. */
  readonly at: string;
  readonly today: string;
  /** How many years of dates are written of what no calendar can compute. */
  readonly years: number;
  /** When notices of a day without a time come, `HH:MM`. */
  readonly noticesAt: string;
}

const DAY = 86_400;
/** How long something with a time is shown as. */
const LENGTH_MINUTES = 30;

function secondsOf(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
}

/** When an event begins and ends, and that it takes nobody's time. Times are floating: no phone moves them to a zone. */
export function beginning(on: string, time: string | null, { at }: CalendarWriting): WritableProperty[] {
  return [
    { type: 'instant', name: 'DTSTAMP', at },
    ...(time === null ? wholeDay(on) : fromTime(on, time)),
    textProperty('TRANSP', 'TRANSPARENT'),
  ];
}

function wholeDay(on: string): WritableProperty[] {
  return [
    { type: 'date', name: 'DTSTART', dates: [on] },
    { type: 'date', name: 'DTEND', dates: [addDays(on, 1)] },
  ];
}

function fromTime(on: string, time: string): WritableProperty[] {
  const end = secondsOf(time) / 60 + LENGTH_MINUTES;
  const two = (part: number) => String(part).padStart(2, '0');
  const endsOn = addDays(on, Math.floor(end / 1440));
  return [
    { type: 'floating', name: 'DTSTART', times: [`${on}T${time}`] },
    { type: 'floating', name: 'DTEND', times: [`${endsOn}T${two(Math.floor((end % 1440) / 60))}:${two(end % 60)}`] },
  ];
}

/** Alarms for the notices before, and one on the day itself: at its time, or when notices of a day come. */
export function alarmsOf(
  notices: readonly NoticeBefore[],
  time: string | null,
  summary: string,
  { noticesAt }: Pick<CalendarWriting, 'noticesAt'>,
): WritableComponent[] {
  const dayNotice = secondsOf(noticesAt) - (time === null ? 0 : secondsOf(time));
  const onTheDay = time === null ? dayNotice : 0;
  const secondsFor = ({ unit, count }: NoticeBefore) =>
    unit === 'days' ? dayNotice - count * DAY : onTheDay - count * 60;
  const alarm = (seconds: number, own: readonly WritableProperty[]): WritableComponent => ({
    name: 'VALARM',
    properties: [
      textProperty('ACTION', 'DISPLAY'),
      textProperty('DESCRIPTION', summary),
      { type: 'duration', name: 'TRIGGER', seconds },
      ...own,
    ],
    inside: [],
  });
  return [
    alarm(onTheDay, []),
    ...notices.map((notice) => alarm(secondsFor(notice), [textProperty('X-LONGHAND-BEFORE', ownNoticeText(notice))])),
  ];
}
