import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useWho } from '../app/useWho.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { useInitiatives } from '../initiatives/useInitiatives.ts';
import { DayInput } from '../days/DayInput.tsx';
import { DayField } from '../days/DayField.tsx';
import classes from './SaleForm.module.css';
import { SaleFormCurrency } from './SaleFormCurrency.tsx';
import type { SaleFormState } from './useSaleForm.ts';

const NONE = '';

/** Number, dates, category, cost, what brought it and who: what is suggested or may stay empty. */
export function SaleFormDetails({ form }: { readonly form: SaleFormState }) {
  const { t } = useTranslation('sales');
  const { values, set, error, base } = form;
  const categories = useQuery(data.sales.categories.queryOptions({ input: {} }));
  const isDueAsked = values.stage === 'invoice' || values.dueOn !== '' || values.isDueUnreadable;
  return (
    <>
      <div className={classes['grid']}>
        <TextInput
          label={t('field.number')}
          maxLength={100}
          autoComplete="off"
          value={values.number}
          error={error('number')}
          onChange={(event) => set({ number: event.currentTarget.value, isNumberTyped: true })}
        />
        <DayInput label={t('field.datedOn')} value={values.datedOn} error={error('datedOn')} onChange={form.setDate} />
        {isDueAsked ? (
          <DayField
            label={t('field.dueOn')}
            value={values.dueOn}
            error={error('dueOn')}
            onChange={(dueOn, isDueUnreadable) => set({ dueOn, isDueUnreadable, isDueTyped: true })}
          />
        ) : null}
      </div>
      {base === null && values.stage === 'invoice' ? (
        <Checkbox
          label={t('form.isPaid')}
          checked={values.isPaid}
          onChange={(event) => set({ isPaid: event.currentTarget.checked })}
        />
      ) : null}
      <div className={classes['grid']}>
        <Autocomplete
          label={t('field.category')}
          placeholder={t('form.categoryHint')}
          maxLength={100}
          limit={12}
          data={(categories.data?.items ?? []).map(({ category }) => category).filter((category) => category !== '')}
          value={values.category}
          onChange={(category) => set({ category })}
        />
        <MoneyInput
          label={t('field.costMinor')}
          description={t('form.costHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          currency={values.currency}
          valueMinor={values.cost.minor}
          error={error('cost')}
          onChange={(minor, isUnreadable) => set({ cost: { minor, isUnreadable } })}
        />
      </div>
      <SaleFormCurrency form={form} />
      <div className={classes['grid']}>
        <InitiativeSelect form={form} />
        <StaffSelect form={form} />
      </div>
    </>
  );
}

function InitiativeSelect({ form }: { readonly form: SaleFormState }) {
  const { t } = useTranslation('sales');
  const initiatives = useInitiatives();
  const present = form.base?.initiative ?? null;
  const all = (initiatives.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  const choices =
    present === null || all.some(({ value }) => value === String(present.id))
      ? all
      : [{ value: String(present.id), label: present.displayName }, ...all];
  if (choices.length === 0) return null;
  const { initiativeId } = form.values;
  return (
    <Select
      label={t('field.initiativeId')}
      data={[{ value: NONE, label: t('form.noInitiative') }, ...choices]}
      allowDeselect={false}
      searchable={choices.length > 8}
      value={initiativeId === null ? NONE : String(initiativeId)}
      onChange={(id) => form.set({ initiativeId: id === null || id === NONE ? null : Number(id) })}
    />
  );
}

function StaffSelect({ form }: { readonly form: SaleFormState }) {
  const { t } = useTranslation('sales');
  const { choices } = useWho();
  const present = form.base?.staff ?? null;
  const all = choices.map(({ id, name }) => ({ value: String(id), label: name }));
  // Who left stays on what they sold.
  const staff =
    present === null || all.some(({ value }) => value === String(present.id))
      ? all
      : [...all, { value: String(present.id), label: present.displayName }];
  if (staff.length === 0) return null;
  const { staffId } = form.values;
  return (
    <Select
      label={t('field.staffId')}
      data={[...staff, { value: NONE, label: t('form.noStaff') }]}
      allowDeselect={false}
      value={staffId === null ? NONE : String(staffId)}
      onChange={(id) => form.set({ staffId: id === null || id === NONE ? null : Number(id) })}
    />
  );
}
