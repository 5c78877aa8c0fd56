import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '#shared/kernel/calendarMath.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { DayCalendar } from './DayCalendar.tsx';
import { readTypedDay } from './typedDay.ts';
import { useDayWords } from './useDayWords.ts';

interface DayFieldProps {
  readonly label: string;
  /** Whether the label is only read out. */
  readonly isLabelHidden?: boolean;
  /** Below an empty field; left out: what can be typed. */
  readonly hint?: ReactNode;
  /** `YYYY-MM-DD`; empty while nothing readable stands there. */
  readonly value: string;
  /** `isUnreadable`: something was typed, but it is no day. */
  readonly onChange: (day: string, isUnreadable: boolean) => void;
  /** What is wrong with it, from outside. */
  readonly error?: ReactNode;
  readonly earliest?: string;
}

/** A day to type or to choose from a month; below it stands how it was read. */
export function DayField({ label, isLabelHidden = false, hint, value, onChange, error, earliest }: DayFieldProps) {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const words = useDayWords();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const read = typed === null ? null : readTypedDay(typed, today);
  const isUnreadable = read !== null && read.kind !== 'day' && read.kind !== 'none';

  const type = (text: string) => {
    setTyped(text);
    const next = readTypedDay(text, today);
    onChange(next.kind === 'day' ? next.day : '', next.kind !== 'day' && next.kind !== 'none');
  };
  const choose = (day: string) => {
    setTyped(null);
    setIsOpen(false);
    onChange(day, false);
  };

  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      withinPortal={false}
      withRoles={false}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          {...(isLabelHidden ? { 'aria-label': label } : { label })}
          value={typed ?? (value === '' ? '' : format.date(value))}
          autoComplete="off"
          maxLength={60}
          description={
            value === ''
              ? (hint ?? t('day.hint'))
              : `${words.weekday(weekdayOf(value), 'long')} · ${words.distance(value, today)}`
          }
          error={isUnreadable ? t(`day.${read.kind}`) : error}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            if (!isUnreadable && typed?.trim() !== '') setTyped(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setIsOpen(true);
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              aria-label={t('day.choose', { label })}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setIsOpen((before) => !before)}
            >
              <IconCalendar size="1.125rem" aria-hidden="true" />
            </ActionIcon>
          }
        />
      </Popover.Target>
      {/* Modal to the form behind it: Esc closes the month, not the form. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Mantine's element */}
      <Popover.Dropdown role="dialog" aria-modal="true" aria-label={label}>
        <DayCalendar today={today} earliest={earliest ?? null} value={value === '' ? null : value} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
