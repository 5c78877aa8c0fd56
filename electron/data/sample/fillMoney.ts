import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import { minorDigits } from '#shared/kernel/money.rules.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { addGoals } from '../goals/goals.service.ts';
import { addValue } from '../goals/goalValues.service.ts';
import { saveCrm } from '../initiatives/answeredEntries.service.ts';
import { addInitiative } from '../initiatives/initiatives.service.ts';
import { addEntry } from '../initiatives/ledger.service.ts';
import { addSales } from '../sales/saleCreate.service.ts';
import type { FullSaleDraft } from '../sales/saleCreate.service.ts';
import { addScoreTo } from '../scorecard/scorecard.service.ts';
import type { Filling } from './filling.ts';
import type { SampleCompany } from './sampleContent.ts';
import type { SampleEntry, SampleSale } from './sampleMoney.ts';

/** Sales, what was undertaken and whether it pays, the scorecard and the goals. */
export async function fillMoney(filling: Filling, sample: SampleCompany): Promise<void> {
  const { transaction, batch, today } = filling;
  await saveCrm(transaction, { answers: answersOn(sample, today) }, { at: batch.at, newUid: filling.newUid });
  const campaignId = await fillCampaign(filling, sample);
  const drafts = sample.sales.map((sale) => saleDraft(filling, sample, sale, campaignId));
  await addSales(transaction, batch, drafts, today);
  for (const { measure, daysAgo, ...score } of sample.scores) {
    const given = { ...score, measureKey: measure, givenOn: addDays(today, -daysAgo) };
    await addScoreTo(transaction, given, { at: batch.at, today });
  }
  await fillGoals(filling, sample);
}

/** Whole units as minor ones. */
function minorOf(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency));
}

function answersOn({ answers, company: { currency } }: SampleCompany, today: string): CrmAnswers {
  const { monthsAgo, horizonMonths, discountRate, purchase, hours, monthly, savings } = answers;
  const minor = (amount: number) => minorOf(amount, currency);
  return {
    startsOn: addMonths(today, -monthsAgo),
    horizonMonths,
    discountRate,
    purchase: { amountMinor: minor(purchase) },
    hours: {
      learningHours: hours.learningHours,
      feedingHoursPerWeek: hours.feedingHoursPerWeek,
      wageMinor: minor(hours.wage),
    },
    monthly: { amountMinor: minor(monthly) },
    savings: {
      hoursPerWeek: savings.hoursPerWeek,
      wageMinor: minor(savings.wage),
      visitsPerMonth: savings.visitsPerMonth,
      visitCostMinor: minor(savings.visitCost),
      lettersPerMonth: savings.lettersPerMonth,
      letterCostMinor: minor(savings.letterCost),
    },
    growth: null,
  };
}

async function fillCampaign(filling: Filling, { campaign, company: { currency } }: SampleCompany): Promise<number> {
  const { transaction, batch, today, newUid, staffId } = filling;
  const { entries, monthsAgo, staff, ...rest } = campaign;
  const startsOn = addMonths(today, -monthsAgo);
  const draft = { ...rest, kind: 'campaign', startsOn, staffId: staffId(staff) } as const;
  const { id } = await addInitiative(transaction, draft, { at: batch.at, today, newUid });
  for (const { category, basis, afterMonths, every, untilMonths, words, ...amount } of entries) {
    const entry = {
      initiativeId: id,
      category,
      basis,
      startsOn: addMonths(startsOn, afterMonths),
      every,
      until: untilMonths === undefined ? null : addMonths(startsOn, untilMonths),
      words,
      ...amountOf(amount, currency),
    };
    await addEntry(transaction, entry, { at: batch.at, newUid });
  }
  return id;
}

function amountOf({ amount, hours, wage }: Pick<SampleEntry, 'amount' | 'hours' | 'wage'>, currency: string) {
  if (amount !== undefined) return { amountMinor: minorOf(amount, currency), working: null };
  if (hours === undefined || wage === undefined) throw new Error('An entry of the sample has neither amount nor hours');
  const working = { type: 'hours', hours, wageMinor: minorOf(wage, currency) } as const;
  return { amountMinor: workingAmount(working), working };
}

function saleDraft(
  { today, newUid, contactId, staffId }: Filling,
  { company }: SampleCompany,
  sale: SampleSale,
  campaignId: number,
): FullSaleDraft {
  const { amount, cost, dueInDays, currency, rate, lost } = sale;
  const minor = (whole: number) => minorOf(whole, currency ?? company.currency);
  const on = (daysAgo: number) => addDays(today, -daysAgo);
  return {
    uid: newUid(),
    contactId: contactId(sale.contact),
    stage: sale.stage,
    number: sale.number,
    datedOn: on(sale.daysAgo),
    category: sale.category,
    what: sale.what,
    amountMinor: minor(amount),
    costMinor: cost === null ? null : minor(cost),
    ...(currency === undefined ? {} : { currency }),
    ...(rate === undefined ? {} : { rate }),
    dueOn: dueInDays === undefined ? null : addDays(on(sale.daysAgo), dueInDays),
    initiativeId: sale.isOfCampaign ? campaignId : null,
    staffId: staffId(sale.staff),
    note: '',
    payments: sale.payments.map((payment) => ({
      paidOn: on(payment.daysAgo),
      amountMinor: minor(payment.amount),
      note: '',
    })),
    earlier: sale.earlier.map(({ stage, daysAgo, number }) => ({ stage, number, datedOn: on(daysAgo) })),
    lostOn: lost === undefined ? null : on(lost.daysAgo),
    lostWhy: lost?.why ?? '',
  };
}

async function fillGoals({ transaction, batch, today, newUid }: Filling, { goals }: SampleCompany): Promise<void> {
  for (const { startedMonthsAgo, dueInMonths, values, ...goal } of goals) {
    const draft = {
      ...goal,
      startsOn: addMonths(today, -startedMonthsAgo),
      dueOn: addMonths(today, dueInMonths),
    };
    const [added] = await addGoals(transaction, [draft], { at: batch.at, today, newUid });
    if (added === undefined) throw new Error('A goal of the sample was not written');
    for (const { daysAgo, ...value } of values) {
      await addValue(transaction, { id: added.id, measuredOn: addDays(today, -daysAgo), ...value }, today);
    }
  }
}
