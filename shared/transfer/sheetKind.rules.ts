import { guessColumns } from '../csv/columnGuess.rules.ts';
import type { ColumnSpec } from '../csv/columnGuess.rules.ts';
import { contactHead } from './contactHeads.rules.ts';
import { CONTACT_COLUMNS } from './contactColumns.rules.ts';
import type { ContactColumn } from './contactColumns.rules.ts';
import { sheetSource } from './contactSources.rules.ts';
import { isAddressBookHead, SALE_COLUMNS } from './saleColumns.rules.ts';
import type { SaleColumn } from './transfer.ts';

/** By which the head of a sheet is found, whatever its rows are. */
export const SHEET_HEADS: readonly ColumnSpec<string>[] = [
  ...SALE_COLUMNS,
  ...CONTACT_COLUMNS.filter(({ column }) => column !== null),
];

/** What only sheets of sales have; a date, a category or a note may stand in any. */
const OF_SALES: ReadonlySet<SaleColumn> = new Set([
  'stage',
  'number',
  'datedOn',
  'cost',
  'currency',
  'rate',
  'dueOn',
  'paid',
  'paidOn',
  'what',
  'lostOn',
]);
/** What sheets of sales have too, to say who the customer is. */
const OF_BOTH: ReadonlySet<ContactColumn> = new Set([
  'fullName',
  'company',
  'email',
  'phone',
  'mobile',
  'note',
  'department',
]);

/** By what a customer is reached. */
const REACHED: ReadonlySet<ContactColumn | null> = new Set(['email', 'phone', 'mobile']);

/**
 * Whether the rows of a sheet are contacts or sales. Sales have an amount, and a number or a day; an address book has names in
 * parts, addresses, birthdays.
 * @param examples of each column the first cells that are not empty
 */
export function sheetKind(heads: readonly string[], examples: readonly (readonly string[])[]): 'contacts' | 'sales' {
  const columns = heads.map((header, at) => ({ header, examples: examples[at] ?? [] }));
  const sales = guessColumns(columns, SALE_COLUMNS);
  if (sheetSource(heads) !== null || isAddressBookHead(heads, sales)) return 'contacts';
  const contacts = guessColumns(
    columns.map(({ header, examples: cells }) => ({ header: contactHead(header).header, examples: cells })),
    CONTACT_COLUMNS,
  );
  const ofSales = sales.filter((column) => column !== null && OF_SALES.has(column)).length;
  const ofContacts = contacts.filter((column) => column !== null && !OF_BOTH.has(column)).length;
  const byHead = guessColumns(
    columns.map(({ header }) => ({ header, examples: [] })),
    SALE_COLUMNS,
  );
  // What is known of customers may be an amount too: what they spent in all, their discount.
  const isOfCustomers = ofSales === 0 && !byHead.includes('amount') && contacts.some((column) => REACHED.has(column));
  if (sales.includes('amount')) return ofSales + 1 > ofContacts && !isOfCustomers ? 'sales' : 'contacts';
  // Heads that nobody knows: a day is likelier that of a sale than anything of a contact.
  if (contacts.every((column) => column === null)) return ofSales > 0 ? 'sales' : 'contacts';
  // Without an amount nothing can be sold; but the head of the amounts may be one that is not known yet. Days alone, by the
  // look of the cells, may be birthdays.
  const namedOfSales = byHead.filter((column) => column !== null && OF_SALES.has(column)).length;
  return namedOfSales >= 2 && namedOfSales > ofContacts ? 'sales' : 'contacts';
}
