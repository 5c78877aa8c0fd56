import { Checkbox, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RepeatNth } from '#shared/reminders/repeat.ts';
import type { RepeatPartProps } from './RepeatEditor.tsx';
import classes from './ReminderForm.module.css';
import { lunarDayOf, lunarMonthOf, nthOf } from './ruleWords.ts';
import { useDayWords } from '../days/useDayWords.ts';

const NTHS = [1, 2, 3, 4, -1] as const satisfies readonly RepeatNth[];
const upTo = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);

/** A day of the month, its last day, or "the second Tuesday". */
export function MonthFields({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const { monthly } = values;
  return (
    <Radio.Group
      aria-label={t('repeat.onWhichDay')}
      value={monthly}
      onChange={(choice) => {
        if (choice === 'day' || choice === 'last' || choice === 'weekday') set({ monthly: choice });
      }}
    >
      <Stack gap="xs">
        <div className={classes.line}>
          <Radio mt={9} value="day" label={t('repeat.onDay')} />
          <MonthDay values={values} set={set} isOn={monthly === 'day'} />
        </div>
        {monthly === 'day' && Number(values.monthDay) > 28 ? (
          <p className={classes.note}>{t('repeat.lastIfShort', { day: values.monthDay })}</p>
        ) : null}
        <Radio value="last" label={t('repeat.onLastDay')} />
        <div className={classes.line}>
          <Radio mt={9} value="weekday" label={t('repeat.onNth')} />
          <NthWeekday values={values} set={set} isOn={monthly === 'weekday'} />
        </div>
      </Stack>
    </Radio.Group>
  );
}

/** A day of the year, or "the second Sunday of May". */
export function YearFields({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const { yearly } = values;
  const isLeapDay = values.month === 2 && values.monthDay === 29;
  return (
    <Radio.Group
      aria-label={t('repeat.onWhichDay')}
      value={yearly}
      onChange={(choice) => {
        if (choice === 'day' || choice === 'weekday') set({ yearly: choice });
      }}
    >
      <Stack gap="xs">
        <MonthSelect values={values} set={set} />
        <div className={classes.line}>
          <Radio mt={9} value="day" label={t('repeat.onDay')} />
          <MonthDay values={values} set={set} isOn={yearly === 'day'} />
        </div>
        {yearly === 'day' && isLeapDay ? <p className={classes.note}>{t('repeat.leapDay')}</p> : null}
        <div className={classes.line}>
          <Radio mt={9} value="weekday" label={t('repeat.onNth')} />
          <NthWeekday values={values} set={set} isOn={yearly === 'weekday'} />
        </div>
      </Stack>
    </Radio.Group>
  );
}

/** A day of the Chinese lunar year, and what happens where a year does not have it. */
export function LunarFields({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  return (
    <>
      <div className={classes.line}>
        <Select
          className={classes.unit ?? ''}
          aria-label={t('repeat.lunarMonth')}
          data={upTo(12).map((month) => ({ value: String(month), label: lunarMonthOf(t, month) }))}
          allowDeselect={false}
          value={String(values.lunarMonth)}
          onChange={(month) => set({ lunarMonth: Number(month ?? 1) })}
        />
        <Select
          className={classes.unit ?? ''}
          aria-label={t('repeat.lunarDay')}
          data={upTo(30).map((day) => ({ value: String(day), label: lunarDayOf(t, day) }))}
          allowDeselect={false}
          value={String(values.lunarDay)}
          onChange={(day) => set({ lunarDay: Number(day ?? 1) })}
        />
        <Checkbox
          mt={9}
          label={t('repeat.leapMonth')}
          checked={values.isLeapMonth}
          onChange={(event) => set({ isLeapMonth: event.currentTarget.checked })}
        />
      </div>
      <p className={classes.note}>{t('repeat.lunarRule')}</p>
    </>
  );
}

type ChosenPartProps = RepeatPartProps & { readonly isOn: boolean };

function MonthDay({ values, set, isOn }: ChosenPartProps) {
  const { t } = useTranslation('reminders');
  return (
    <NumberInput
      className={classes.number ?? ''}
      aria-label={t('repeat.dayOfMonth')}
      min={1}
      max={31}
      allowDecimal={false}
      disabled={!isOn}
      value={values.monthDay}
      onChange={(day) => set({ monthDay: typeof day === 'number' ? day : '' })}
    />
  );
}

function NthWeekday({ values, set, isOn }: ChosenPartProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  return (
    <>
      <Select
        className={classes.unit ?? ''}
        aria-label={t('repeat.which')}
        data={NTHS.map((nth) => ({ value: String(nth), label: nthOf(t, nth) }))}
        allowDeselect={false}
        disabled={!isOn}
        value={String(values.nth)}
        onChange={(chosen) => set({ nth: NTHS.find((nth) => String(nth) === chosen) ?? 1 })}
      />
      <Select
        className={classes.unit ?? ''}
        aria-label={t('repeat.weekday')}
        data={upTo(7).map((weekday) => ({ value: String(weekday), label: words.weekday(weekday, 'long') }))}
        allowDeselect={false}
        disabled={!isOn}
        value={String(values.weekday)}
        onChange={(weekday) => set({ weekday: Number(weekday ?? 1) })}
      />
    </>
  );
}

function MonthSelect({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  return (
    <Select
      className={classes.wide ?? ''}
      aria-label={t('repeat.month')}
      data={upTo(12).map((month) => ({ value: String(month), label: words.monthName(month) }))}
      allowDeselect={false}
      value={String(values.month)}
      onChange={(month) => set({ month: Number(month ?? 1) })}
    />
  );
}
