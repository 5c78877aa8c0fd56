import ICAL from 'ical.js';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { occurrences } from '#shared/reminders/recurrence.rules.ts';
import { createContact } from '../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { uidSequence } from './contacts.ts';
import { TRANSFER_DAY as TODAY } from './transfer.ts';

/** Up to when days are looked at. */
export const UNTIL = '2029-12-31';

/** Ids that nothing else has. */
export const newUid = uidSequence();

/** A contact that is there. */
export const contact = async (database: Database, draft: object) =>
  await createContact(database, newUid, ContactDraft.parse(draft));

/** The days from today on in a calendar, by ical.js for its structure and the rules of RFC 5545 for its series. */
export function daysByAnother(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  const value = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString() ?? '';
  const days = events.flatMap((event) => {
    const start = value(event, 'dtstart').slice(0, 16);
    const uid = value(event, 'uid');
    if (value(event, 'rrule') === '') return [start];
    const replaced = events
      .filter((other) => value(other, 'uid') === uid)
      .map((other) => value(other, 'recurrence-id').slice(0, 10));
    const leftOut = event
      .getAllProperties('exdate')
      .flatMap((property) => property.getValues().map((day) => String(day).slice(0, 10)));
    const gone = new Set([...replaced, ...leftOut]);
    return occurrences({ rule: value(event, 'rrule'), start: start.slice(0, 10) }, { from: TODAY, to: UNTIL })
      .filter((day) => !gone.has(day))
      .map((day) => `${day}${start.slice(10)}`);
  });
  return days.filter((day) => day >= TODAY && day.slice(0, 10) <= UNTIL).toSorted();
}
