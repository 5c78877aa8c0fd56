import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saleFacts, type FactsSource } from '#shared/sales/saleFacts.rules.ts';

const invoice: FactsSource = {
  stage: 'invoice',
  amountMinor: 10_000,
  costMinor: 4000,
  currency: 'EUR',
  rate: '1',
  lostOn: null,
  home: 'EUR',
  payments: [],
};
const paid = (paidOn: string, amountMinor: number) => ({ paidOn, amountMinor });

describe('what follows from a sale', () => {
  it('an invoice is open until it is paid, and more than all may be paid', () => {
    expect(saleFacts(invoice)).toMatchObject({ openMinor: 10_000, paidMinor: 0, lastPaidOn: null });
    const part = saleFacts({ ...invoice, payments: [paid('2026-01-02', 4000), paid('2026-02-01', 5000)] });
    expect(part).toMatchObject({ openMinor: 1000, paidMinor: 9000, lastPaidOn: '2026-02-01', homeOpenMinor: 1000 });
    expect(saleFacts({ ...invoice, payments: [paid('2026-01-02', 12_000)] }).openMinor).toBe(-2000);
  });

  it('nothing is open of quotations, orders and what is lost; what is lost was not even paid', () => {
    const payments = [paid('2026-01-02', 2500)];
    expect(saleFacts({ ...invoice, stage: 'order', payments })).toMatchObject({ openMinor: 0, homePaidMinor: 2500 });
    expect(saleFacts({ ...invoice, stage: 'quotation' })).toMatchObject({ openMinor: 0, homeAmountMinor: 10_000 });
    expect(saleFacts({ ...invoice, lostOn: '2026-02-02', payments })).toMatchObject({
      openMinor: 0,
      homeOpenMinor: 0,
      paidMinor: 2500,
      homePaidMinor: 0,
      homePayments: [0],
    });
  });

  it('is converted exactly, between currencies of other decimals too', () => {
    expect(saleFacts({ ...invoice, currency: 'JPY', rate: '0.0061' })).toMatchObject({
      homeAmountMinor: 6100,
      homeCostMinor: 2440,
    });
    expect(saleFacts({ ...invoice, costMinor: null, rate: '1.23455', currency: 'USD' })).toMatchObject({
      homeAmountMinor: 12_346,
      homeCostMinor: null,
    });
  });

  it('payments in the own currency sum up to what was paid, and with what is open to the amount, however often was paid', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { maxLength: 12 }),
        fc.constantFrom('1', '0.0061', '7.1234', '33.333333333'),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (amountMinor, parts, rate, currency) => {
          const source = {
            ...invoice,
            amountMinor,
            rate,
            currency,
            payments: parts.map((part) => paid('2026-01-01', part)),
          };
          const facts = saleFacts(source);
          expect(facts.homePayments.reduce((sum, part) => sum + part, 0)).toBe(facts.homePaidMinor);
          expect(facts.homePaidMinor + facts.homeOpenMinor).toBe(facts.homeAmountMinor);
          expect(facts.paidMinor + facts.openMinor).toBe(amountMinor);
          const settled = saleFacts({ ...source, payments: [...source.payments, paid('2026-01-02', facts.openMinor)] });
          expect([settled.openMinor, settled.homeOpenMinor]).toEqual([0, 0]);
        },
      ),
    );
  });
});
