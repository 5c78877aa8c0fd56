import { setImmediate } from 'node:timers/promises';
import { CALENDAR_END, calendarHead, writeComponent } from '#shared/icalendar/index.ts';
import type { WritableComponent } from '#shared/icalendar/index.ts';
import type { CalendarWriting } from '#shared/transfer/calendarEvent.rules.ts';
import { eventsOfReminder } from '#shared/transfer/reminderToCalendar.rules.ts';
import { eventsOfSpecialDay } from '#shared/transfer/specialDayToCalendar.rules.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import { remindersForExport } from '../reminders/exportReminders.service.ts';
import { readSettings } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import { CALENDAR_PRODUCT } from './calendarProduct.ts';
import { calendarWords } from './calendarWords.ts';
import type { CalendarWords } from './calendarWords.ts';
import { contactUids, contactsWithDays, latestIds } from './exportCalendar.repository.ts';
import type { Staging, StagedOutput } from './staging.ts';
import { writableSpecialDays } from './writableSpecialDays.ts';

export interface CalendarExportRequest {
  readonly reminders: boolean;
  readonly specialDays: boolean;
  readonly years: number;
}

const ROWS_AT_ONCE = 200;

/** What an export has written so far. */
interface Writing {
  readonly database: Database;
  readonly output: StagedOutput;
  readonly task: RunningTask;
  readonly writing: CalendarWriting;
  readonly words: CalendarWords;
  /** Highest ids when it began: what is added meanwhile waits for the next time. */
  readonly latest: { readonly reminder: number; readonly contact: number };
  count: number;
}

/**
 * Writes open reminders and special days as a calendar for a phone into a staged file. Nothing of contacts in the bin;
 * no special days of those who are not to be contacted.
 */
export async function exportCalendar(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  request: CalendarExportRequest,
  { at, today }: { readonly at: string; readonly today: string },
  task: RunningTask,
): Promise<ExportResult> {
  const { language, noticesAt, specialDayLead, companyName } = await database.read(readSettings);
  const output = await staging.create(`longhand-calendar-${today}.ics`);
  const state: Writing = {
    database,
    output,
    task,
    count: 0,
    writing: {
      at,
      today,
      years: request.years,
      noticesAt,
    },
    words: calendarWords(language ?? 'en'),
    latest: await database.read(latestIds),
  };
  try {
    await output.write(calendarHead(CALENDAR_PRODUCT, companyName === '' ? 'Longhand' : `Longhand · ${companyName}`));
    if (request.reminders) await writeReminders(state);
    if (request.specialDays) await writeSpecialDays(state, specialDayLead);
    await output.write(CALENDAR_END);
    const { token, name, byteSize } = await output.finish();
    return { file: token, name, byteSize, count: state.count };
  } finally {
    await output.abandon();
  }
}

async function writeReminders(state: Writing): Promise<void> {
  const { database, writing, latest } = state;
  for (let after = 0; ;) {
    const from = after;
    const reminders = await database.read((reader) => remindersForExport(reader, from, ROWS_AT_ONCE));
    const open = reminders.filter(({ isOpen, id }) => isOpen && id <= latest.reminder);
    const ids = open.flatMap(({ contact }) => contact?.id ?? []);
    const uids = await database.read((reader) => contactUids(reader, ids));
    for (const reminder of open) {
      const uid = reminder.contact === null ? undefined : uids.get(reminder.contact.id);
      const contact =
        uid === undefined || reminder.contact === null ? null : { uid, displayName: reminder.contact.displayName };
      await write(state, eventsOfReminder({ ...reminder, contact }, writing));
    }
    const last = reminders.at(-1);
    if (last === undefined || last.id >= latest.reminder) return;
    after = last.id;
    await pause(state, after, latest.reminder);
  }
}

async function writeSpecialDays(state: Writing, defaultLead: number): Promise<void> {
  const { database, writing, words, latest } = state;
  for (let after = 0; ;) {
    const from = after;
    const contacts = await database.read((reader) => contactsWithDays(reader, from, ROWS_AT_ONCE));
    for (const contact of contacts) {
      if (contact.id > latest.contact) return;
      for (const day of writableSpecialDays(contact, defaultLead, words)) {
        await write(state, eventsOfSpecialDay(day, writing));
      }
    }
    const last = contacts.at(-1);
    if (last === undefined) return;
    after = last.id;
    await pause(state, after, latest.contact);
  }
}

/** One reminder or special day, in as many events as it takes. */
async function write(state: Writing, events: readonly WritableComponent[]): Promise<void> {
  if (events.length === 0) return;
  await state.output.write(events.map((event) => writeComponent(event)).join(''));
  state.count += 1;
}

async function pause({ task }: Writing, done: number, total: number): Promise<void> {
  task.progress({ stage: 'writing', done: Math.min(done, total), total, unit: 'steps' });
  await setImmediate();
  throwIfCancelled(task.signal);
}
