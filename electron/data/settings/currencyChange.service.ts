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
  ownAmountFacts,
  relabelOwnFields,
  relabelSales,
  rescaleTypedEntries,
  saveStoredAnswers,
  saveWorking,
  storedAnswers,
  typedAmountFacts,
  workedEntries,
} from './currencyChange.repository.ts';
import type { AmountFacts, Scale } from './currencyChange.repository.ts';

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
  requireFit(await typedAmountFacts(transaction, scale), scale);
  const own = await ownAmountFacts(transaction, from);
  const toMinor = { times: 10 ** minorDigits(to), by: 1 };
  requireFit({ largest: own.largest, hasRemainder: own.decimals > minorDigits(to) }, toMinor);
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
    requireFit({ largest: Math.abs(amountMinor), hasRemainder: false }, { times: 1, by: 1 });
    await saveWorking(transaction, { id, working: JSON.stringify(working), amountMinor }, at);
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

function rescaledAmount(minor: number, scale: Scale): number {
  requireFit({ largest: Math.abs(minor), hasRemainder: minor % scale.by !== 0 }, scale);
  return (minor / scale.by) * scale.times;
}

/** @throws INVALID_VALUE `currency`: `wouldRound`, `tooLarge` where some of the amounts cannot be said in that scale */
function requireFit({ largest, hasRemainder }: AmountFacts, { times, by }: Scale): void {
  if (hasRemainder) throw new LonghandError('INVALID_VALUE', { field: 'currency', rule: 'wouldRound' });
  if ((largest / by) * times > LARGEST_AMOUNT)
    throw new LonghandError('INVALID_VALUE', { field: 'currency', rule: 'tooLarge' });
}
