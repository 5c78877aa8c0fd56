import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind } from '#shared/fields/field.ts';
import { canonicalOwnValue, ownAmountMinor, ownAmountValue, readOwnValue } from '#shared/fields/ownValue.rules.ts';
import { localeFor } from '#shared/kernel/locale.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { DayField } from '../days/DayField.tsx';
import { decimalText } from './decimalText.ts';

export interface OwnValueInputProps {
  readonly field: FieldKind & { readonly name: string };
  /** In the form of OwnValue; empty for none. */
  readonly value: string;
  /** `isUnreadable`: something was typed, but it is no value of the field; `value` is empty then, or as typed. */
  readonly onChange: (value: string, isUnreadable: boolean) => void;
  /** Left out: the field's name. */
  readonly label?: string;
  /** Whether the label is only read out. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  /** What is wrong with it, from outside. */
  readonly error?: ReactNode;
  readonly readOnly?: boolean;
  readonly size?: 'sm';
}

/** A value of an own field, to type or to choose, whatever the field holds. */
export function OwnValueInput({
  field,
  value,
  onChange,
  label = field.name,
  isLabelHidden = false,
  description,
  error,
  readOnly = false,
  size = 'sm',
}: OwnValueInputProps) {
  const { t } = useTranslation('fields');
  const named = isLabelHidden ? { 'aria-label': label } : { label };
  const common = { ...named, description, size, error, readOnly, autoComplete: 'off' } as const;
  switch (field.type) {
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={10}
          maxLength={10_000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value, false)}
        />
      );
    case 'url':
      return <UrlInput {...common} field={field} value={value} onChange={onChange} />;
    case 'number':
      return <DecimalInput {...common} field={field} value={value} onChange={onChange} />;
    case 'money':
      return (
        <MoneyInput
          {...common}
          currency={field.currency ?? 'USD'}
          valueMinor={ownAmountMinor(field, value)}
          onChange={(minor, isUnreadable) => onChange(ownAmountValue(field, minor), isUnreadable)}
        />
      );
    case 'date':
      return (
        <DayField
          label={label}
          isLabelHidden={isLabelHidden}
          hint={description}
          value={value}
          error={error}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          disabled={readOnly}
          value={value}
          data={[
            { value: '', label: t('input.none') },
            ...field.choices.map(({ id, label: name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value, false)}
        />
      );
    case 'yesNo':
      return (
        <NativeSelect
          {...common}
          disabled={readOnly}
          value={value}
          data={[
            { value: '', label: t('input.none') },
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(event) => onChange(event.currentTarget.value, false)}
        />
      );
  }
}

type TypedProps = Pick<OwnValueInputProps, 'field' | 'value' | 'onChange' | 'error'>;

/** What is typed stands as it was typed until it is left; what it means goes out with every key. */
function DecimalInput({ field, value, onChange, error, ...others }: TypedProps) {
  const { t, i18n } = useTranslation('fields');
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setIsTyping] = useState(false);
  const read = typed === null ? null : readOwnValue(field, typed);
  const problem = read !== null && 'problem' in read ? read.problem : null;
  // What was typed, as long as it means the value; else somebody else has set it.
  const isOwn = read !== null && (problem === null ? 'value' in read && read.value === value : value === '');
  return (
    <TextInput
      {...others}
      inputMode="decimal"
      maxLength={60}
      value={isOwn && typed !== null ? typed : value === '' ? '' : decimalText(value, localeFor([i18n.language]))}
      error={isOwn && problem !== null && !isTyping ? t(`problem.${problem}`) : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = readOwnValue(field, text);
        setTyped(text);
        onChange('value' in next ? next.value : '', 'problem' in next);
      }}
      onFocus={() => setIsTyping(true)}
      onBlur={() => {
        setIsTyping(false);
        if (problem === null) setTyped(null);
      }}
    />
  );
}

/** An address goes out as it is typed, a wrong one too: it is text that a look can mend. */
function UrlInput({ field, value, onChange, error, ...others }: TypedProps) {
  const { t } = useTranslation('fields');
  const [isTyping, setIsTyping] = useState(false);
  const isWrong = 'problem' in canonicalOwnValue(field, value);
  return (
    <TextInput
      {...others}
      type="url"
      maxLength={10_000}
      value={value}
      error={isWrong && !isTyping ? t('problem.notAUrl') : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text, 'problem' in canonicalOwnValue(field, text));
      }}
      onFocus={() => setIsTyping(true)}
      onBlur={() => setIsTyping(false)}
    />
  );
}
