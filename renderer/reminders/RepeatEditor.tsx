import { Button, Chip, NumberInput, Select, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ReminderForm.module.css';
import { NextDates } from './NextDates.tsx';
import { RepeatEndField } from './RepeatEndField.tsx';
import { LunarFields, MonthFields, YearFields } from './RepeatFields.tsx';
import { REPEAT_SHAPES, type RepeatValues, suggestedBy } from './repeatValues.ts';
import { useDayWords } from '../days/useDayWords.ts';
import { useRuleWords } from './useRuleWords.ts';
import { useSettings } from '../settings/useSettings.ts';

interface RepeatEditorProps {
  readonly values: RepeatValues;
  /** The first day; empty while it cannot be read. */
  readonly dueOn: string;
  readonly error: string | null;
  readonly onChange: (values: RepeatValues) => void;
}

/** How a reminder repeats, how that ends, and the days that come of it. */
export function RepeatEditor({ values, dueOn, error, onChange }: RepeatEditorProps) {
  const { t } = useTranslation('reminders');
  const { shape } = values;
  const set = (changed: Partial<RepeatValues>) => onChange({ ...values, ...changed });
  const part = useRef<HTMLFieldSetElement>(null);
  const isChosen = useRef(false);
  // What a choice brings along grows below the sight: it comes into it.
  useEffect(() => {
    if (isChosen.current) part.current?.scrollIntoView({ block: 'nearest' });
    isChosen.current = false;
  }, [shape]);
  const repeatsByRule = shape !== 'never' && shape !== 'afterDone';
  return (
    <fieldset ref={part} className={`${classes.part ?? ''} ${classes.repeat ?? ''}`}>
      <legend className={classes.legend}>{t('field.repeat')}</legend>
      {shape === 'kept' ? (
        <KeptRule rule={values.keptRule ?? ''} onReplace={() => set({ shape: 'never', ...daySuggestions(dueOn) })} />
      ) : (
        <div className={classes.line}>
          <Select
            className={classes.wide ?? ''}
            aria-label={t('field.repeat')}
            data={REPEAT_SHAPES.map((known) => ({ value: known, label: t(`repeat.shape.${known}`) }))}
            allowDeselect={false}
            value={shape}
            onChange={(chosen) => {
              isChosen.current = true;
              set({ shape: REPEAT_SHAPES.find((known) => known === chosen) ?? 'never' });
            }}
          />
          <Every values={values} set={set} />
        </div>
      )}
      {shape === 'weeks' ? <Weekdays values={values} set={set} /> : null}
      {shape === 'months' ? <MonthFields values={values} set={set} /> : null}
      {shape === 'years' ? <YearFields values={values} set={set} /> : null}
      {shape === 'lunar' ? <LunarFields values={values} set={set} /> : null}
      {repeatsByRule && shape !== 'kept' ? <RepeatEndField values={values} set={set} /> : null}
      {error === null ? null : (
        <p className={classes.problem} role="alert">
          {error}
        </p>
      )}
      {shape === 'never' || dueOn === '' ? null : <NextDates values={values} dueOn={dueOn} />}
    </fieldset>
  );
}

function daySuggestions(dueOn: string): Partial<RepeatValues> {
  return dueOn === '' ? {} : suggestedBy(dueOn);
}

/** What a part of the editor gets. */
export interface RepeatPartProps {
  readonly values: RepeatValues;
  readonly set: (changed: Partial<RepeatValues>) => void;
}

/** "every 2 weeks", "30 days after it is done" */
function Every({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const { shape } = values;
  if (shape === 'afterDone') {
    return (
      <>
        <NumberInput
          className={classes.number ?? ''}
          aria-label={t('repeat.afterDoneDays')}
          min={1}
          max={3660}
          allowDecimal={false}
          value={values.afterDoneDays}
          onChange={(days) => set({ afterDoneDays: typeof days === 'number' ? days : '' })}
        />
        <span>{t('repeat.daysAfter')}</span>
      </>
    );
  }
  if (shape !== 'days' && shape !== 'weeks' && shape !== 'months' && shape !== 'years') return null;
  return (
    <>
      <span>{t('repeat.every')}</span>
      <NumberInput
        className={classes.number ?? ''}
        aria-label={t(`repeat.everyN.${shape}`)}
        min={1}
        max={1000}
        allowDecimal={false}
        value={values.every}
        onChange={(every) => set({ every: typeof every === 'number' ? every : '' })}
      />
      <span>{t(`repeat.unit.${shape}`, { count: Number(values.every) })}</span>
    </>
  );
}

function Weekdays({ values, set }: RepeatPartProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  const { settings } = useSettings();
  const first = settings?.weekStartsOn ?? 1;
  const weekdays = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
  return (
    <Chip.Group
      multiple
      value={values.weekdays.map(String)}
      onChange={(chosen) => set({ weekdays: chosen.map(Number).toSorted() })}
    >
      <fieldset className={classes.weekdays}>
        <VisuallyHidden component="legend">{t('repeat.weekdays')}</VisuallyHidden>
        {weekdays.map((weekday) => (
          <Chip
            key={weekday}
            value={String(weekday)}
            size="xs"
            classNames={{ label: classes.chip ?? '' }}
            aria-label={words.weekday(weekday, 'long')}
          >
            {words.weekday(weekday, 'short')}
          </Chip>
        ))}
      </fieldset>
    </Chip.Group>
  );
}

/** A rule from another program that the editor cannot show: it stays as it is until it is replaced. */
function KeptRule({ rule, onReplace }: { readonly rule: string; readonly onReplace: () => void }) {
  const { t } = useTranslation('reminders');
  const ruleWords = useRuleWords();
  return (
    <>
      <Text size="sm">{t('repeat.kept')}</Text>
      <Text size="sm" c="dimmed">
        {ruleWords(rule, '2024-01-01')}
      </Text>
      <div>
        <Button variant="default" size="xs" onClick={onReplace}>
          {t('repeat.replace')}
        </Button>
      </div>
    </>
  );
}
