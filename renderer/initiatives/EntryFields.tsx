import { MoneyInput } from '../components/MoneyInput.tsx';
import { NumberField } from '../components/NumberField.tsx';
import type { EntryForm } from './useEntryForm.ts';

interface FieldProps<Field> {
  readonly form: EntryForm;
  readonly field: Field;
  readonly label: string;
  readonly hint?: string;
}

type MoneyField = 'amountMinor' | 'wageMinor' | 'costMinor' | 'yearlyBeforeMinor' | 'yearlyNowMinor';

/** An amount of the form. What belongs to sales that were measured is no longer theirs once it is typed over. */
export function EntryMoney({
  form,
  field,
  label,
  hint,
  currency,
}: FieldProps<MoneyField> & { readonly currency: string }) {
  const isOfSales = field === 'yearlyBeforeMinor' || field === 'yearlyNowMinor';
  return (
    <MoneyInput
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      currency={currency}
      valueMinor={form.values[field]}
      error={form.error(field)}
      onChange={(amount) => form.set({ [field]: amount, ...(isOfSales ? { measured: null } : {}) })}
    />
  );
}

type CountField = 'hours' | 'hoursPerWeek' | 'timesPerMonth' | 'marginPercent';

/** A number of the form. */
export function EntryCount({ form, field, label, hint }: FieldProps<CountField>) {
  const isPercent = field === 'marginPercent';
  return (
    <NumberField
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      error={form.error(field)}
      min={0}
      max={isPercent ? 100 : 1_000_000}
      decimalScale={isPercent ? 4 : 2}
      allowNegative={false}
      hideControls
      inputMode="decimal"
      {...(isPercent ? { suffix: ' %' } : {})}
      value={form.values[field]}
      onChange={(typed) => form.set({ [field]: typed })}
    />
  );
}
