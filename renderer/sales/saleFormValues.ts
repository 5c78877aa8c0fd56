import type { Named } from '#shared/kernel/named.ts';
import { ExchangeRate, LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { minorDigits, toHomeMinor } from '#shared/kernel/money.rules.ts';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Sale, SaleDraft, SalePatch, SaleStage } from '#shared/sales/sale.ts';

/** An amount while it is typed: null while nothing, or nothing readable, stands there. */
export interface TypedAmount {
  readonly minor: number | null;
  readonly isUnreadable: boolean;
}

/** Everything in the form of a sale while it is typed. */
export interface SaleFormValues {
  readonly contact: Named | null;
  readonly stage: SaleStage;
  readonly number: string;
  /** Somebody typed the number: then it is no longer suggested. */
  readonly isNumberTyped: boolean;
  /** Null while nothing readable stands there. */
  readonly datedOn: string | null;
  /** Empty: not due on a certain day. */
  readonly dueOn: string;
  readonly isDueUnreadable: boolean;
  /** Somebody chose the due day: then it no longer goes with the date. */
  readonly isDueTyped: boolean;
  readonly category: string;
  readonly what: string;
  readonly amount: TypedAmount;
  readonly cost: TypedAmount;
  readonly currency: string;
  readonly rate: string;
  readonly initiativeId: number | null;
  readonly staffId: number | null;
  readonly note: string;
  /** Of a new invoice: it was paid at once. */
  readonly isPaid: boolean;
}

/** What a new sale starts from. */
export interface SaleStart {
  readonly draft: Partial<SaleDraft>;
  readonly contact: Named | null;
  readonly meId: number | null;
  /** The company's own currency. */
  readonly home: string;
  /** After how many days an invoice is due. */
  readonly dueDays: number;
  readonly today: string;
}

const NOTHING: TypedAmount = { minor: null, isUnreadable: false };

function typed(minor: number | null): TypedAmount {
  return { minor, isUnreadable: false };
}

/** The form for a new sale. */
export function newSaleValues({ draft, contact, meId, home, dueDays, today }: SaleStart): SaleFormValues {
  const stage = draft.stage ?? 'invoice';
  const datedOn = draft.datedOn ?? today;
  return {
    contact,
    stage,
    number: draft.number ?? '',
    isNumberTyped: (draft.number ?? '') !== '',
    datedOn,
    dueOn: draft.dueOn ?? (stage === 'invoice' ? addDays(datedOn, dueDays) : ''),
    isDueUnreadable: false,
    isDueTyped: draft.dueOn !== undefined && draft.dueOn !== null,
    category: draft.category ?? '',
    what: draft.what ?? '',
    amount: draft.amountMinor === undefined ? NOTHING : typed(draft.amountMinor),
    cost: typed(draft.costMinor ?? null),
    currency: draft.currency ?? home,
    rate: draft.rate ?? '',
    initiativeId: draft.initiativeId ?? null,
    staffId: draft.staffId === undefined ? meId : draft.staffId,
    note: draft.note ?? '',
    isPaid: false,
  };
}

/** The form for a sale that is there. */
export function saleValues(sale: Sale): SaleFormValues {
  return {
    contact: sale.contact,
    stage: sale.stage,
    number: sale.number,
    isNumberTyped: true,
    datedOn: sale.datedOn,
    dueOn: sale.dueOn ?? '',
    isDueUnreadable: false,
    isDueTyped: true,
    category: sale.category,
    what: sale.what,
    amount: typed(sale.amountMinor),
    cost: typed(sale.costMinor),
    currency: sale.currency,
    rate: sale.rate,
    initiativeId: sale.initiative?.id ?? null,
    staffId: sale.staff?.id ?? null,
    note: sale.note,
    isPaid: false,
  };
}

/** Another stage, with numbers of its own; the due day follows as long as nobody chose one. */
export function withStage(values: SaleFormValues, stage: SaleStage, dueDays: number): SaleFormValues {
  const suggested = stage === 'invoice' && values.datedOn !== null ? addDays(values.datedOn, dueDays) : '';
  return {
    ...values,
    stage,
    isPaid: values.isPaid && stage === 'invoice',
    number: values.isNumberTyped ? values.number : '',
    ...(values.isDueTyped ? {} : { dueOn: suggested }),
  };
}

/** Another date; the due day follows as long as nobody chose one. */
export function withDate(values: SaleFormValues, datedOn: string | null, dueDays: number): SaleFormValues {
  const follows = !values.isDueTyped && values.stage === 'invoice' && datedOn !== null;
  return { ...values, datedOn, ...(follows ? { dueOn: addDays(datedOn, dueDays) } : {}) };
}

/** Another currency: 12.50 stays 12.50, whatever the smallest unit is. */
export function withCurrency(values: SaleFormValues, currency: string): SaleFormValues {
  const shift = 10 ** (minorDigits(currency) - minorDigits(values.currency));
  const moved = ({ minor, isUnreadable }: TypedAmount): TypedAmount => ({
    minor: minor === null ? null : Math.round(minor * shift),
    isUnreadable,
  });
  return { ...values, currency, rate: '', amount: moved(values.amount), cost: moved(values.cost) };
}

/** Days from the date to the due day, to be suggested next time; null where there is nothing to learn. */
export function dueDaysOf({ stage, datedOn, dueOn }: SaleFormValues): number | null {
  if (stage !== 'invoice' || datedOn === null || dueOn === '') return null;
  const days = daysBetween(datedOn, dueOn);
  return days >= 0 && days <= 365 ? days : null;
}

/** What can be wrong with a field; each has words (`problem.<name>`). */
export type SaleProblem =
  | 'needsContact'
  | 'needsAmount'
  | 'amountUnreadable'
  | 'tooLarge'
  | 'tooLargeAtHome'
  | 'needsDate'
  | 'dueUnreadable'
  | 'needsRate'
  | 'rateUnreadable';

/** Fields that something can be wrong with. */
export type ProblemField = 'contact' | 'amount' | 'cost' | 'datedOn' | 'dueOn' | 'rate';

/** What is wrong, by field; empty when it can be saved. */
export function problemsOf(
  values: SaleFormValues,
  { home, isContactNeeded }: { readonly home: string; readonly isContactNeeded: boolean },
): Readonly<Partial<Record<ProblemField, SaleProblem>>> {
  const cost = values.cost.isUnreadable ? 'amountUnreadable' : sizeProblem(values.cost.minor);
  const amount = values.amount.isUnreadable
    ? 'amountUnreadable'
    : values.amount.minor === null
      ? 'needsAmount'
      : sizeProblem(values.amount.minor);
  const rate = rateProblem(values, home) ?? (amount === null && cost === null ? worthProblem(values, home) : null);
  return {
    ...(values.contact === null && isContactNeeded ? { contact: 'needsContact' as const } : {}),
    ...(amount === null ? {} : { amount }),
    ...(cost === null ? {} : { cost }),
    ...(values.datedOn === null ? { datedOn: 'needsDate' as const } : {}),
    ...(values.isDueUnreadable ? { dueOn: 'dueUnreadable' as const } : {}),
    ...(rate === null ? {} : { rate }),
  };
}

function sizeProblem(minor: number | null): 'tooLarge' | null {
  return minor !== null && Math.abs(minor) > LARGEST_AMOUNT ? 'tooLarge' : null;
}

function rateProblem({ currency, rate }: SaleFormValues, home: string): 'needsRate' | 'rateUnreadable' | null {
  if (currency === home) return null;
  if (rate.trim() === '') return 'needsRate';
  return ExchangeRate.safeParse(readRate(rate)).success ? null : 'rateUnreadable';
}

/** What the amount comes to in the company's own currency; null where that is not asked, or cannot be said. */
export function countedHome({ amount, currency, rate }: SaleFormValues, home: string): number | null {
  return currency === home ? null : worthIn(home, amount.minor, currency, rate);
}

/** Null where there is nothing to count, or more than can be counted with exactly. */
function worthIn(home: string, minor: number | null, currency: string, rate: string): number | null {
  const plain = readRate(rate);
  if (minor === null || Math.abs(minor) > LARGEST_AMOUNT || !ExchangeRate.safeParse(plain).success) return null;
  try {
    const worth = toHomeMinor(minor, currency, plain, home);
    return Math.abs(worth) > LARGEST_AMOUNT ? null : worth;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The amount or its cost may be countable by itself, and not at this rate. */
function worthProblem({ currency, rate, amount, cost }: SaleFormValues, home: string): 'tooLargeAtHome' | null {
  if (currency === home) return null;
  const isTooLarge = [amount.minor, cost.minor].some(
    (minor) => minor !== null && worthIn(home, minor, currency, rate) === null,
  );
  return isTooLarge ? 'tooLargeAtHome' : null;
}

/** A typed rate as decimal text: `7,12` and full-width digits are as good as `7.12`. */
export function readRate(rate: string): string {
  return rate.normalize('NFKC').trim().replace(',', '.');
}

/** The fields that the form writes. Call it only where nothing is wrong with it. */
function fieldsOf(values: SaleFormValues, home: string) {
  return {
    number: values.number.trim(),
    category: values.category.trim(),
    what: values.what.trim(),
    amountMinor: values.amount.minor ?? 0,
    costMinor: values.cost.minor,
    currency: values.currency,
    rate: values.currency === home ? '1' : readRate(values.rate),
    dueOn: values.dueOn === '' ? null : values.dueOn,
    initiativeId: values.initiativeId,
    staffId: values.staffId,
    note: values.note,
  } satisfies SalePatch;
}

/** The sale to be written. Call it only where nothing is wrong with the form. */
export function saleDraft(values: SaleFormValues, contact: Named, home: string, today: string): SaleDraft {
  const { datedOn } = values;
  const fields = fieldsOf(values, home);
  const paysNow = values.isPaid && values.stage === 'invoice' && fields.amountMinor !== 0 && datedOn !== null;
  return {
    ...fields,
    contactId: contact.id,
    stage: values.stage,
    ...(datedOn === null ? {} : { datedOn }),
    // Nobody has paid tomorrow yet.
    payments: paysNow ? [{ paidOn: datedOn > today ? today : datedOn, amountMinor: fields.amountMinor, note: '' }] : [],
  };
}

/** Only what differs between two states of the form. */
export function patchBetween(before: SaleFormValues, after: SaleFormValues, home: string): SalePatch {
  const all = (values: SaleFormValues): SalePatch => ({
    ...fieldsOf(values, home),
    ...(values.contact === null ? {} : { contactId: values.contact.id }),
    ...(values.datedOn === null ? {} : { datedOn: values.datedOn }),
  });
  const old = all(before);
  const changed = Object.entries(all(after)).filter(([field, value]) => value !== old[field as keyof SalePatch]);
  const patch: SalePatch = Object.fromEntries(changed);
  // A currency and its rate belong together.
  return patch.currency === undefined ? patch : { ...patch, rate: all(after).rate };
}

/** Whether two states of the form say the same; suggestions that nobody touched do not count. */
export function isSameForm(one: SaleFormValues, other: SaleFormValues): boolean {
  const plain = ({ number, isNumberTyped, isDueTyped, ...rest }: SaleFormValues) =>
    JSON.stringify([{ ...rest, dueOn: isDueTyped ? rest.dueOn : '' }, isNumberTyped ? number : '']);
  return plain(one) === plain(other);
}
