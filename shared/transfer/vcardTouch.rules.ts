import type { ContactDraft } from '../contacts/contact.ts';
import { MOST_SPECIAL_DAYS, SpecialDayEntry } from '../specialDays/specialDay.ts';
import { Rhythm } from '../touch/touch.ts';
import { component, structuredProperty } from '../vcard/index.ts';
import type { VcardProperty } from '../vcard/index.ts';
import type { CardReading } from './vcardCardReading.rules.ts';

const RHYTHM = 'X-LONGHAND-RHYTHM';
const SPECIAL_DAY = 'X-LONGHAND-SPECIAL-DAY';

/** Days wished, days at the latest. */
export function writeRhythm({ wishedDays, latestDays }: Rhythm): VcardProperty {
  return structuredProperty(RHYTHM, [[String(wishedDays)], [String(latestDays)]]);
}

/** Kind, calendar, year (or nothing), month (`+` after a leap month), day, lead days (or nothing), own words. */
export function writeSpecialDay({ kind, label, day, leadDays }: SpecialDayEntry): VcardProperty {
  const parts = [
    kind,
    day.calendar,
    String(day.year ?? ''),
    `${day.month}${day.isLeapMonth ? '+' : ''}`,
    String(day.day),
    String(leadDays ?? ''),
    label,
  ];
  return structuredProperty(
    SPECIAL_DAY,
    parts.map((part) => [part]),
  );
}

/** What Longhand itself wrote. What does not fit stays a kept property. */
export function readTouchFields(reading: CardReading): Pick<ContactDraft, 'rhythm' | 'specialDays'> {
  const rhythmProperty = reading.all(RHYTHM)[0];
  const rhythm = rhythmProperty && Rhythm.safeParse(rhythmOf(rhythmProperty));
  if (rhythmProperty !== undefined && rhythm?.success === true) reading.use(rhythmProperty);
  const specialDays: SpecialDayEntry[] = [];
  for (const property of reading.all(SPECIAL_DAY)) {
    const entry = SpecialDayEntry.safeParse(specialDayOf(property));
    if (!entry.success || specialDays.length === MOST_SPECIAL_DAYS) continue;
    specialDays.push(entry.data);
    reading.use(property);
  }
  return { rhythm: rhythm?.success === true ? rhythm.data : null, specialDays };
}

function rhythmOf(property: VcardProperty) {
  return { wishedDays: numberOf(partOf(property, 0)), latestDays: numberOf(partOf(property, 1)) };
}

function specialDayOf(property: VcardProperty) {
  const [year, month, leadDays] = [partOf(property, 2), partOf(property, 3), partOf(property, 5)];
  return {
    kind: partOf(property, 0),
    label: partOf(property, 6),
    day: {
      calendar: partOf(property, 1),
      year: year === '' ? null : numberOf(year),
      month: numberOf(month.replace(/\+$/, '')),
      day: numberOf(partOf(property, 4)),
      isLeapMonth: month.endsWith('+'),
    },
    leadDays: leadDays === '' ? null : numberOf(leadDays),
  };
}

function partOf(property: VcardProperty, index: number): string {
  return component(property, index).join(',');
}

/** Not a number where anything but digits stands there: the schema refuses that. */
function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
