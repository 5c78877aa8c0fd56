import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaleDraft, SalePatch } from '#shared/sales/sale.ts';
import {
  countedHome,
  dueDaysOf,
  isSameForm,
  newSaleValues,
  patchBetween,
  problemsOf,
  saleDraft,
  type SaleFormValues,
  saleValues,
  withCurrency,
  withDate,
  withStage,
} from '../../../renderer/sales/saleFormValues.ts';
import { sale } from './saleFixture.ts';

const TODAY = '2026-11-20';
const ada = { id: 7, displayName: 'Ada Lovelace' };
const amount = (minor: number) => ({ minor, isUnreadable: false });
const fresh = (changed: Partial<SaleFormValues> = {}): SaleFormValues => ({
  ...newSaleValues({ draft: {}, contact: ada, meId: 2, home: 'USD', dueDays: 14, today: TODAY }),
  ...changed,
});
const needed = { home: 'USD', isContactNeeded: true };

describe('the form of a new sale', () => {
  it('begins with an invoice of today, due in as many days as the last time', () => {
    const values = fresh();
    expect([values.stage, values.datedOn, values.dueOn, values.staffId]).toEqual(['invoice', TODAY, '2026-12-04', 2]);
  });

  it('takes what is known already', () => {
    const values = newSaleValues({
      draft: { stage: 'quotation', what: 'Cards', amountMinor: 500, initiativeId: 3 },
      contact: null,
      meId: null,
      home: 'CNY',
      dueDays: 14,
      today: TODAY,
    });
    expect(values).toMatchObject({
      contact: null,
      stage: 'quotation',
      what: 'Cards',
      amount: amount(500),
      initiativeId: 3,
      currency: 'CNY',
      dueOn: '',
    });
  });

  it('lets the due day go with date and stage until somebody chooses one', () => {
    expect(withDate(fresh(), '2026-12-01', 14).dueOn).toBe('2026-12-15');
    expect(withStage(fresh(), 'quotation', 14).dueOn).toBe('');
    expect(withStage(withStage(fresh(), 'order', 14), 'invoice', 30).dueOn).toBe('2026-12-20');
    const chosen = fresh({ dueOn: '2026-11-25', isDueTyped: true });
    expect(withDate(chosen, '2026-12-01', 14).dueOn).toBe('2026-11-25');
    expect(withStage(chosen, 'quotation', 14).dueOn).toBe('2026-11-25');
  });

  it('learns after how many days an invoice is due', () => {
    expect(dueDaysOf(fresh({ dueOn: '2026-12-20' }))).toBe(30);
    expect(dueDaysOf(fresh({ dueOn: '' }))).toBeNull();
    expect(dueDaysOf(fresh({ dueOn: '2026-11-01' }))).toBeNull();
    expect(dueDaysOf(fresh({ stage: 'quotation' }))).toBeNull();
  });

  it('is as it was when only suggestions came', () => {
    expect(isSameForm(fresh({ number: 'R-13' }), fresh())).toBe(true);
    expect(isSameForm(fresh({ number: 'R-13', isNumberTyped: true }), fresh())).toBe(false);
    expect(isSameForm(fresh({ what: 'Cards' }), fresh())).toBe(false);
  });
});

describe('what is wrong with the form', () => {
  it('is that customer and amount are missing', () => {
    expect(problemsOf(fresh({ contact: null }), needed)).toEqual({ contact: 'needsContact', amount: 'needsAmount' });
  });

  it('is nothing once they are there', () => {
    expect(problemsOf(fresh({ amount: amount(1) }), needed)).toEqual({});
  });

  it('asks for no customer where that was erased', () => {
    expect(problemsOf(fresh({ contact: null, amount: amount(1) }), { home: 'USD', isContactNeeded: false })).toEqual(
      {},
    );
  });

  it('never takes for empty what cannot be read', () => {
    const unreadable = { minor: null, isUnreadable: true };
    const values = fresh({ amount: unreadable, cost: unreadable, dueOn: '', isDueUnreadable: true, datedOn: null });
    expect(problemsOf(values, needed)).toEqual({
      amount: 'amountUnreadable',
      cost: 'amountUnreadable',
      dueOn: 'dueUnreadable',
      datedOn: 'needsDate',
    });
  });

  it('is a foreign currency without a rate, or one that is no rate', () => {
    const foreign = (rate: string) => problemsOf(fresh({ amount: amount(1), currency: 'EUR', rate }), needed);
    expect(foreign('')).toEqual({ rate: 'needsRate' });
    expect(foreign('zero')).toEqual({ rate: 'rateUnreadable' });
    expect(foreign('0')).toEqual({ rate: 'rateUnreadable' });
    expect(foreign('1,0845')).toEqual({});
    expect(foreign('１．０８')).toEqual({});
  });

  it('is an amount that nobody could add up', () => {
    expect(problemsOf(fresh({ amount: amount(2_000_000_000_000) }), needed)).toEqual({ amount: 'tooLarge' });
  });
});

describe('what is written', () => {
  it('is a sale that the contract takes', () => {
    const draft = saleDraft(fresh({ amount: amount(12_345), number: ' R-1 ' }), ada, 'USD', TODAY);
    expect(SaleDraft.parse(draft)).toMatchObject({
      contactId: 7,
      stage: 'invoice',
      number: 'R-1',
      amountMinor: 12_345,
      costMinor: null,
      currency: 'USD',
      rate: '1',
      dueOn: '2026-12-04',
      payments: [],
    });
  });

  it('is a payment of all of it where that was paid at once, and never one of tomorrow', () => {
    const paid = (datedOn: string) =>
      saleDraft(fresh({ amount: amount(500), isPaid: true, datedOn }), ada, 'USD', TODAY).payments;
    expect(paid('2026-11-18')).toEqual([{ paidOn: '2026-11-18', amountMinor: 500, note: '' }]);
    expect(paid('2026-11-25')).toEqual([{ paidOn: TODAY, amountMinor: 500, note: '' }]);
  });

  it('keeps a rate as it was typed, as decimal text', () => {
    const draft = saleDraft(fresh({ amount: amount(1), currency: 'EUR', rate: ' 7,1234 ' }), ada, 'USD', TODAY);
    expect(draft.rate).toBe('7.1234');
  });

  it('is only what was changed', () => {
    const before = saleValues(sale());
    expect(patchBetween(before, before, 'USD')).toEqual({});
    expect(patchBetween(before, { ...before, what: '30 cards', amount: amount(15_000) }, 'USD')).toEqual({
      what: '30 cards',
      amountMinor: 15_000,
    });
    expect(patchBetween(before, { ...before, dueOn: '', initiativeId: 3, staffId: null }, 'USD')).toEqual({
      dueOn: null,
      initiativeId: 3,
      staffId: null,
    });
  });

  it('names the rate with the currency', () => {
    const before = saleValues(sale({ currency: 'EUR', rate: '1.1' }));
    expect(patchBetween(before, { ...before, currency: 'USD' }, 'USD')).toEqual({ currency: 'USD', rate: '1' });
    expect(patchBetween(before, { ...before, currency: 'GBP' }, 'USD')).toEqual({ currency: 'GBP', rate: '1.1' });
  });

  it('leaves an erased customer alone', () => {
    const before = saleValues(sale({ contact: null }));
    expect(patchBetween(before, { ...before, note: 'x' }, 'USD')).toEqual({ note: 'x' });
  });

  it('always is a patch that the contract takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.string({ maxLength: 100 }), (minor, what) => {
        const before = saleValues(sale());
        const patch = patchBetween(before, { ...before, what, amount: amount(minor) }, 'USD');
        expect(SalePatch.safeParse(patch).success).toBe(true);
      }),
    );
  });
});

describe('another currency', () => {
  it('keeps the amount as it reads, whatever its smallest unit is', () => {
    const yen = withCurrency(fresh({ amount: amount(120_000), cost: amount(5050) }), 'JPY');
    expect([yen.amount.minor, yen.cost.minor, yen.currency]).toEqual([1200, 51, 'JPY']);
    expect(withCurrency(yen, 'BHD').amount.minor).toBe(1_200_000);
  });
});

describe('what an amount in another currency comes to', () => {
  const foreign = (minor: number, rate: string, costMinor: number | null = null) => ({
    ...saleValues(sale({ currency: 'KWD', rate })),
    amount: { minor, isUnreadable: false },
    cost: { minor: costMinor, isUnreadable: false },
  });
  const ratesProblem = (values: ReturnType<typeof foreign>) =>
    problemsOf(values, { home: 'USD', isContactNeeded: true }).rate;

  it('is counted, and told at the rate where it is more than can be counted with', () => {
    expect(countedHome(foreign(1_234_500, '3.25'), 'USD')).toBe(401_213);
    expect(ratesProblem(foreign(1_234_500, '3.25'))).toBeUndefined();
    const absurd = foreign(999_999_999_000, '999999999');
    expect(countedHome(absurd, 'USD')).toBeNull();
    expect(ratesProblem(absurd)).toBe('tooLargeAtHome');
  });

  it('is refused for the cost too', () => {
    expect(ratesProblem(foreign(1000, '999999999', 999_999_999_000))).toBe('tooLargeAtHome');
  });

  it('says nothing about the rate where the amount itself is too large, or the rate cannot be read', () => {
    expect(ratesProblem(foreign(9_999_999_999_999_000, '3'))).toBeUndefined();
    expect(ratesProblem(foreign(1000, 'three'))).toBe('rateUnreadable');
  });
});
