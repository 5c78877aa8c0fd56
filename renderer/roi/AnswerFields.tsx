import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';

interface MoneyFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly currency: string;
  readonly value: number | null;
  readonly error?: string | undefined;
  readonly onChange: (valueMinor: number | null, isUnreadable: boolean) => void;
}

/** An amount of an answer: never below zero. */
export function MoneyField({ value, error, description, placeholder, onChange, ...props }: MoneyFieldProps) {
  const { t } = useTranslation('roi');
  const own =
    value === null
      ? undefined
      : value < 0
        ? t('problem.negative')
        : value > LARGEST_AMOUNT
          ? t('problem.tooLarge')
          : undefined;
  return (
    <MoneyInput
      {...props}
      {...(description === undefined ? {} : { description })}
      {...(placeholder === undefined ? {} : { placeholder })}
      valueMinor={value}
      error={own ?? error}
      onChange={onChange}
    />
  );
}

interface CountFieldProps extends Pick<NumberInputProps, 'suffix' | 'max' | 'decimalScale' | 'description'> {
  readonly label: string;
  readonly value: number | null;
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A number of hours, visits, letters, percent. */
export function CountField({ value, error, onChange, max = 100_000, decimalScale = 2, ...props }: CountFieldProps) {
  return (
    <NumberInput
      {...props}
      value={value ?? ''}
      min={0}
      max={max}
      decimalScale={decimalScale}
      allowedDecimalSeparators={['.', ',', '。', '，']}
      thousandSeparator={false}
      hideControls
      inputMode="decimal"
      error={error}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : readNumber(typed))}
    />
  );
}

/** While a number is being typed it comes as text: "", "1.", "-". */
function readNumber(typed: string): number | null {
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? number : null;
}
