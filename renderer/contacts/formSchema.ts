import type { TFunction } from 'i18next';
import { z } from 'zod';
import { CalendarDate } from '#shared/kernel/calendarDate.ts';
import { MOST_FIELDS } from '#shared/fields/field.ts';
import { MOST_SPECIAL_DAYS } from '#shared/specialDays/specialDay.ts';
import { type ContactFormValues, isEmptyPoint, type OwnFormValue, type PointValues } from './formValues.ts';
import { pointProblem } from './pointProblem.ts';
import { rhythmProblem, type RhythmValues } from './rhythmValues.ts';
import { readDay } from './specialDay.ts';
import { specialDayProblems, type SpecialDayValues } from './specialDayValues.ts';

const NAMES = ['familyName', 'givenName', 'middleName', 'nickname', 'companyName', 'displayAs'] as const;

/** What the form takes, with words for what it does not. Whatever passes here passes the contract too. */
export function formSchema(t: TFunction<'contacts'>) {
  const line = (limit: number) => z.string().max(limit, t('problem.tooLong', { limit }));
  const day = z.string().superRefine((typed, context) => {
    const read = readDay(typed);
    if (read.kind === 'none' || read.kind === 'day') return;
    const words = { ambiguous: 'ambiguousDay', noSuchDay: 'noSuchDay', unreadable: 'unreadableDay' } as const;
    context.addIssue({ code: 'custom', message: t(`problem.${words[read.kind]}`) });
  });
  const point = z.custom<PointValues>().superRefine((values, context) => {
    const problem = pointProblem(values);
    if (problem !== null) context.addIssue({ code: 'custom', path: ['value'], message: t(`problem.${problem}`) });
  });
  // The fields themselves say what is wrong; here it only counts that something is.
  const specialDay = z.custom<SpecialDayValues>().superRefine((values, context) => {
    for (const problem of specialDayProblems(values)) context.addIssue({ code: 'custom', path: [problem] });
  });
  const rhythm = z.custom<RhythmValues>().superRefine((values, context) => {
    const problem = rhythmProblem(values);
    if (problem !== null) context.addIssue({ code: 'custom', path: [problem] });
  });
  const ownValue = z.custom<OwnFormValue>().superRefine(({ isUnreadable }, context) => {
    if (isUnreadable) context.addIssue({ code: 'custom', path: ['value'] });
  });
  return z
    .looseObject({
      familyName: line(1000),
      givenName: line(1000),
      companyName: line(1000),
      employerName: line(1000),
      title: line(1000),
      note: line(1_000_000),
      birthday: day,
      anniversary: day,
      specialDays: z.array(specialDay).max(MOST_SPECIAL_DAYS),
      rhythm,
      own: z.array(ownValue).max(MOST_FIELDS),
      points: z.array(point).max(500),
      doNotContactWhy: line(1000),
    })
    .superRefine((loose, context) => {
      const values = loose as unknown as ContactFormValues;
      if (values.isDoNotContact && !CalendarDate.safeParse(values.doNotContactSince).success) {
        context.addIssue({ code: 'custom', path: ['doNotContactSince'], message: t('problem.since') });
      }
      const hasName = NAMES.some((name) => values[name].trim() !== '');
      if (hasName || values.note.trim() !== '' || values.points.some((entry) => !isEmptyPoint(entry))) return;
      const path = [values.kind === 'company' ? 'companyName' : 'familyName'];
      context.addIssue({ code: 'custom', path, message: t('problem.needsName') });
    });
}
