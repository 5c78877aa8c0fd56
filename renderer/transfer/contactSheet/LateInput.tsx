import { Autocomplete, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';

interface LateInputProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  /** An empty one is not given on. */
  readonly isNeeded?: boolean;
  /** Texts to choose from; any other can be typed. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

/** After so long without a key what was typed holds, milliseconds: the whole file is looked through with it. */
const PAUSE = 700;

/** A short text that is costly to change: it holds at a pause, on Enter, or when one leaves it. */
export function LateInput({ label, placeholder, value, isNeeded = false, suggestions, onChange }: LateInputProps) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const isMissing = isNeeded && typed.trim() === '';
  const give = (next: string) => {
    if (next === given || (isNeeded && next.trim() === '')) return;
    setGiven(next);
    onChange(next);
  };
  const giveLater = useDebouncedCallback(give, PAUSE);
  const giveNow = () => {
    giveLater.cancel();
    give(typed);
  };
  const change = (next: string) => {
    setTyped(next);
    giveLater(next);
  };
  const shared = {
    size: 'xs',
    flex: 1,
    miw: 0,
    'aria-label': label,
    placeholder,
    error: isMissing,
    value: typed,
    onBlur: giveNow,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) giveNow();
    },
  } as const;
  return suggestions === undefined ? (
    <TextInput {...shared} onChange={({ currentTarget }) => change(currentTarget.value)} />
  ) : (
    <Autocomplete {...shared} data={[...suggestions]} onChange={change} />
  );
}
