import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lunarDateOf } from '#shared/specialDays/lunar.rules.ts';
import { go, places } from '../app/routes.ts';
import { PageHeader } from '../components/PageHeader.tsx';
import { PrintTodayButton } from '../reminders/PrintTodayButton.tsx';
import { lunarDayOf, lunarMonthOf } from '../reminders/ruleWords.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { CalendarFilesMenu } from '../transfer/CalendarFilesMenu.tsx';
import { partOfDay } from './deskWhen.ts';

export interface DeskHeadProps {
  readonly today: string;
  /** Hour of the day, 0-23. */
  readonly hour: number;
  /** Who sits here; null while nobody was chosen. */
  readonly name: string | null;
  readonly doneToday: number;
  /** Null where there is nobody else. */
  readonly whose: 'mine' | 'all' | null;
  readonly onWhose: (whose: 'mine' | 'all') => void;
}

/** Says good morning, which day it is, and how many promises were kept on it. */
export function DeskHead({ today, hour, name, doneToday, whose, onWhose }: DeskHeadProps) {
  const { t } = useTranslation('desk');
  const { t: frame } = useTranslation('app');
  const words = useDueWords(today);
  const part = partOfDay(hour);
  const lunar = useLunarDate(today, words.locale !== 'en');
  return (
    <PageHeader
      title={name === null ? t(`greeting.${part}Nobody`) : t(`greeting.${part}`, { name })}
      windowTitle={frame('desk')}
      subtitle={[
        words.long(today),
        ...(lunar === null ? [] : [lunar]),
        ...(doneToday > 0 ? [t('greeting.kept', { count: doneToday })] : []),
      ].join(' · ')}
      actions={
        <>
          {whose === null ? null : (
            <SegmentedControl
              size="sm"
              aria-label={t('whose.label')}
              value={whose}
              onChange={(value) => onWhose(value === 'all' ? 'all' : 'mine')}
              data={[
                { value: 'mine', label: t('whose.mine') },
                { value: 'all', label: t('whose.all') },
              ]}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconCalendar size="1rem" aria-hidden="true" />}
            onClick={() => go(places.calendar())}
          >
            {t('action.calendar')}
          </Button>
          <PrintTodayButton />
          <CalendarFilesMenu />
        </>
      }
    />
  );
}

/** The lunar date in words, or null where it is not wanted or not known. */
function useLunarDate(today: string, isWanted: boolean): string | null {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('reminders');
  const lunar = isWanted ? lunarDateOf(today) : null;
  if (lunar === null) return null;
  return t('greeting.lunar', {
    month: lunarMonthOf(words, lunar.month, lunar.isLeapMonth),
    day: lunarDayOf(words, lunar.day),
  });
}
