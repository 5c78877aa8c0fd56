import { shortened, squeezed } from '../contacts/script.rules.ts';
import type { CalendarEntry } from '../icalendar/index.ts';
import { LONGEST_TEXT } from '../reminders/reminder.ts';

/** How a slip's text stands in a calendar: its first line with whom it is about, then the rest. */
export interface WrittenText {
  readonly summary: string;
  readonly description: string;
}

/** @param contactName empty where it is about nobody; not repeated where the text names it */
export function writtenText(text: string, contactName: string): WrittenText {
  const [first = '', ...rest] = text.split('\n');
  const isNamed = contactName === '' || text.includes(contactName);
  return { summary: isNamed ? first : `${first} · ${contactName}`, description: rest.join('\n').trim() };
}

/** Whether the words alone give the text back. */
export function saysItAll({ summary, description }: WrittenText, text: string): boolean {
  return joined([summary, description]) === text;
}

/** The parts that say something new, a line each. */
function joined(parts: readonly string[]): string {
  const said = parts.map((part) => part.trim());
  return said.filter((part, at) => part !== '' && said.indexOf(part) === at).join('\n');
}

/**
 * The text of a slip made from an entry: the summary, then what else it says on further lines; cut at what a slip
 * holds. An entry that we wrote and nobody changed since gives its text back exactly.
 */
export function textOfEntry(entry: CalendarEntry): { readonly text: string; readonly isCut: boolean } {
  const own = (entry.own.get('TEXT') ?? '').trim();
  if (own !== '' && own.length <= LONGEST_TEXT) {
    const written = writtenText(own, entry.own.get('CONTACT-NAME') ?? '');
    const isUnchanged = squeezed(written.summary) === squeezed(entry.summary);
    if (isUnchanged && squeezed(written.description) === squeezed(entry.description))
      return { text: own, isCut: false };
  }
  const text = joined([entry.summary.replaceAll(/\s*\n\s*/g, ' '), entry.description, entry.location]);
  return { text: shortened(text, LONGEST_TEXT).trim(), isCut: text.length > LONGEST_TEXT };
}
