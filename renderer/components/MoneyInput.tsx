import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount } from '#shared/kernel/money.rules.ts';
import { useFormat } from '../app/format.ts';
import classes from './MoneyInput.module.css';

export interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'leftSection'> {
  /** Minor units of `currency`; null while nothing, or nothing readable, stands there. */
  readonly valueMinor: number | null;
  /** `isUnreadable`: something was typed, but it is no amount. */
  readonly onChange: (valueMinor: number | null, isUnreadable: boolean) => void;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** An amount of money, typed as people write it; the sign of the currency stands before it. */
export function MoneyInput({ valueMinor, onChange, currency, error, onBlur, onFocus, ...props }: MoneyInputProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setIsTyping] = useState(false);
  const read = typed === null || typed.trim() === '' ? null : parseAmount(typed, currency);
  // What was typed stands as it was typed, until another amount is put in its place.
  const isOwn = typed !== null && read === valueMinor;
  const shown = isOwn ? typed : valueMinor === null ? '' : format.amount(valueMinor, currency);
  const isUnreadable = isOwn && read === null && typed.trim() !== '';
  const sign = format.currencySign(currency);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      {...props}
      classNames={{ input: classes['input'] ?? '' }}
      leftSection={<span className={classes['sign']}>{sign}</span>}
      leftSectionWidth={`calc(${[...sign].length}em + 1rem)`}
      value={shown}
      error={isUnreadable && !isTyping ? t('amount.unreadable') : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = text.trim() === '' ? null : parseAmount(text, currency);
        setTyped(text);
        onChange(next, next === null && text.trim() !== '');
      }}
      onFocus={(event) => {
        setIsTyping(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setIsTyping(false);
        if (!isUnreadable) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
