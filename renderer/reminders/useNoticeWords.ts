import { useTranslation } from 'react-i18next';
import type { NoticeBefore } from '#shared/reminders/reminder.ts';
import { newNotice } from './reminderFormValues.ts';

/** A notice in words: "2 hours before". */
export function useNoticeWords(): (notice: NoticeBefore) => string {
  const { t } = useTranslation('reminders');
  return (notice) => {
    const { unit, count } = newNotice(notice);
    return t(`notice.before.${unit}`, { count: Number(count) });
  };
}
