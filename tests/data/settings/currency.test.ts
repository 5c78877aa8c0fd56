import { describe, expect, it } from 'vitest';
import { CrmAnswers } from '#shared/roi/answers.ts';
import { readSettings, updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { intent, tablesOf } from '../../support/history.ts';
import { salesDesk } from '../../support/sales.ts';

const invalid = (rule: string) => ({ code: 'INVALID_VALUE', params: { field: 'currency', rule } });
const answers: CrmAnswers = {
  startsOn: '2026-01-01',
  horizonMonths: 36,
  discountRate: 0.1,
  purchase: { amountMinor: 50_000 },
  hours: { learningHours: 10, feedingHoursPerWeek: 1.5, wageMinor: 2000 },
  monthly: null,
  savings: null,
  growth: { yearlyBeforeMinor: 1_000_000, yearlyNowMinor: 2_000_000, margin: 0.4, measured: null },
};
const working = { type: 'weeklyHours', hoursPerWeek: 1.5, wageMinor: 2000 };

/** A company with sales, a ledger and answers in USD. */
async function company() {
  const opened = await salesDesk();
  const { database, sell, pay } = opened;
  const one = await sell(12_300, { costMinor: 4500 });
  await pay(one.id, 2300);
  await database.write(intent('initiativeCreated'), async (transaction, { at }) => {
    const row = { created_at: at, updated_at: at };
    const { id } = await transaction
      .insertInto('initiatives')
      .values({
        ...row,
        uid: 'crm',
        name: 'Longhand',
        kind: 'crm',
        starts_on: '2026-01-01',
        horizon_months: 36,
        discount_rate: '0.1',
        staff_id: null,
        answers: JSON.stringify(answers),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const entry = {
      ...row,
      initiative_id: id,
      basis: 'actual',
      starts_on: '2026-01-01',
      every: 'month',
      until: null,
    } as const;
    await transaction
      .insertInto('ledger_entries')
      .values([
        { ...entry, uid: 'typed', category: 'it', amount_minor: 700, working: null, answer: null },
        {
          ...entry,
          uid: 'worked',
          category: 'people',
          amount_minor: 13_000,
          working: JSON.stringify(working),
          answer: 'hours',
        },
      ])
      .execute();
  });
  return {
    ...opened,
    one,
    to: (currency: string) => updateSettings(database, { currency }),
    entries: () => database.read((reader) => reader.selectFrom('ledger_entries').selectAll().orderBy('id').execute()),
    given: async () => {
      const row = await database.read((reader) =>
        reader.selectFrom('initiatives').selectAll().executeTakeFirstOrThrow(),
      );
      return CrmAnswers.parse(JSON.parse(row.answers ?? ''));
    },
  };
}

describe('another currency for the company', () => {
  it('names all money anew, with the same amounts, and undo names it back', async () => {
    const { database, one, to, sale, totals, entries, given, batches } = await company();
    const before = await tablesOf(database);
    const count = (await batches()).length;
    await to('EUR');
    expect(await sale(one.id)).toMatchObject({
      currency: 'EUR',
      rate: '1',
      amountMinor: 12_300,
      homeAmountMinor: 12_300,
      openMinor: 10_000,
      version: 3,
    });
    expect(await totals()).toMatchObject({ soldMinor: 12_300, paidMinor: 2300 });
    expect((await entries()).map((entry) => entry.amount_minor)).toEqual([700, 13_000]);
    expect(await given()).toEqual(answers);
    expect(await batches()).toHaveLength(count + 1);
    await database.undo();
    expect(await tablesOf(database)).toEqual(before);
    expect(await database.read(readSettings)).toMatchObject({ currency: 'USD' });
  });

  it('with other decimals keeps what the amounts say: 123.00 is 123', async () => {
    const { database, one, to, sale, entries, given } = await company();
    const before = await tablesOf(database);
    await to('JPY');
    expect(await sale(one.id)).toMatchObject({
      currency: 'JPY',
      amountMinor: 123,
      costMinor: 45,
      homeAmountMinor: 123,
      openMinor: 100,
      payments: [{ amountMinor: 23 }],
    });
    expect((await entries()).map((entry) => entry.amount_minor)).toEqual([7, 130]);
    expect((await entries())[1]).toMatchObject({ working: JSON.stringify({ ...working, wageMinor: 20 }) });
    expect(await given()).toMatchObject({
      purchase: { amountMinor: 500 },
      hours: { learningHours: 10, feedingHoursPerWeek: 1.5, wageMinor: 20 },
      growth: { yearlyNowMinor: 20_000, margin: 0.4 },
    });
    await to('KWD');
    expect(await sale(one.id)).toMatchObject({ currency: 'KWD', amountMinor: 123_000, openMinor: 100_000 });
    await database.undo();
    await database.undo();
    expect(await tablesOf(database)).toEqual(before);
  });

  it('is refused where an amount would lose its decimals, and nothing is changed', async () => {
    const { database, to, sell, pay, one, update } = await company();
    const cent = await sell(1);
    await expect(to('JPY')).rejects.toMatchObject(invalid('wouldRound'));
    await update(cent.id, { amountMinor: 100 });
    await pay(one.id, 1);
    const before = await tablesOf(database);
    await expect(to('JPY')).rejects.toMatchObject(invalid('wouldRound'));
    expect(await tablesOf(database)).toEqual(before);
    expect(await database.read(readSettings)).toMatchObject({ currency: 'USD' });
  });

  it('is refused where an answer would lose its decimals', async () => {
    const { database, to } = await company();
    await database.write(intent('answersSaved'), (transaction) =>
      transaction
        .updateTable('initiatives')
        .set({ answers: JSON.stringify({ ...answers, purchase: { amountMinor: 50_001 } }) })
        .execute(),
    );
    await expect(to('JPY')).rejects.toMatchObject(invalid('wouldRound'));
  });

  it('is refused where it would be more than can be counted', async () => {
    const { sell, to } = await company();
    await sell(1e12);
    await expect(to('KWD')).rejects.toMatchObject(invalid('tooLarge'));
    await to('EUR');
  });

  it('is refused while there are sales in any other, whose rates would be wrong', async () => {
    const { database, sell, lose, to } = await company();
    const { id } = await sell(100, { currency: 'EUR', rate: '1.1' });
    await lose(id);
    await expect(to('EUR')).rejects.toMatchObject(invalid('otherCurrencies'));
    await expect(to('CNY')).rejects.toMatchObject(invalid('otherCurrencies'));
    await updateSettings(database, { currency: 'USD', companyName: 'Tea' });
    expect(await database.read(readSettings)).toMatchObject({ currency: 'USD', companyName: 'Tea' });
  });
});

describe('the first choice of a currency', () => {
  it('taken back gives every sale the worth that it had', async () => {
    const { database, sell, sale } = await salesDesk();
    const { id } = await sell(100, { currency: 'EUR', rate: '2' });
    await database.write(intent('settingsUpdated'), (transaction, { at }) =>
      transaction
        .insertInto('company_settings')
        .values({ id: 1, updated_at: at, company_name: '', currency: 'JPY', country: 'JP' })
        .execute(),
    );
    expect(await sale(id)).toMatchObject({ homeAmountMinor: 2 });
    await database.undo();
    expect(await sale(id)).toMatchObject({ homeAmountMinor: 200 });
  });
});
