import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../components/NumberField.tsx';
import { DayField } from '../days/DayField.tsx';
import { DayInput } from '../days/DayInput.tsx';
import classes from './GoalDialog.module.css';
import { baselineHint, baselineOf, type GoalForm, type GoalProblem } from './goalForm.ts';
import type { MeasuredNow } from './goalSuggestions.ts';
import { useGoalWords } from './useGoalWords.ts';

const LONGEST_NAME = 200;
const LONGEST_UNIT = 40;
const LARGEST = 1e12;

interface GoalFieldsProps {
  readonly form: GoalForm;
  readonly now: MeasuredNow | undefined;
  readonly problems: ReadonlySet<GoalProblem>;
  readonly onChange: (part: Partial<GoalForm>) => void;
}

/** Name, numbers and days of a goal. */
export function GoalFields({ form, now, problems, onChange }: GoalFieldsProps) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const isManual = form.measure === 'manual';
  const firstOf = (...candidates: readonly GoalProblem[]) => {
    const found = candidates.find((problem) => problems.has(problem));
    return found === undefined ? undefined : t(`problem.${found}`);
  };
  const limits = form.measure === 'salesGrowth' || isManual ? {} : { allowNegative: false };
  const isWhole = form.measure === 'overduePromises';
  const unit = words.unit(form);
  const withUnit = (label: string) => (unit === '' ? label : t('form.withUnit', { label, what: unit }));
  const hint = baselineHint(form, now);
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          label={isManual ? t('form.name') : t('form.nameOptional')}
          {...(isManual ? { description: t('form.nameHint') } : { placeholder: words.name({ ...form, name: '' }) })}
          value={form.name}
          maxLength={LONGEST_NAME}
          error={firstOf('name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {isManual ? (
          <TextInput
            label={t('form.unit')}
            description={t('form.unitHint')}
            value={form.unit}
            maxLength={LONGEST_UNIT}
            onChange={(event) => onChange({ unit: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <div className={classes.fields}>
        <NumberField
          label={withUnit(t('form.baseline'))}
          {...(hint === null ? {} : { description: t(`form.${hint}`) })}
          value={baselineOf(form, now)}
          max={LARGEST}
          min={-LARGEST}
          hideControls
          allowDecimal={!isWhole}
          {...limits}
          error={firstOf('baseline')}
          onChange={(baseline) => onChange({ baseline })}
        />
        <NumberField
          label={withUnit(t('form.target'))}
          value={form.target}
          max={LARGEST}
          min={-LARGEST}
          hideControls
          allowDecimal={!isWhole}
          {...limits}
          error={firstOf('target', 'same', 'range')}
          onChange={(target) => onChange({ target })}
        />
      </div>
      <div className={classes.fields}>
        <DayInput
          label={t('form.startsOn')}
          value={form.startsOn}
          error={firstOf('startsOn') ?? null}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <DayField
          label={t('form.dueOn')}
          value={form.dueOn}
          error={firstOf('dueOn', 'order')}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </div>
    </>
  );
}
