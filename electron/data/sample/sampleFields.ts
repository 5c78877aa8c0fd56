import type { ContactDraft } from '#shared/contacts/contact.ts';
import type { Field } from '#shared/fields/field.ts';
import { readOwnValue } from '#shared/fields/ownValue.rules.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { createField } from '../fields/fields.service.ts';
import type { FieldTools } from '../fields/fields.service.ts';
import type { Filling } from './filling.ts';
import type { SampleCompany } from './sampleContent.ts';

/** Adds the own fields of the sample. Answers how a contact gets its values in them. */
export async function fillFields(
  { transaction, today, ...tools }: Pick<Filling, 'transaction' | 'today'> & FieldTools,
  { fields }: SampleCompany,
): Promise<(contact: ContactDraft) => ContactDraft> {
  const own = new Map<string, ContactDraft['own']>();
  for (const { values, inDays, ...draft } of fields) {
    const field = await createField(transaction, draft, tools);
    const days = Object.entries(inDays).map(([name, distance]) => [name, addDays(today, distance)] as const);
    for (const [name, text] of [...Object.entries(values), ...days])
      own.set(name, [...(own.get(name) ?? []), { fieldId: field.id, value: valueOf(field, text) }]);
  }
  return (contact) => ({ ...contact, own: own.get(contact.displayName ?? '') ?? [] });
}

function valueOf(field: Field, text: string): string {
  const read = readOwnValue(field, text);
  if ('problem' in read) throw new Error(`The sample company has ${text} in ${field.name}: ${read.problem}`);
  return read.value;
}
