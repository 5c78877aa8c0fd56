import { excerpt } from '#shared/search/excerpt.rules.ts';
import { marksIn } from '#shared/search/marks.rules.ts';
import type { FoundContact, FoundReminder, FoundSale } from '#shared/search/search.ts';
import { mayBeNumber, numberMarks } from '#shared/sales/saleNumber.rules.ts';
import type { Readable } from '../database/handles.ts';
import { findSales } from '../sales/sales.service.ts';
import { contactsBecause, foundContacts } from './foundContacts.service.ts';
import { NOTHING_OPEN, remindersFound } from './foundReminders.repository.ts';

/** Of very many reminders and sales that a text finds, so many are asked for their customer. */
const MOST_OF_THEIRS = 50;

/** What a text finds of every kind, the best of each first. */
export async function foundOfEveryKind(
  readable: Readable,
  text: string,
  limit: number,
): Promise<{
  readonly contacts: FoundContact[];
  readonly sales: FoundSale[];
  readonly reminders: FoundReminder[];
}> {
  return {
    contacts: await foundContacts(readable, text, limit),
    sales: await foundSales(readable, text, limit),
    reminders: await foundReminders(readable, text, limit),
  };
}

/** Contacts that a text finds: by what is known of them, then by what was promised and by what was sold to them. */
export async function foundInAll(readable: Readable, text: string, limit: number): Promise<FoundContact[]> {
  const contacts = await foundContacts(readable, text, limit);
  if (contacts.length === limit) return contacts;
  const because = new Map<number, NonNullable<FoundContact['because']>>();
  for (const { contactId, text: found } of await foundReminders(readable, text, MOST_OF_THEIRS))
    if (contactId !== null && !because.has(contactId))
      because.set(contactId, { where: 'reminder', label: '', ...found });
  for (const { contactId, number } of await salesFound(readable, text, MOST_OF_THEIRS))
    if (contactId !== null && !because.has(contactId)) because.set(contactId, { where: 'sale', label: '', ...number });
  for (const { id } of contacts) because.delete(id);
  return [...contacts, ...(await contactsBecause(readable, because, limit - contacts.length))];
}

/** Sales whose number, or an earlier one, begins or ends with the text; the newest first. */
async function salesFound(readable: Readable, text: string, limit: number) {
  if (!mayBeNumber(text.trim())) return [];
  const { items } = await findSales(readable, text, limit);
  return items.map((sale) => ({
    contactId: sale.contact?.id ?? null,
    id: sale.id,
    stage: sale.stage,
    number: { text: sale.number, marks: numberMarks(sale.number, text) },
    what: { text: sale.what, marks: [] },
    customer: sale.contact?.displayName ?? '',
    datedOn: sale.datedOn,
    amountMinor: sale.amountMinor,
    currency: sale.currency,
  }));
}

async function foundSales(readable: Readable, text: string, limit: number): Promise<FoundSale[]> {
  return (await salesFound(readable, text, limit)).map(({ contactId: _contact, ...sale }) => sale);
}

async function foundReminders(readable: Readable, text: string, limit: number): Promise<FoundReminder[]> {
  const rows = await remindersFound(readable, text, limit);
  return rows.map((row) => ({
    id: row.id,
    text: excerpt(row.text, marksIn(row.text, text)),
    contact: row.contact ?? '',
    contactId: row.contact_id,
    nextOn: row.next_on === NOTHING_OPEN ? null : row.next_on,
  }));
}
