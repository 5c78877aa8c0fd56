import { excerpt } from '#shared/search/excerpt.rules.ts';
import { marksIn } from '#shared/search/marks.rules.ts';
import type { FoundContact, FoundReminder, FoundSale } from '#shared/search/search.ts';
import { mayBeNumber, numberMarks } from '#shared/sales/saleNumber.rules.ts';
import type { Readable } from '../database/handles.ts';
import { findSales } from '../sales/sales.service.ts';
import { foundContacts } from './foundContacts.service.ts';
import { NOTHING_OPEN, remindersFound } from './foundReminders.repository.ts';

export { foundContacts } from './foundContacts.service.ts';

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

/** Sales whose number, or an earlier one, begins or ends with the text; the newest first. */
async function foundSales(readable: Readable, text: string, limit: number): Promise<FoundSale[]> {
  if (!mayBeNumber(text.trim())) return [];
  const { items } = await findSales(readable, text, limit);
  return items.map((sale) => ({
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
