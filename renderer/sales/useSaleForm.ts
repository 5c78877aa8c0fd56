import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sale, SalePatch, SaleStage } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { today } from '../app/today.ts';
import { useLeave } from '../components/useLeave.ts';
import { useMergedForm } from '../components/useMergedForm.ts';
import { lastDueDays, rememberDueDays } from './dueDays.ts';
import { refusalOf } from './refusal.ts';
import {
  dueDaysOf,
  isSameForm,
  patchBetween,
  problemsOf,
  type SaleFormValues,
  type SaleProblem,
  saleDraft,
  saleValues,
  withDate,
  withStage,
} from './saleFormValues.ts';
import { saveSale } from './saveSale.ts';
import { useSaleActions } from './useSaleActions.ts';
import { useSaleWords } from './useSaleWords.ts';
import { useTakeInSale } from './useTakeInSale.ts';

/** What the form is about. */
export interface SaleSubject {
  readonly values: SaleFormValues;
  /** The sale to change; null: a new one. */
  readonly base: Sale | null;
  /** The company's own currency. */
  readonly home: string;
}

/** Of what is refused when it is written: where the form shows it, and its words. */
const REFUSALS = {
  'number.taken': { field: 'number', problem: 'numberTaken' },
  'amountMinor.tooLarge': { field: 'amount', problem: 'tooLarge' },
  'rate.missing': { field: 'rate', problem: 'needsRate' },
  'contactId.inBin': { field: 'contact', problem: 'contactInBin' },
  'contactId.notFound': { field: 'contact', problem: 'contactGone' },
} as const;
type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];

const client = { update: dataClient.sales.update, get: dataClient.sales.get };

/** State and doings of the form of a sale. */
export function useSaleForm(subject: SaleSubject, onClose: () => void) {
  const { t } = useTranslation('sales');
  const { notifyError } = useNotify();
  const actions = useSaleActions();
  const takeIn = useTakeInSale();
  const words = useSaleWords();
  const format = useFormat();
  const { home } = subject;
  const merged = useMergedForm<Sale, keyof SalePatch, SaleFormValues>(() => subject);
  const { base, before, values, setValues, clash, setClash } = merged;
  /** Whether saving was tried: from then on what is missing is told. */
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const problems = problemsOf(values, { home, isContactNeeded: base === null || base.contact !== null });
  const problemCount = Object.keys(problems).length;

  const set = (changed: Partial<SaleFormValues>) => {
    setRefusal(null);
    setValues((now) => ({ ...now, ...changed }));
  };
  const error = (field: Refusal['field'] | keyof typeof problems): string | null => {
    if (refusal?.field === field) return t(`problem.${refusal.problem}`);
    const known: Readonly<Partial<Record<string, SaleProblem>>> = problems;
    const problem = known[field];
    // What can only be wrong is told while it is typed; what is missing, once saving was tried.
    if (!isTried && problem !== 'tooLarge' && problem !== 'tooLargeAtHome') return null;
    return problem === undefined ? null : t(`problem.${problem}`);
  };

  const create = async () => {
    if (values.contact === null) return;
    const { contact, stage, isNumberTyped } = values;
    // Faster than the suggestion: it is still meant to have its number.
    const isAwaited = values.number === '' && !isNumberTyped;
    const number = isAwaited ? (await dataClient.sales.nextNumber({ stage })).number : values.number;
    const sale = await dataClient.sales.create(saleDraft({ ...values, number }, contact, home, today()));
    const days = dueDaysOf(values);
    if (days !== null) rememberDueDays(days);
    onClose();
    const amount = format.money(sale.amountMinor, sale.currency);
    await actions.tell(
      'saleCreated',
      t('done.created', { paper: actions.paper(sale), name: words.customer(sale.contact), amount }),
    );
  };
  const change = async (read: Sale) => {
    const patch = patchBetween(before, values, home);
    if (Object.keys(patch).length === 0) {
      onClose();
      return;
    }
    const saved = await saveSale(client, read, patch);
    if (saved.kind === 'conflict') {
      setClash(saved);
      return;
    }
    takeIn(saved.row);
    onClose();
    await actions.tell('saleUpdated', t('done.updated', { paper: actions.paper(saved.row) }));
  };

  const save = async (read = base) => {
    setIsTried(true);
    if (isSaving || problemCount > 0) return;
    setIsSaving(true);
    setClash(null);
    try {
      await (read === null ? create() : change(read));
    } catch (thrown) {
      const refused = refusalOf(thrown);
      const shown = refused === null ? null : `${refused.field}.${refused.rule}`;
      if (shown !== null && isShown(shown)) setRefusal(REFUSALS[shown]);
      else notifyError(thrown);
    } finally {
      setIsSaving(false);
    }
  };

  const leave = useLeave(!isSameForm(values, before), onClose);

  return {
    values,
    set,
    setStage: (stage: SaleStage) => setValues((now) => withStage(now, stage, lastDueDays())),
    setDate: (datedOn: string | null) => setValues((now) => withDate(now, datedOn, lastDueDays())),
    /** The number after the last one, as long as nobody typed another. */
    suggestNumber: (number: string) =>
      setValues((now) => (now.isNumberTyped || now.number === number ? now : { ...now, number })),
    error,
    home,
    base,
    problemCount: isTried ? problemCount + (refusal === null ? 0 : 1) : 0,
    isSaving,
    clash,
    save,
    leave,
    /** Writes what stands here over what was written meanwhile. */
    keepMine: () => {
      const theirs = merged.overTheirs();
      if (theirs !== null) void save(theirs);
    },
    /** Takes what was written meanwhile; what was typed here in other fields stays. */
    takeTheirs: () => merged.takeTheirs((theirs) => ({ values: saleValues(theirs), fields: FORM_FIELDS })),
  };
}

export type SaleFormState = ReturnType<typeof useSaleForm>;

function isShown(key: string): key is keyof typeof REFUSALS {
  return key in REFUSALS;
}

const FORM_FIELDS = {
  contactId: 'contact',
  number: 'number',
  datedOn: 'datedOn',
  category: 'category',
  what: 'what',
  amountMinor: 'amount',
  costMinor: 'cost',
  currency: 'currency',
  rate: 'rate',
  dueOn: 'dueOn',
  initiativeId: 'initiativeId',
  staffId: 'staffId',
  note: 'note',
} as const satisfies Record<keyof SalePatch, keyof SaleFormValues>;
