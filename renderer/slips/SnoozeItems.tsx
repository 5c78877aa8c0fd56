import { Menu } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../components/Keys.tsx';
import { SNOOZES, snoozeDay } from './snoozeDays.ts';
import { useDueWords } from '../days/useDueWords.ts';

export interface SnoozeItemsProps {
  readonly today: string;
  readonly onSnooze: (until: string) => void;
  readonly onAskDay: () => void;
}

/** The days to put something off to, as entries of a menu; keys: see `snoozeOfKey`. */
export function SnoozeItems({ today, onSnooze, onAskDay }: SnoozeItemsProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  return (
    <>
      <Menu.Label>{t('snooze.title')}</Menu.Label>
      {SNOOZES.map(({ name, keys }) => {
        const until = snoozeDay(name, today);
        return (
          <Menu.Item key={name} rightSection={<Keys chord={keys[1].toUpperCase()} />} onClick={() => onSnooze(until)}>
            {t(`snooze.${name}`, { day: words.short(until) })}
          </Menu.Item>
        );
      })}
      <Menu.Item
        leftSection={<IconCalendarDown size="1rem" aria-hidden="true" />}
        rightSection={<Keys chord="P" />}
        onClick={onAskDay}
      >
        {t('snooze.date')}
      </Menu.Item>
    </>
  );
}
