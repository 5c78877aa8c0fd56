import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_NOTICES } from '#shared/reminders/reminder.ts';
import { newNotice, type NoticeUnit, type NoticeValues } from './reminderFormValues.ts';
import classes from './ReminderForm.module.css';

interface NoticesFieldProps {
  readonly notices: readonly NoticeValues[];
  readonly hasTime: boolean;
  readonly error: (field: string) => string | null;
  readonly onChange: (notices: readonly NoticeValues[]) => void;
}

const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const satisfies readonly NoticeUnit[];

/** Notices before the day; on the day itself there always is one. */
export function NoticesField({ notices, hasTime, error, onChange }: NoticesFieldProps) {
  const { t } = useTranslation('reminders');
  const replace = (key: string, changed: Partial<NoticeValues>) =>
    onChange(notices.map((notice) => (notice.key === key ? { ...notice, ...changed } : notice)));
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('field.noticesBefore')}</legend>
      <p className={classes.note}>{hasTime ? t('notice.atTheTime') : t('notice.onTheDay')}</p>
      {notices.map((notice, index) => (
        <div key={notice.key} className={classes.line}>
          <NumberInput
            className={classes.number ?? ''}
            aria-label={t('notice.count', { n: index + 1 })}
            min={1}
            max={10_000}
            allowDecimal={false}
            value={notice.count}
            error={error(`notices.${notice.key}`)}
            onChange={(count) => replace(notice.key, { count: typeof count === 'number' ? count : '' })}
          />
          <Select
            className={classes.unit ?? ''}
            aria-label={t('notice.unit', { n: index + 1 })}
            data={UNITS.map((unit) => ({ value: unit, label: t(`notice.unitBefore.${unit}`) }))}
            allowDeselect={false}
            value={notice.unit}
            onChange={(chosen) => {
              const unit = UNITS.find((known) => known === chosen);
              if (unit !== undefined) replace(notice.key, { unit });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('notice.remove', { n: index + 1 })}
            onClick={() => onChange(notices.filter(({ key }) => key !== notice.key))}
          >
            <IconX size="1rem" aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {notices.length >= MOST_NOTICES ? null : (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
            onClick={() =>
              onChange([...notices, newNotice(hasTime ? { unit: 'minutes', count: 60 } : { unit: 'days', count: 1 })])
            }
          >
            {t('notice.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
