import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { DayCalendar } from './DayCalendar.tsx';
import { useDueWords } from './useDueWords.ts';
import { readPastDay } from './pastDay.ts';

export interface DayInputProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null while nothing readable stands there. */
  readonly value: string | null;
  readonly error: ReactNode;
  readonly onChange: (day: string | null) => void;
}

/** The day on which something happened: typed as people write it, or chosen from a month; how it was read stands below. */
export function DayInput({ label, value, error, onChange }: DayInputProps) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const today = useToday();
  const days = useDueWords(today);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <TextInput
      label={label}
      description={value === null ? t('log.dayHint') : days.due(value)}
      error={error}
      autoComplete="off"
      maxLength={60}
      value={typed ?? (value === null ? '' : format.date(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readPastDay(event.currentTarget.value, today));
      }}
      onBlur={() => {
        if (value !== null) setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        setIsOpen(true);
      }}
      rightSection={
        <Popover
          opened={isOpen}
          onChange={setIsOpen}
          position="bottom-start"
          withinPortal={false}
          trapFocus
          returnFocus
          shadow="md"
        >
          <Popover.Target>
            <ActionIcon variant="subtle" aria-label={t('log.chooseDay')} onClick={() => setIsOpen(!isOpen)}>
              <IconCalendar size="1.125rem" aria-hidden="true" />
            </ActionIcon>
          </Popover.Target>
          {/* Modal to the form behind it: Esc closes the month, not the form. */}
          <Popover.Dropdown aria-modal="true" aria-label={label}>
            <DayCalendar
              today={today}
              earliest={null}
              latest={today}
              value={value}
              onChoose={(day) => {
                setTyped(null);
                setIsOpen(false);
                onChange(day);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
