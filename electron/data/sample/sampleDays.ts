import type { ContactDraft } from '#shared/contacts/contact.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { lunarDateOf } from '#shared/specialDays/lunar.rules.ts';
import type { CalendarDay } from '#shared/specialDays/specialDay.ts';
import type { SampleCompany, SampleSpecialDay } from './sampleContent.ts';

/** The contacts with the special days that come round soon after `today`. */
export function contactsOn({ contacts, specialDays }: SampleCompany, today: string): ContactDraft[] {
  return contacts.map((contact) => {
    const its = specialDays.filter((day) => day.contact === contact.displayName);
    return its.reduce((draft, day) => withSpecialDay(draft, day, today), contact);
  });
}

function withSpecialDay(draft: ContactDraft, sample: SampleSpecialDay, today: string): ContactDraft {
  const on = addDays(today, sample.inDays);
  if (sample.kind === 'birthday' && sample.calendar === 'gregorian') {
    const year = Number(on.slice(0, 4)) - (sample.years ?? 0);
    return { ...draft, birthday: sample.years === undefined ? `-${on.slice(4)}` : `${year}${on.slice(4)}` };
  }
  const { kind, label } = sample;
  return { ...draft, specialDays: [...draft.specialDays, { kind, label, day: dayOn(on, sample), leadDays: null }] };
}

function dayOn(on: string, { calendar, years }: SampleSpecialDay): CalendarDay {
  const lunar = calendar === 'lunar' ? lunarDateOf(on) : null;
  const date = lunar ?? { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8)) };
  return {
    calendar: lunar === null ? 'gregorian' : 'lunar',
    year: years === undefined ? null : date.year - years,
    month: date.month,
    day: date.day,
    // A leap month comes round too seldom to be shown as a birthday.
    isLeapMonth: false,
  };
}
