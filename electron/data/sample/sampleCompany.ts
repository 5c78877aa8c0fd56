import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { addContacts, exportableIds } from '../contacts/contacts.service.ts';
import type { Database } from '../database/handles.ts';
import { addInteraction } from '../interactions/interactions.service.ts';
import { localDay } from '../localTime.ts';
import { addReminder } from '../reminders/createReminder.service.ts';
import { addReminders } from '../reminders/importReminders.service.ts';
import { saveSetUp } from '../settings/settings.service.ts';
import { addStaff } from '../staff/staff.service.ts';
import { fillMoney } from './fillMoney.ts';
import type { Filling } from './filling.ts';
import { sampleCompanyIn } from './sampleContent.ts';
import type { SampleCompany } from './sampleContent.ts';
import { fillFields } from './sampleFields.ts';
import { contactsOn } from './sampleDays.ts';

/**
 * Fills an empty database with the sample company in that language: one batch, set up and ready to look around. Days
 * are counted from the day on which that happens, so the desk looks alive on any day.
 */
export async function fillSampleCompany(database: Database, locale: Locale, newUid: () => string): Promise<void> {
  const sample = await sampleCompanyIn(locale);
  const { company, staff, contacts } = sample;
  const intent = {
    label: 'sampleCompany',
    params: { name: company.companyName, count: contacts.length },
    topics: [
      'contacts',
      'interactions',
      'reminders',
      'sales',
      'initiatives',
      'scorecard',
      'goals',
      'fields',
      'staff',
      'settings',
      'history',
    ],
  } as const;
  await database.write(intent, async (transaction, batch) => {
    const members = await addStaff(
      transaction,
      staff.map((name) => ({ uid: newUid(), name })),
      batch.at,
    );
    await saveSetUp(transaction, company, batch.at, {
      language: locale,
      currentStaffId: members[0]?.id ?? null,
      isSetUp: true,
    });
    const today = localDay(batch.at);
    const withValues = await fillFields({ transaction, newUid, today, at: batch.at }, sample);
    await addContacts(transaction, contactsOn(sample, today).map(withValues), newUid, batch.at);
    const ids = await exportableIds(transaction, {});
    const contactIds = new Map(contacts.map(({ displayName }, index) => [displayName ?? '', ids[index] ?? 0]));
    const staffIds = new Map(members.map(({ id, name }) => [name, id]));
    const filling: Filling = {
      transaction,
      batch,
      today,
      newUid,
      contactId: (name) => known(contactIds, name),
      staffId: (name) => known(staffIds, name),
    };
    await fillInteractions(filling, sample);
    await fillReminders(filling, sample);
    await fillMoney(filling, sample);
  });
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample company has nobody of the name ${name}`);
  return id;
}

async function fillInteractions(filling: Filling, { interactions }: SampleCompany): Promise<void> {
  const { transaction, batch, today, newUid, contactId, staffId } = filling;
  for (const { contact, daysAgo, staff, present, minutes, mood, ...rest } of interactions) {
    const draft = {
      ...rest,
      contactId: contactId(contact),
      happenedOn: addDays(today, -daysAgo),
      happenedAt: null,
      minutes: minutes ?? null,
      staffId: staffId(staff),
      mood: mood ?? null,
      presentIds: present.map(contactId),
    };
    await addInteraction(transaction, draft, { at: batch.at, today, newUid });
  }
}

async function fillReminders(filling: Filling, { reminders }: SampleCompany): Promise<void> {
  const { transaction, batch, today, newUid, contactId, staffId } = filling;
  for (const { contact, inDays, time, doneInDays, staff, rule, afterDoneDays, ...rest } of reminders) {
    const about = {
      ...rest,
      contactId: contact === undefined ? null : contactId(contact),
      dueOn: addDays(today, inDays),
      dueTime: time ?? null,
      rule: rule ?? null,
    };
    if (doneInDays !== undefined) {
      const done = addDays(today, doneInDays);
      await addReminders(transaction, batch, [{ ...about, uid: newUid(), done, moved: [], skipped: [] }], today);
      continue;
    }
    // What repeats and is overdue was promised on its first day.
    const promisedOn = about.dueOn < today ? about.dueOn : today;
    const draft = { ...about, afterDoneDays: afterDoneDays ?? null, staffId: staff === null ? null : staffId(staff) };
    await addReminder(transaction, draft, { at: batch.at, today: promisedOn, newUid });
  }
}
