import { NumberInput, Select } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/kernel/named.ts';
import { useWho } from '../app/useWho.ts';
import { DayInput } from '../days/DayInput.tsx';
import classes from './LogDialog.module.css';
import type { LogProblem, LogValues } from './logValues.ts';
import { MoodChoice } from './MoodChoice.tsx';
import { PresentSelect } from './PresentSelect.tsx';

export interface LogDetailsProps {
  readonly values: LogValues;
  readonly problems: Readonly<Partial<Record<'contact' | 'day' | 'minutes', LogProblem>>>;
  /** Who stands on the entry now: may have left, and stays to choose. */
  readonly staffOfEntry: Named | null;
  readonly onChange: (part: Partial<LogValues>) => void;
}

const NOBODY = '';

/** When, how long, who, how it went: what may be left as it is. */
export function LogDetails({ values, problems, staffOfEntry, onChange }: LogDetailsProps) {
  const { t } = useTranslation('interactions');
  const { choices } = useWho();
  const words = (problem: LogProblem | undefined) => (problem === undefined ? null : t(`problem.${problem}`));
  const staff = choices.map(({ id, name }) => ({ value: String(id), label: name }));
  const left =
    staffOfEntry === null || choices.some(({ id }) => id === staffOfEntry.id)
      ? []
      : [{ value: String(staffOfEntry.id), label: staffOfEntry.displayName }];
  return (
    <>
      <div className={classes.details}>
        <DayInput
          label={t('log.day')}
          error={words(problems.day)}
          value={values.happenedOn}
          onChange={(happenedOn) => onChange({ happenedOn })}
        />
        <TimeInput
          label={t('log.time')}
          value={values.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <NumberInput
          label={t('log.minutes')}
          min={0}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={words(problems.minutes)}
          value={values.minutes ?? ''}
          onChange={(minutes) => onChange({ minutes: typeof minutes === 'number' ? minutes : null })}
        />
        {staff.length + left.length === 0 ? null : (
          <Select
            label={t('log.staff')}
            allowDeselect={false}
            data={[...staff, ...left, { value: NOBODY, label: t('log.staffNobody') }]}
            value={values.staffId === null ? NOBODY : String(values.staffId)}
            onChange={(id) => onChange({ staffId: id === null || id === NOBODY ? null : Number(id) })}
          />
        )}
      </div>
      <MoodChoice value={values.mood} onChange={(mood) => onChange({ mood })} />
      <PresentSelect
        value={values.present}
        exceptId={values.contact?.id ?? null}
        onChange={(present) => onChange({ present })}
      />
    </>
  );
}
