import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { readDay } from './specialDay.ts';

const PROBLEMS = { ambiguous: 'ambiguousDay', noSuchDay: 'noSuchDay', unreadable: 'unreadableDay' } as const;

/** How a typed day was read, and what is wrong with it, in words. */
export function useDayWords() {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return {
    problem: (typed: string): string | null => {
      const read = readDay(typed);
      return read.kind === 'none' || read.kind === 'day' ? null : t(`problem.${PROBLEMS[read.kind]}`);
    },
    reading: (typed: string): string | null => {
      const read = readDay(typed);
      return read.kind === 'day' ? t('form.dayRead', { day: format.date(read.day) }) : null;
    },
  };
}
