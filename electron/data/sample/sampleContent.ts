import { z } from 'zod';
import { Channel, ContactDraft } from '#shared/contacts/contact.ts';
import { FieldDraft } from '#shared/fields/field.ts';
import { Direction, Mood } from '#shared/interactions/interaction.ts';
import { ClockTime } from '#shared/kernel/calendarDate.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { NoticeBefore, RecurrenceRule, ReminderKind } from '#shared/reminders/reminder.ts';
import { Settings } from '#shared/settings/settings.ts';
import { Calendar, SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import { SampleAnswers, SampleCampaign, SampleGoal, SampleSale, SampleScore } from './sampleMoney.ts';

const days = z.int().min(0).max(3660);

/** What happened, so many days before the sample is opened. */
const SampleInteraction = z.strictObject({
  contact: z.string(),
  daysAgo: days,
  channel: Channel,
  direction: Direction,
  minutes: z.int().optional(),
  staff: z.string(),
  mood: Mood.optional(),
  words: z.string(),
  present: z.array(z.string()).default([]),
});

/** A promise, due so many days after the sample is opened; done on such a day where `doneInDays` says so. */
const SampleReminder = z.strictObject({
  text: z.string(),
  kind: ReminderKind,
  contact: z.string().optional(),
  inDays: z.int(),
  time: ClockTime.optional(),
  rule: RecurrenceRule.optional(),
  afterDoneDays: z.int().optional(),
  noticesBefore: z.array(NoticeBefore).default([]),
  doneInDays: z.int().max(0).optional(),
  staff: z.string().nullable(),
});

/** A special day that comes round so many days after the sample is opened. */
const SampleSpecialDay = z.strictObject({
  contact: z.string(),
  kind: SpecialDayKind,
  label: z.string().default(''),
  calendar: Calendar,
  inDays: days,
  years: z.int().optional(),
});
export type SampleSpecialDay = z.infer<typeof SampleSpecialDay>;

/** An own field, with what customers have in it, by their names: as it would be typed; of a date days from the opening. */
const SampleField = FieldDraft.extend({
  values: z.record(z.string(), z.string()).default({}),
  inDays: z.record(z.string(), z.int()).default({}),
});

/** A made-up company with its customers, what happened with them, what was promised, and whether it pays. */
const SampleCompany = z.strictObject({
  company: Settings.pick({ companyName: true, currency: true, country: true }),
  staff: z.array(z.string()).min(1),
  fields: z.array(SampleField),
  contacts: z.array(ContactDraft),
  interactions: z.array(SampleInteraction),
  reminders: z.array(SampleReminder),
  specialDays: z.array(SampleSpecialDay),
  sales: z.array(SampleSale),
  campaign: SampleCampaign,
  answers: SampleAnswers,
  scores: z.array(SampleScore),
  goals: z.array(SampleGoal),
});
export type SampleCompany = z.infer<typeof SampleCompany>;

/** The sample company in a language. */
export async function sampleCompanyIn(locale: Locale): Promise<SampleCompany> {
  return SampleCompany.parse(await readSample(locale));
}

/** Most never open it, nobody in two languages: it stays on the disk until then. */
async function readSample(locale: Locale): Promise<unknown> {
  switch (locale) {
    case 'en':
      return (await import('../../../resources/samples/sample-company.en.json', { with: { type: 'json' } })).default;
    case 'zh-CN':
      return (await import('../../../resources/samples/sample-company.zh-CN.json', { with: { type: 'json' } })).default;
    case 'zh-TW':
      return (await import('../../../resources/samples/sample-company.zh-TW.json', { with: { type: 'json' } })).default;
  }
}
