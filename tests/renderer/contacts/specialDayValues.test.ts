import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayExists } from '#shared/kernel/calendarDate.ts';
import { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import {
  newSpecialDay,
  specialDayDraft,
  specialDayProblems,
  specialDayValues,
} from '../../../renderer/contacts/specialDayValues.ts';

const year = fc.option(fc.integer({ min: 1, max: 9999 }));
const lunar = fc.record({
  calendar: fc.constant('lunar' as const),
  year,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 30 }),
  isLeapMonth: fc.boolean(),
});
const gregorian = fc
  .record({
    calendar: fc.constant('gregorian' as const),
    year,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    isLeapMonth: fc.constant(false),
  })
  .filter((day) => dayExists(day.year, day.month, day.day));
const entry = fc.record({
  kind: fc.constantFrom('birthday' as const, 'anniversary' as const, 'other' as const),
  label: fc.constantFrom('Shop opening', '开店纪念'),
  day: fc.oneof(lunar, gregorian),
  leadDays: fc.option(fc.integer({ min: 0, max: 366 })),
});

describe('a special day in the form', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(entry, (day) => {
        const values = specialDayValues(day);
        expect(specialDayProblems(values)).toEqual(new Set());
        expect(specialDayDraft(values)).toEqual(day);
        expect(SpecialDayEntry.safeParse(day).success).toBe(true);
      }),
    );
  });

  it('is taken by the contract whenever the form finds nothing wrong', () => {
    const typed = fc.record({
      kind: fc.constantFrom('birthday' as const, 'other' as const),
      label: fc.string({ maxLength: 20 }),
      calendar: fc.constantFrom('gregorian' as const, 'lunar' as const),
      typed: fc.constantFrom('', '1990-05-17', '2月29日', '2023-02-29', '5/6/1990', 'soon'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      isLeapMonth: fc.boolean(),
      year: fc.constantFrom('', '1962', '62', '0000', 'x'),
      leadDays: fc.constantFrom(null, 0, 7, -1, 367, 1.5),
    });
    fc.assert(
      fc.property(typed, (values) => {
        const row = { ...newSpecialDay(), ...values };
        fc.pre(specialDayProblems(row).size === 0);
        expect(SpecialDayEntry.safeParse(specialDayDraft(row)).success).toBe(true);
      }),
    );
  });

  it('says what is missing', () => {
    expect([...specialDayProblems(newSpecialDay())]).toEqual(['label', 'day']);
    const birthday = { ...newSpecialDay(), kind: 'birthday', calendar: 'lunar', year: '62' } as const;
    expect([...specialDayProblems(birthday)]).toEqual(['year']);
  });
});
