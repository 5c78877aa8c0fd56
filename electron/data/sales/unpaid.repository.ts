import { sql } from 'kysely';
import type { Ageing, UnpaidCustomer } from '#shared/sales/sale.ts';
import type { Readable } from '../database/handles.ts';
import { ageingColumns, ageingOf, overdueOf } from './saleTotals.repository.ts';

/** The place of a customer among those who owe something: by what is overdue, then by what is open, then by id. */
export interface UnpaidPlace {
  readonly overdue: number;
  readonly open: number;
  /** 0 for customers who were erased: they owe together. */
  readonly contactId: number;
}

interface UnpaidRow extends Ageing {
  readonly contactId: number;
  readonly contactName: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly invoiceCount: number;
  readonly oldestDueOn: string | null;
}

/** Customers with open invoices, the most overdue first, from `after` on. */
export async function unpaidCustomers(
  readable: Readable,
  today: string,
  { after, limit }: { readonly after: UnpaidPlace | null; readonly limit: number },
): Promise<readonly { readonly place: UnpaidPlace; readonly customer: UnpaidCustomer }[]> {
  const further =
    after === null
      ? sql`1`
      : sql`(-overdue, -open, contactId) > (${-after.overdue}, ${-after.open}, ${after.contactId})`;
  const { rows } = await sql<UnpaidRow>`
    WITH owing AS (
      SELECT coalesce(contact_id, 0) AS contactId, contact_id, sum(home_open_minor) AS open,
        coalesce(sum(CASE WHEN open_minor > 0 AND due_on < ${today} THEN home_open_minor END), 0) AS overdue
      FROM sales INDEXED BY sales_unpaid WHERE open_minor <> 0 GROUP BY contact_id
    ), page AS (
      SELECT * FROM owing WHERE ${further} ORDER BY overdue DESC, open DESC, contactId LIMIT ${limit}
    )
    SELECT page.contactId, page.open, page.overdue, contact.display_name AS contactName, count(*) AS invoiceCount,
      min(CASE WHEN open_minor > 0 THEN due_on END) AS oldestDueOn, ${ageingColumns(today)}
    FROM page CROSS JOIN sales AS s INDEXED BY sales_unpaid ON s.contact_id IS page.contact_id AND s.open_minor <> 0
      LEFT JOIN contacts AS contact ON contact.id = page.contactId
    GROUP BY page.contactId ORDER BY page.overdue DESC, page.open DESC, page.contactId`.execute(readable);
  return rows.map((row) => ({
    place: { overdue: row.overdue, open: row.open, contactId: row.contactId },
    customer: {
      contact: row.contactId === 0 ? null : { id: row.contactId, displayName: row.contactName ?? '' },
      openMinor: row.open,
      overdueMinor: overdueOf(row),
      invoiceCount: row.invoiceCount,
      oldestDueOn: row.oldestDueOn,
      ageing: ageingOf(row),
    },
  }));
}
