import { NativeSelect, NumberInput, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LONGEST_LEAD, SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import { useSettings } from '../settings/useSettings.ts';
import classes from './SpecialDayFields.module.css';
import { calendarDayOf, type SpecialDayProblem, type SpecialDayValues } from './specialDayValues.ts';
import { useCalendarDayWords } from './useCalendarDayWords.ts';
import { useDayWords } from './useDayWords.ts';

export interface SpecialDayFieldsProps {
  readonly values: SpecialDayValues;
  /** What to say is wrong. */
  readonly problems: ReadonlySet<SpecialDayProblem>;
  readonly onChange: (values: SpecialDayValues) => void;
}

/** One special day: what it is, in which calendar, when, and how early it comes to the desk. */
export function SpecialDayFields({ values, problems, onChange }: SpecialDayFieldsProps) {
  const { t } = useTranslation('contacts');
  const { settings } = useSettings();
  const lead = settings?.specialDayLead ?? 0;
  const isLunar = values.calendar === 'lunar';
  return (
    <div className={classes.fields}>
      <div className={classes.grid}>
        <NativeSelect
          label={t('specialDay.kind')}
          value={values.kind}
          data={SpecialDayKind.options.map((kind) => ({ value: kind, label: t(`specialDay.${kind}`) }))}
          onChange={(event) => onChange({ ...values, kind: SpecialDayKind.parse(event.currentTarget.value) })}
        />
        <TextInput
          label={t('specialDay.label')}
          placeholder={values.kind === 'other' ? t('specialDay.labelHint') : ''}
          autoComplete="off"
          maxLength={200}
          error={problems.has('label') ? t('specialDay.problemLabel') : null}
          value={values.label}
          onChange={(event) => onChange({ ...values, label: event.currentTarget.value })}
        />
      </div>
      <SegmentedControl
        className={classes.calendar ?? ''}
        aria-label={t('specialDay.calendar')}
        value={values.calendar}
        data={[
          { value: 'gregorian', label: t('specialDay.gregorian') },
          { value: 'lunar', label: t('specialDay.lunar') },
        ]}
        onChange={(chosen) => onChange({ ...values, calendar: chosen === 'lunar' ? 'lunar' : 'gregorian' })}
      />
      {isLunar ? (
        <LunarDay values={values} problems={problems} onChange={onChange} />
      ) : (
        <SolarDay values={values} problems={problems} onChange={onChange} />
      )}
      <Reading values={values} />
      <NumberInput
        className={classes.lead ?? ''}
        label={t('specialDay.lead')}
        placeholder={t('specialDay.leadAsSet', { count: lead })}
        min={0}
        max={LONGEST_LEAD}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        error={problems.has('lead') ? t('specialDay.problemLead', { limit: LONGEST_LEAD }) : null}
        value={values.leadDays ?? ''}
        onChange={(days) => onChange({ ...values, leadDays: typeof days === 'number' ? days : null })}
      />
    </div>
  );
}

function SolarDay({ values, problems, onChange }: SpecialDayFieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useDayWords();
  return (
    <TextInput
      label={t('specialDay.day')}
      description={t('form.dayHint')}
      maxLength={60}
      autoComplete="off"
      error={problems.has('day') ? (words.problem(values.typed) ?? t('specialDay.problemDay')) : null}
      value={values.typed}
      onChange={(event) => onChange({ ...values, typed: event.currentTarget.value })}
    />
  );
}

function LunarDay({ values, problems, onChange }: SpecialDayFieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useCalendarDayWords();
  const choices = (names: readonly string[]) => names.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <>
      <div className={classes.grid}>
        <NativeSelect
          label={t('specialDay.month')}
          value={String(values.month)}
          data={choices(words.months)}
          onChange={(event) => onChange({ ...values, month: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('specialDay.dayOfMonth')}
          value={String(values.day)}
          data={choices(words.days)}
          onChange={(event) => onChange({ ...values, day: Number(event.currentTarget.value) })}
        />
        <TextInput
          label={t('specialDay.year')}
          description={t('specialDay.yearHint')}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          error={problems.has('year') ? t('specialDay.problemYear') : null}
          value={values.year}
          onChange={(event) => onChange({ ...values, year: event.currentTarget.value })}
        />
      </div>
      <Switch
        label={t('specialDay.leap')}
        checked={values.isLeapMonth}
        onChange={(event) => onChange({ ...values, isLeapMonth: event.currentTarget.checked })}
      />
    </>
  );
}

/** How the day was read, when it comes round, and the rule for years that lack it. */
function Reading({ values }: { readonly values: SpecialDayValues }) {
  const words = useCalendarDayWords();
  const day = calendarDayOf(values);
  if (day === null) return null;
  const rule = words.rule(day);
  return (
    <Text className={classes.reading ?? ''} component="div" aria-live="polite">
      {[words.day(day), words.next(day, values.kind)].filter((part) => part !== null).join(' · ')}
      {rule === null ? null : <div>{rule}</div>}
    </Text>
  );
}
