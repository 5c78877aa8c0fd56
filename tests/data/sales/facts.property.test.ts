import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHomeMinor } from '#shared/kernel/money.rules.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { homeCurrency } from '../../../electron/data/settings/settings.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { TODAY } from '../../support/desk.ts';
import { randomBatchesOn, writeBatch } from '../../support/randomWrites.ts';
import { runs } from '../../support/runs.ts';
import { salesDesk } from '../../support/sales.ts';
import { emptyTables } from '../../support/tables.ts';

/** Derived columns that are not what the rows say, counted from scratch in another way. */
async function wrongFacts(database: OpenDatabase): Promise<readonly unknown[]> {
  return await database.read(async (reader) => {
    const home = await homeCurrency(reader);
    const sales = await reader.selectFrom('sales').selectAll().execute();
    const payments = await reader.selectFrom('sale_payments').selectAll().orderBy('paid_on').orderBy('id').execute();
    return sales.flatMap((sale) => {
      const inHome = (minor: number) => toHomeMinor(minor, sale.currency, sale.rate, home);
      const own = payments.filter((payment) => payment.sale_id === sale.id);
      const paid = own.reduce((sum, payment) => sum + payment.amount_minor, 0);
      const isLost = sale.lost_on !== null;
      const isOwed = sale.stage === 'invoice' && !isLost;
      const wanted = {
        home_amount_minor: inHome(sale.amount_minor),
        home_cost_minor: sale.cost_minor === null ? null : inHome(sale.cost_minor),
        paid_minor: paid,
        home_paid_minor: isLost ? 0 : inHome(paid),
        last_paid_on: own.at(-1)?.paid_on ?? null,
        open_minor: isOwed ? sale.amount_minor - paid : 0,
        home_open_minor: isOwed ? inHome(sale.amount_minor) - inHome(paid) : 0,
      };
      const faults = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => sale[name] !== wanted[name]);
      const parts = own.reduce((sum, payment) => sum + payment.home_amount_minor, 0);
      return faults.length === 0 && parts === wanted.home_paid_minor ? [] : [{ sale, own, wanted, faults, home }];
    });
  });
}

describe('what follows from sales and payments', () => {
  it('is right whatever is written and undone, a change of the own currency too', async () => {
    const database = await temporaryDatabase();
    const tables = ['sales', 'sales', 'sale_payments', 'sale_payments', 'company_settings'] as const;
    await fc.assert(
      fc.asyncProperty(randomBatchesOn(tables), fc.nat(), async (batches, choice) => {
        await emptyTables(database);
        const ids: number[] = [];
        for (const writes of batches) {
          const id = await writeBatch(database, writes);
          if (id !== null) ids.push(id);
          expect(await wrongFacts(database)).toEqual([]);
        }
        const older = ids[choice % Math.max(1, ids.length)];
        if (older === undefined) return;
        const { batchId } = await database.undo(older);
        expect(await wrongFacts(database)).toEqual([]);
        await database.undo(batchId);
        expect(await wrongFacts(database)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('paid and open stay exact through any payments, taken back or not, and undo gives back what was', async () => {
    const { database, sell, pay, removePayment, sale } = await salesDesk();
    const amount = fc.integer({ min: -100_000, max: 100_000 }).filter((minor) => minor !== 0);
    const step = fc.oneof(
      fc.record({ do: fc.constant('pay' as const), amount }),
      fc.record({ do: fc.constant('settle' as const) }),
      fc.record({ do: fc.constant('take back' as const), which: fc.nat() }),
      fc.record({ do: fc.constant('undo' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(
        amount,
        fc.constantFrom({}, { currency: 'JPY', rate: '0.00654' }),
        fc.array(step, { maxLength: 10 }),
        async (amountMinor, currency, steps) => {
          const first = await sell(amountMinor, currency);
          const { id } = first;
          const states = [first];
          for (const next of steps) {
            const { openMinor, payments } = states.at(-1) ?? first;
            const payment = next.do === 'take back' ? payments[next.which % Math.max(1, payments.length)] : undefined;
            if (payment !== undefined) states.push(await removePayment(id, payment.id));
            if (next.do === 'pay') states.push(await pay(id, next.amount, { paidOn: TODAY }));
            if (next.do === 'settle' && openMinor !== 0) states.push(await pay(id));
            if (next.do === 'undo' && states.length > 1) {
              await database.undo();
              states.pop();
            }
            const now = await sale(id);
            expect({ ...now, version: 0, updatedAt: '' }).toEqual({ ...states.at(-1), version: 0, updatedAt: '' });
            expect(now.paidMinor).toBe(now.payments.reduce((sum, part) => sum + part.amountMinor, 0));
            expect(now.paidMinor + now.openMinor).toBe(amountMinor);
          }
          const { openMinor } = await sale(id);
          if (openMinor !== 0) await pay(id);
          expect(await sale(id)).toMatchObject({ openMinor: 0, homeOpenMinor: 0, paidMinor: amountMinor });
          expect(await wrongFacts(database)).toEqual([]);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
