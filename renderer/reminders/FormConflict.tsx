import { useTranslation } from 'react-i18next';
import type { Reminder, ReminderPatch } from '#shared/reminders/reminder.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { ConflictNotice } from '../components/ConflictNotice.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import { useNoticeWords } from './useNoticeWords.ts';
import { useRuleWords } from './useRuleWords.ts';
import type { ReminderClash } from './useReminderForm.ts';

interface FormConflictProps {
  readonly clash: ReminderClash;
  readonly isBusy: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Tells what was written elsewhere meanwhile, and asks which to keep. What was typed stands below, untouched. */
export function FormConflict({ clash, isBusy, onKeepMine, onTakeTheirs }: FormConflictProps) {
  const { t } = useTranslation('reminders');
  const valueOf = useFieldValue();
  const { theirs, fields } = clash;
  return (
    <ConflictNotice
      title={t('conflict.title')}
      body={t('conflict.body')}
      fields={fields.map((field) => ({
        field,
        words: t('conflict.field', { field: t(`field.${field}`), value: valueOf(theirs, field) }),
      }))}
      isSaving={isBusy}
      takeTheirs={{ label: t('conflict.takeTheirs'), onClick: onTakeTheirs }}
      keepMine={{ label: t('conflict.keepMine'), onClick: onKeepMine }}
    />
  );
}

function useFieldValue() {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const words = useDueWords(useToday());
  const ruleWords = useRuleWords();
  const noticeWords = useNoticeWords();
  return (theirs: Reminder, field: keyof ReminderPatch): string => {
    switch (field) {
      case 'text':
        return theirs.text;
      case 'kind':
        return t(`kind.${theirs.kind}`);
      case 'contactId':
        return theirs.contact?.displayName ?? t('form.nobody');
      case 'staffId':
        return theirs.staff?.displayName ?? t('list.everybody');
      case 'dueOn':
        return format.date(theirs.dueOn);
      case 'dueTime':
        return theirs.dueTime === null ? t('form.noTime') : words.time(theirs.dueTime);
      case 'noticesBefore':
        return theirs.noticesBefore.length === 0
          ? t('notice.onTheDay')
          : format.list(theirs.noticesBefore.map(noticeWords));
      case 'rule':
      case 'afterDoneDays':
        return ruleWords(theirs.rule, theirs.startsOn, theirs.afterDoneDays) || t('repeat.shape.never');
    }
  };
}
