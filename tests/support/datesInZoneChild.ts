/*
 * Everything about dates that the desk reckons, as JSON, in whatever time zone this process was started with.
 */
import { addDays } from '../../shared/kernel/calendarMath.ts';
import { allOccurrences, missedCount, nextOpen, noticeFrom } from '../../shared/reminders/nextOpen.rules.ts';
import type { Series, Settled } from '../../shared/reminders/nextOpen.rules.ts';
import { occurrences } from '../../shared/reminders/recurrence.rules.ts';
import { dayKeyOf, keysOn } from '../../shared/specialDays/dayKey.rules.ts';
import { nextKept, plainDay } from '../../shared/specialDays/keeping.rules.ts';
import { lunarDateOf } from '../../shared/specialDays/lunar.rules.ts';
import { touchColour, touchDue } from '../../shared/touch/touch.rules.ts';

const rules = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=SU,MO',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
  'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=2L;BYMONTHDAY=30;SKIP=BACKWARD',
];
const settled: readonly Settled[] = [
  { originalOn: '2026-03-29', state: 'done', movedTo: null, movedTime: null },
  { originalOn: '2026-03-30', state: 'open', movedTo: '2026-10-25', movedTime: '02:30' },
];
const series: Series = {
  dueOn: '2026-03-01',
  dueTime: '02:30',
  owedFrom: '2026-03-01',
  rule: 'FREQ=DAILY',
  afterDoneDays: null,
};
const days = Array.from({ length: 400 }, (_, index) => addDays('2026-02-20', index));
const rhythm = { wishedDays: 30, latestDays: 45 };

process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsets: [new Date(2026, 0, 15), new Date(2026, 6, 15)].map((moment) => moment.getTimezoneOffset()),
    dates: {
      rules: rules.map((rule) => occurrences({ rule, start: '2024-02-29' }, { from: '2026-02-01', to: '2027-12-31' })),
      all: allOccurrences(series, settled, { from: '2026-03-01', to: '2026-11-30' }),
      next: nextOpen(series, settled),
      missed: days.map((today) => missedCount(series, settled, today)),
      notices: days.map((on) =>
        noticeFrom({ originalOn: on, on, time: '02:30' }, [
          { unit: 'days', count: 1 },
          { unit: 'minutes', count: 1500 },
        ]),
      ),
      lunar: days.map(lunarDateOf),
      keys: days.map(keysOn),
      kept: days.map((day) => [nextKept(plainDay('--02-29'), day), dayKeyOf(plainDay(day))]),
      touch: days.map((lastContactOn) => {
        const due = touchDue({ rhythm, since: '2026-01-01', lastContactOn, snoozedUntil: null });
        return { due, colours: due === null ? [] : days.slice(0, 60).map((today) => touchColour(due, today)) };
      }),
    },
  }),
);
