import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './EntryDialog.module.css';
import { EntryCount, EntryMoney } from './EntryFields.tsx';
import { AMOUNT_WAYS, amountOf, workingOf } from './entryValues.ts';
import { SalesGrowthFields } from './SalesGrowthFields.tsx';
import { useEntryWords } from './useEntryWords.ts';
import type { EntryForm } from './useEntryForm.ts';

interface EntryAmountProps {
  readonly form: EntryForm;
  /** ISO 4217 code of the company's own currency. */
  readonly currency: string;
}

const KINDS_OF_TIMES = ['visits', 'letters', 'other'] as const;

/** The amount: typed, or computed from what is known, with its working in sight. */
export function EntryAmount({ form, currency }: EntryAmountProps) {
  const { t } = useTranslation('initiatives');
  const words = useEntryWords(currency);
  const { values, set } = form;
  const { way } = values;
  const isReckoned = Number.isFinite(amountOf(values) ?? Number.NaN);
  const working = isReckoned ? workingOf(values) : null;
  const measured = working === null ? null : words.measured(working);
  return (
    <div className={classes['amount']}>
      <div className={classes['grid']}>
        <Select
          label={t('field.way')}
          allowDeselect={false}
          value={way}
          data={AMOUNT_WAYS.map((one) => ({ value: one, label: t(`way.${one}`) }))}
          onChange={(chosen) => set({ way: AMOUNT_WAYS.find((one) => one === chosen) ?? 'typed' })}
        />
        {way === 'typed' ? (
          <EntryMoney form={form} field="amountMinor" label={t('field.amount')} currency={currency} />
        ) : null}
        {way === 'hours' ? <EntryCount form={form} field="hours" label={t('field.hours')} /> : null}
        {way === 'weeklyHours' ? <EntryCount form={form} field="hoursPerWeek" label={t('field.hoursPerWeek')} /> : null}
        {way === 'hours' || way === 'weeklyHours' ? (
          <EntryMoney form={form} field="wageMinor" label={t('field.wage')} currency={currency} />
        ) : null}
        {way === 'times' ? (
          <>
            <Select
              label={t('field.what')}
              allowDeselect={false}
              value={values.what}
              data={KINDS_OF_TIMES.map((what) => ({ value: what, label: t(`what.${what}`) }))}
              onChange={(chosen) => set({ what: KINDS_OF_TIMES.find((what) => what === chosen) ?? 'other' })}
            />
            <EntryCount form={form} field="timesPerMonth" label={t('field.timesPerMonth')} />
            <EntryMoney form={form} field="costMinor" label={t('field.costEach')} currency={currency} />
          </>
        ) : null}
      </div>
      {way === 'salesGrowth' ? <SalesGrowthFields form={form} currency={currency} /> : null}
      {working === null ? null : (
        <output className={classes['working']}>
          {words.formula(working)}
          {measured === null ? null : <span className={classes['measured']}>{measured}</span>}
        </output>
      )}
    </div>
  );
}
