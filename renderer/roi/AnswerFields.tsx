import type { NumberInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { NumberField } from '../components/NumberField.tsx';
import { MOST_TIMES } from './answerValues.ts';

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

interface CountFieldProps extends Pick<NumberInputProps, 'suffix' | 'decimalScale' | 'description'> {
  readonly label: string;
  readonly value: number | null;
  /** The most that can be counted with; more is said to be too many, never cut. */
  readonly max?: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A number of hours, visits, letters, percent: never below zero. */
export function CountField({ value, error, max = MOST_TIMES, decimalScale = 2, ...props }: CountFieldProps) {
  const { t } = useTranslation('roi');
  return (
    <NumberField
      {...props}
      value={value}
      allowNegative={false}
      clampBehavior="none"
      decimalScale={decimalScale}
      allowedDecimalSeparators={['.', ',', '。', '，']}
      thousandSeparator={false}
      hideControls
      inputMode="decimal"
      error={error ?? (value !== null && value > max ? t('problem.tooMany', { max }) : undefined)}
    />
  );
}
