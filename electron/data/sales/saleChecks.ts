import { LonghandError } from '#shared/errors.ts';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { toHomeMinor } from '#shared/kernel/money.rules.ts';
import { MOST_PAYMENTS } from '#shared/sales/sale.ts';
import type { SaleStage } from '#shared/sales/sale.ts';
import { atVersion } from '../atVersion.ts';
import type { Readable } from '../database/handles.ts';
import { numberIsTaken } from './saleNumbers.repository.ts';
import { customersById, initiativeExists, storedSale } from './sales.repository.ts';
import type { SaleFields, StoredSale } from './sales.table.ts';

/** The row as it is stored. @throws NOT_FOUND, VERSION_CONFLICT */
export async function saleOfVersion(readable: Readable, id: number, version: number | undefined): Promise<StoredSale> {
  return atVersion(await storedSale(readable, id), { entity: 'sale', id, version });
}

/** @throws INVALID_VALUE `contactId` `notFound`, `inBin` */
export async function requireCustomer(readable: Readable, id: number): Promise<void> {
  const customer = (await customersById(readable, [id])).get(id);
  if (customer === undefined) throw new LonghandError('INVALID_VALUE', { field: 'contactId', rule: 'notFound' });
  if (customer.isInBin) throw new LonghandError('INVALID_VALUE', { field: 'contactId', rule: 'inBin' });
}

/** @throws INVALID_VALUE `initiativeId` `notFound` */
export async function requireInitiative(readable: Readable, id: number | null): Promise<void> {
  if (id !== null && !(await initiativeExists(readable, id)))
    throw new LonghandError('INVALID_VALUE', { field: 'initiativeId', rule: 'notFound' });
}

/** No two living sales have the same number at the same stage; any number of them may have none. @throws INVALID_VALUE `number` `taken` */
export async function requireFreeNumber(
  readable: Readable,
  document: { readonly stage: SaleStage; readonly number: string },
  except: number | null,
): Promise<void> {
  if (document.number !== '' && (await numberIsTaken(readable, document, except)))
    throw new LonghandError('INVALID_VALUE', { field: 'number', rule: 'taken' });
}

/**
 * The rate as it is stored: `1` for the own currency, else what was given.
 * @throws INVALID_VALUE `rate` `missing`
 */
export function rateFor(currency: string, rate: string | undefined, home: string): string {
  if (currency === home) return '1';
  if (rate === undefined) throw new LonghandError('INVALID_VALUE', { field: 'rate', rule: 'missing' });
  return rate;
}

/** Amounts have to stay countable in the own currency too. @throws INVALID_VALUE `amountMinor` `tooLarge` */
export function requireCountable(
  { amountMinor, costMinor, currency, rate }: Pick<SaleFields, 'amountMinor' | 'costMinor' | 'currency' | 'rate'>,
  payments: readonly { readonly amountMinor: number }[],
  home: string,
): void {
  const paid = payments.reduce((sum, payment) => sum + Math.abs(payment.amountMinor), 0);
  const isTooLarge = [amountMinor, costMinor ?? 0, paid].some(
    (minor) => Math.abs(minor) > LARGEST_AMOUNT || worthTooMuch(minor, { currency, rate, home }),
  );
  if (isTooLarge) throw new LonghandError('INVALID_VALUE', { field: 'amountMinor', rule: 'tooLarge' });
}

function worthTooMuch(
  minor: number,
  { currency, rate, home }: { readonly currency: string; readonly rate: string; readonly home: string },
): boolean {
  try {
    return Math.abs(toHomeMinor(minor, currency, rate, home)) > LARGEST_AMOUNT;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/**
 * @param payments that are new
 * @param count of all, with those that were there before
 * @throws INVALID_VALUE `paidOn` `inFuture`, `payments` `tooManyPayments`
 */
export function requirePayable(
  payments: readonly { readonly paidOn: string }[],
  today: string,
  count = payments.length,
): void {
  if (count > MOST_PAYMENTS) throw new LonghandError('INVALID_VALUE', { field: 'payments', rule: 'tooManyPayments' });
  if (payments.some(({ paidOn }) => paidOn > today))
    throw new LonghandError('INVALID_VALUE', { field: 'paidOn', rule: 'inFuture' });
}
