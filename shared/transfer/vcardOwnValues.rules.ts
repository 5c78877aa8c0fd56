import { nameKey } from '../contacts/script.rules.ts';
import { FieldType, LONGEST_OWN_VALUE, MOST_FIELDS } from '../fields/field.ts';
import { isNamedValue, type NamedOwnValue, namedValueKey } from '../fields/namedOwnValue.rules.ts';
import { Currency } from '../kernel/money.ts';
import { component, structuredProperty } from '../vcard/index.ts';
import type { VcardProperty } from '../vcard/index.ts';
import type { CardReading } from './vcardCardReading.rules.ts';

const OWN_VALUE = 'X-LONGHAND-FIELD';
const LONGEST_NAME = 200;

/** Name of the field, type, value, and the currency of money. */
export function writeOwnValue({ name, type, value, currency }: NamedOwnValue): VcardProperty {
  const parts = [name, type, value, ...(type === 'money' ? [currency ?? ''] : [])];
  return structuredProperty(
    OWN_VALUE,
    parts.map((part) => [part]),
  );
}

/** What Longhand itself wrote, one value a field. What does not fit stays a kept property. */
export function readOwnValues(reading: CardReading): NamedOwnValue[] {
  const values = new Map<string, NamedOwnValue>();
  for (const property of reading.all(OWN_VALUE)) {
    const value = ownValueOf(property);
    if (value === null || values.size === MOST_FIELDS || values.has(nameKey(value.name))) continue;
    values.set(nameKey(value.name), value);
    reading.use(property);
  }
  return [...values.values()];
}

function ownValueOf(property: VcardProperty): NamedOwnValue | null {
  const part = (index: number) => component(property, index).join(',');
  const name = part(0)
    .replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
    .trim();
  const type = FieldType.safeParse(part(1));
  const [value, currency] = [part(2), part(3)];
  if (!type.success || name.length > LONGEST_NAME) return null;
  if (value.length > LONGEST_OWN_VALUE) return null;
  const read = { name, type: type.data, value };
  const named =
    type.data === 'money' ? { ...read, currency: Currency.safeParse(currency).success ? currency : null } : read;
  return isNamedValue(named) ? named : null;
}

/** Values as a text that is the same in whatever order they stand; empty for none. */
export function ownValuesContent(own: readonly NamedOwnValue[]): readonly string[] {
  return own.map(namedValueKey).sort();
}
