import { toHomeMinor } from '../kernel/money.rules.ts';
import type { Payment, Sale } from './sale.ts';

/** What the facts of a sale follow from. `home` is the company's own currency. */
export interface FactsSource extends Pick<
  Sale,
  'stage' | 'amountMinor' | 'costMinor' | 'currency' | 'rate' | 'lostOn'
> {
  readonly home: string;
  /** By day, then as they were written down. */
  readonly payments: readonly Pick<Payment, 'paidOn' | 'amountMinor'>[];
}

/** What follows from a sale and its payments. `home...` is in the company's own currency. */
export interface SaleFacts extends Pick<
  Sale,
  'homeAmountMinor' | 'homeCostMinor' | 'paidMinor' | 'lastPaidOn' | 'openMinor' | 'homeOpenMinor'
> {
  /** 0 for what is lost: it counts nowhere. */
  readonly homePaidMinor: number;
  /** Of each payment, in their order. They sum up to `homePaidMinor` exactly, however often was paid. */
  readonly homePayments: readonly number[];
}

/**
 * Counts what was paid and what is open. Only invoices that are not lost have anything open: amount less payments. In
 * the own currency a payment is what the sum paid so far is worth more than the sum before it, and open is the worth of
 * the amount less that of what was paid: so nothing is left over by rounding when all is paid.
 */
export function saleFacts({ home, payments, ...sale }: FactsSource): SaleFacts {
  const isHome = sale.currency === home && sale.rate === '1';
  const inHome = (minor: number) => (isHome ? minor : toHomeMinor(minor, sale.currency, sale.rate, home));
  const isLost = sale.lostOn !== null;
  const isOwed = sale.stage === 'invoice' && !isLost;
  const homePayments: number[] = [];
  let [paidMinor, homePaidMinor] = [0, 0];
  for (const { amountMinor } of payments) {
    paidMinor += amountMinor;
    const worth = isLost ? 0 : inHome(paidMinor);
    homePayments.push(worth - homePaidMinor);
    homePaidMinor = worth;
  }
  const homeAmountMinor = inHome(sale.amountMinor);
  return {
    homeAmountMinor,
    homeCostMinor: sale.costMinor === null ? null : inHome(sale.costMinor),
    paidMinor,
    lastPaidOn: payments.reduce<string | null>((last, { paidOn }) => (paidOn > (last ?? '') ? paidOn : last), null),
    openMinor: isOwed ? sale.amountMinor - paidMinor : 0,
    homePaidMinor,
    homeOpenMinor: isOwed ? homeAmountMinor - homePaidMinor : 0,
    homePayments,
  };
}
