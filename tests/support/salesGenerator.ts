import { addDays, addMonths } from '../../shared/kernel/calendarMath.ts';
import type { Database, Transaction } from '../../electron/data/database/handles.ts';
import { Chance } from './chance.ts';

/** How much there is to be. */
export interface SalesSize {
  readonly sales: number;
  readonly initiatives: number;
  /** Of each initiative. */
  readonly entries: number;
}

/** Whom to sell to, who sells, and the day on which it is looked at. */
export interface SalesPeople {
  readonly contactIds: readonly number[];
  readonly staffIds: readonly number[];
  readonly today: string;
}

const ROWS_AT_ONCE = 1000;
const ROWS_A_BATCH = 20_000;
const CATEGORIES = ['Paper', 'Ink', 'Repair', '印刷', '装订', 'Pens', 'Cards', 'Delivery', 'Course', 'Other'];
const WHAT = ['Letter paper, 200 sheets', 'Blue ink', '请柬一百张', 'Repair of a press', 'Business cards', '年历'];

/** Fills the file with years of sales and with initiatives that have a ledger; the same in every run of the same day. */
export async function fillSales(database: Database, people: SalesPeople, size: SalesSize): Promise<void> {
  const chance = new Chance(11);
  const initiativeIds = await addInitiatives(database, chance, people, size);
  for (let start = 0; start < size.sales; start += ROWS_A_BATCH) {
    const end = Math.min(size.sales, start + ROWS_A_BATCH);
    const intent = { label: 'sampleCompany', params: { count: end - start }, topics: ['sales'] } as const;
    await database.write(intent, async (transaction) => {
      for (let first = start; first < end; first += ROWS_AT_ONCE)
        await addSales(transaction, chance, {
          people,
          initiativeIds,
          first,
          count: Math.min(ROWS_AT_ONCE, end - first),
        });
    });
  }
}

interface Piece {
  readonly people: SalesPeople;
  readonly initiativeIds: readonly number[];
  readonly first: number;
  readonly count: number;
}

/** Seven of ten are invoices, of which nine of ten are paid; every twentieth sale is in another currency. */
async function addSales(
  transaction: Transaction,
  chance: Chance,
  { people: { contactIds, staffIds, today }, initiativeIds, first, count }: Piece,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const day = addDays(today, -chance.number(2500));
    const stage = chance.is(0.7) ? ('invoice' as const) : chance.of(['quotation', 'order'] as const);
    const amount = 500 + chance.number(500_000);
    const isForeign = chance.is(0.05);
    const text = `${stage === 'invoice' ? 'R' : stage === 'order' ? 'O' : 'Q'}-${day.slice(0, 4)}-${String(number).padStart(6, '0')}`;
    const [category, what] = [chance.of(CATEGORIES), chance.of(WHAT)];
    return {
      uid: `sale-${number}`,
      created_at: `${day}T12:00:00.000Z`,
      updated_at: `${day}T12:00:00.000Z`,
      contact_id: chance.ofFavourites(contactIds),
      stage,
      number: text,
      number_key: text.replaceAll('-', '').toLowerCase(),
      number_tail: [...text.replaceAll(/\D/g, '')].toReversed().join(''),
      dated_on: day,
      category,
      what,
      amount_minor: amount,
      cost_minor: chance.is(0.8) ? Math.floor(amount * 0.6) : null,
      currency: isForeign ? 'EUR' : 'USD',
      rate: isForeign ? '1.0834' : '1',
      due_on: stage === 'invoice' ? addDays(day, 14) : null,
      initiative_id: chance.is(0.2) ? chance.of(initiativeIds) : null,
      staff_id: chance.is(0.9) ? chance.of(staffIds) : null,
      lost_on: stage === 'quotation' && chance.is(0.4) ? addDays(day, 20) : null,
      filter_text: `${what} ${category}`.toLowerCase(),
      source_fingerprint: null,
    };
  });
  const added = await transaction
    .insertInto('sales')
    .values(rows)
    .returning(['id', 'stage', 'dated_on', 'amount_minor'])
    .execute();
  const payments = added
    .filter(({ stage }) => stage === 'invoice' && chance.is(0.95))
    .flatMap(({ id, dated_on: day, amount_minor: amount }) => {
      const isWhole = chance.is(0.9);
      const parts = isWhole ? [amount] : [Math.floor(amount / 3), Math.floor(amount / 3)];
      return parts.map((part, index) => ({ sale_id: id, paid_on: addDays(day, 10 + index * 20), amount_minor: part }));
    });
  await transaction.insertInto('sale_payments').values(payments).execute();
}

async function addInitiatives(
  database: Database,
  chance: Chance,
  { today }: SalesPeople,
  { initiatives, entries }: SalesSize,
): Promise<number[]> {
  const intent = { label: 'sampleCompany', params: { count: initiatives }, topics: ['initiatives'] } as const;
  const { result } = await database.write(intent, async (transaction) => {
    const added = await transaction
      .insertInto('initiatives')
      .values(
        Array.from({ length: initiatives }, (_, index) => ({
          uid: `initiative-${index}`,
          created_at: `${today}T12:00:00.000Z`,
          updated_at: `${today}T12:00:00.000Z`,
          name: `Initiative ${index}`,
          kind: chance.of(['campaign', 'process', 'other'] as const),
          starts_on: addMonths(today, -chance.number(60)),
          horizon_months: 120,
          discount_rate: '0.08',
          staff_id: null,
          answers: null,
        })),
      )
      .returning(['id', 'starts_on'])
      .execute();
    for (const { id, starts_on: start } of added) {
      await transaction
        .insertInto('ledger_entries')
        .values(
          Array.from({ length: entries }, (_, index) => {
            const isCost = index === 0 || chance.is(0.4);
            return {
              uid: `entry-${id}-${index}`,
              created_at: `${today}T12:00:00.000Z`,
              updated_at: `${today}T12:00:00.000Z`,
              initiative_id: id,
              category: isCost
                ? chance.of(['it', 'people', 'process'] as const)
                : chance.of(['revenue', 'saving'] as const),
              basis: chance.of(['planned', 'actual'] as const),
              starts_on: addDays(start, chance.number(365)),
              every: chance.of(['once', 'month', 'month', 'quarter', 'year'] as const),
              until: null,
              amount_minor: 100 + chance.number(100_000),
              working: null,
              answer: null,
            };
          }),
        )
        .execute();
    }
    return added.map(({ id }) => id);
  });
  return result;
}
