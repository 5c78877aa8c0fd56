import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { NumberField } from '../components/NumberField.tsx';
import { DayField } from '../days/DayField.tsx';
import classes from './EntryDialog.module.css';
import { MOST_TIMES } from './entryTimes.ts';
import { intervalOf } from './entryValues.ts';
import type { EntryForm } from './useEntryForm.ts';

const ENDS = ['horizon', 'times', 'until'] as const;

/** On which day, whether again, and until when. */
export function EntryWhen({ form }: { readonly form: EntryForm }) {
  const { t } = useTranslation('initiatives');
  const { values, set, error } = form;
  const every = intervalOf(values);
  const isComputed = values.way !== 'typed' && values.way !== 'hours';
  return (
    <div className={classes['when']}>
      <DayField
        label={t(every === 'once' ? 'field.day' : 'field.firstDay')}
        value={values.startsOn}
        error={error('startsOn')}
        onChange={(startsOn) => set({ startsOn })}
      />
      <Select
        label={t('field.every')}
        {...(isComputed ? { description: t('entry.monthlyOnly'), disabled: true } : {})}
        allowDeselect={false}
        value={every}
        data={LedgerInterval.options.map((interval) => ({ value: interval, label: t(`every.${interval}`) }))}
        onChange={(chosen) => set({ every: LedgerInterval.parse(chosen) })}
      />
      {every === 'once' ? null : (
        <>
          <Select
            label={t('field.end')}
            allowDeselect={false}
            value={values.end}
            data={ENDS.map((end) => ({ value: end, label: t(`end.${end}`) }))}
            onChange={(chosen) => set({ end: ENDS.find((end) => end === chosen) ?? 'horizon' })}
          />
          {values.end === 'times' ? (
            <NumberField
              label={t('field.times')}
              error={error('times')}
              min={1}
              max={MOST_TIMES}
              allowDecimal={false}
              allowNegative={false}
              value={values.times}
              onChange={(times) => set({ times })}
            />
          ) : null}
          {values.end === 'until' ? (
            <DayField
              label={t('field.until')}
              value={values.until}
              error={error('until')}
              onChange={(until) => set({ until })}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
