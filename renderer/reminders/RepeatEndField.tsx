import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import { useToday } from '../app/today.ts';
import { DayField } from '../days/DayField.tsx';
import type { RepeatPartProps } from './RepeatEditor.tsx';
import classes from './ReminderForm.module.css';

const ENDS = ['never', 'until', 'count'] as const;

/** Whether a repetition ends, and when. */
export function RepeatEndField({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const today = useToday();
  const choose = (ends: (typeof ENDS)[number]) =>
    set({ ends, ...(ends === 'until' && values.until === '' ? { until: addMonths(today, 12) } : {}) });
  return (
    <div className={classes.line}>
      <Select
        className={classes.wide ?? ''}
        label={t('repeat.ends')}
        data={ENDS.map((ends) => ({ value: ends, label: t(`repeat.end.${ends}`) }))}
        allowDeselect={false}
        value={values.ends}
        onChange={(chosen) => choose(ENDS.find((ends) => ends === chosen) ?? 'never')}
      />
      {values.ends === 'until' ? (
        <DayField label={t('repeat.until')} value={values.until} onChange={(until) => set({ until })} />
      ) : null}
      {values.ends === 'count' ? (
        <NumberInput
          className={classes.number ?? ''}
          label={t('repeat.count')}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={values.count}
          onChange={(count) => set({ count: typeof count === 'number' ? count : '' })}
        />
      ) : null}
    </div>
  );
}
