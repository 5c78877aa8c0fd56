import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** Null while nothing readable stands there. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number to type. What is half typed ("6.", "-", "0.0") stays as it is until it is a number. */
export function NumberField({ value, onChange, ...others }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  // What was typed, as long as it means the value; else somebody else has set it.
  const shown = numberOf(typed) === value ? typed : (value ?? '');
  return (
    <NumberInput
      {...others}
      value={shown}
      onChange={(next) => {
        setTyped(next);
        const number = numberOf(next);
        if (number !== value) onChange(number);
      }}
    />
  );
}

function numberOf(typed: number | string): number | null {
  if (typeof typed === 'number') return Number.isFinite(typed) ? typed : null;
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? number : null;
}
