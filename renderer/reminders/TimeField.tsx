import { CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { readTypedTime } from './typedTime.ts';

/** What stands in the field while it cannot be read. */
export const UNREADABLE_TIME = '?';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`; empty without a time; `UNREADABLE_TIME` while what is typed is none. */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A time to type, in any of the ways that people write one; below it stands how it was read. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const { t } = useTranslation('reminders');
  const words = useDueWords(useToday());
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && readTypedTime(typed).kind === 'unreadable';
  const shown = value === '' || value === UNREADABLE_TIME ? '' : words.time(value);
  const type = (text: string) => {
    setTyped(text);
    const read = readTypedTime(text);
    onChange(read.kind === 'time' ? read.time : read.kind === 'none' ? '' : UNREADABLE_TIME);
  };
  return (
    <TextInput
      label={label}
      placeholder={t('time.placeholder')}
      description={typed !== null && shown !== '' ? t('time.read', { time: shown }) : t('form.timeHint')}
      error={isUnreadable ? t('time.unreadable') : null}
      value={typed ?? shown}
      autoComplete="off"
      maxLength={40}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (!isUnreadable) setTyped(null);
      }}
      rightSection={
        (typed ?? shown) === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={t('time.clear')}
            onClick={() => {
              setTyped(null);
              onChange('');
            }}
          />
        )
      }
    />
  );
}
