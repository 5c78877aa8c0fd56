import { LonghandError } from '#shared/errors.ts';
import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import { Working } from '#shared/initiatives/working.ts';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { minorDigits } from '#shared/kernel/money.rules.ts';
import { CrmAnswers } from '#shared/roi/answers.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import {
  hasOtherCurrencies,
  highestSaleId,
  misfit,
  ownMisfit,
  relabelOwnFields,
  relabelSales,
  rescaleTypedEntries,
  saveStoredAnswers,
  saveWorking,
  storedAnswers,
  workedEntries,
} from './currencyChange.repository.ts';
import type { Scale } from './currencyChange.repository.ts';

const SALES_AT_ONCE = 2000;

/**
 * What was written in the company's own currency is in the new one from now on, with the same amounts: 12.00 becomes
 * 12.00. For the batch that changes the currency in the settings.
 * @throws INVALID_VALUE `currency`: `otherCurrencies` where sales in another currency have a rate to the old one;
 * `wouldRound` where the new one has fewer digits than some amount needs; `tooLarge`
 */
export async function changeCurrency(
  transaction: Transaction,
  batch: Pick<RunningBatch, 'at' | 'pause'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (await hasOtherCurrencies(transaction, from))
    throw new LonghandError('INVALID_VALUE', { field: 'currency', rule: 'otherCurrencies' });
  const shift = minorDigits(to) - minorDigits(from);
  const scale = { times: 10 ** Math.max(0, shift), by: 10 ** Math.max(0, -shift) };
  const rule = (await misfit(transaction, scale)) ?? (await ownMisfit(transaction, from, minorDigits(to)));
  if (rule !== null) throw new LonghandError('INVALID_VALUE', { field: 'currency', rule });
  const highest = await highestSaleId(transaction);
  for (let first = 1; first <= highest; first += SALES_AT_ONCE) {
    const stretch = { first, last: first + SALES_AT_ONCE - 1 };
    await relabelSales(transaction, stretch, { currency: to, scale, at: batch.at });
    await batch.pause();
  }
  if (shift !== 0) await rescaleLedger(transaction, scale, batch.at);
  await relabelOwnFields(transaction, { from, to }, batch.at);
}

async function rescaleLedger(transaction: Transaction, scale: Scale, at: string): Promise<void> {
  await rescaleTypedEntries(transaction, scale, at);
  for (const { id, working: text } of await workedEntries(transaction)) {
    const working = Working.parse(rescaled(JSON.parse(text), scale));
    const amountMinor = workingAmount(working);
    await saveWorking(transaction, { id, working: JSON.stringify(working), amountMinor: checked(amountMinor) }, at);
  }
  for (const { id, answers: text } of await storedAnswers(transaction)) {
    const answers = CrmAnswers.parse(rescaled(JSON.parse(text), scale));
    await saveStoredAnswers(transaction, { id, answers: JSON.stringify(answers) }, at);
  }
}

/** The same with all money in it, known by its name, in the new scale. */
function rescaled(value: unknown, scale: Scale): unknown {
  if (Array.isArray(value)) return value.map((one) => rescaled(one, scale));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name.endsWith('Minor') && typeof one === 'number' ? rescaledAmount(one, scale) : rescaled(one, scale),
    ]),
  );
}

function rescaledAmount(minor: number, { times, by }: Scale): number {
  if (minor % by !== 0) throw new LonghandError('INVALID_VALUE', { field: 'currency', rule: 'wouldRound' });
  return checked((minor / by) * times);
}

function checked(minor: number): number {
  if (Math.abs(minor) > LARGEST_AMOUNT)
    throw new LonghandError('INVALID_VALUE', { field: 'currency', rule: 'tooLarge' });
  return minor;
}
