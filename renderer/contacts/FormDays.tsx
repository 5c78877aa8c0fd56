import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_SPECIAL_DAYS } from '#shared/specialDays/specialDay.ts';
import classes from './ContactForm.module.css';
import type { FormPartProps } from './formType.ts';
import { SpecialDayFields } from './SpecialDayFields.tsx';
import { newSpecialDay, type SpecialDayProblem, type SpecialDayValues } from './specialDayValues.ts';
import { useDayWords } from './useDayWords.ts';

/** Birthday and anniversary as text, with how it was read below: no time zone comes near it; then other days. */
export function FormDays({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const words = useDayWords();
  const { specialDays } = form.values;
  const write = (next: readonly SpecialDayValues[]) => form.setFieldValue('specialDays', [...next]);
  const problemsOf = (position: number): ReadonlySet<SpecialDayProblem> =>
    new Set(PROBLEMS.filter((problem) => form.errors[`specialDays.${position}.${problem}`] !== undefined));
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.days')}</legend>
      <div className={classes.grid}>
        {(['birthday', 'anniversary'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`field.${field}`)}
            description={words.reading(form.values[field]) ?? t('form.dayHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={60}
            autoComplete="off"
            {...form.getInputProps(field)}
          />
        ))}
      </div>
      {specialDays.map((values, position) => (
        <fieldset
          key={values.key}
          className={classes.specialDay}
          aria-label={t('specialDay.number', { position: position + 1 })}
        >
          <SpecialDayFields
            values={values}
            problems={problemsOf(position)}
            onChange={(next) => write(specialDays.map((other, index) => (index === position ? next : other)))}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('specialDay.removeNumber', { position: position + 1 })}
            title={t('specialDay.remove')}
            onClick={() => write(specialDays.filter((_, index) => index !== position))}
          >
            <IconTrash size="1rem" />
          </ActionIcon>
        </fieldset>
      ))}
      {specialDays.length >= MOST_SPECIAL_DAYS ? null : (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
          onClick={() => write([...specialDays, newSpecialDay()])}
        >
          {t('specialDay.add')}
        </Button>
      )}
    </fieldset>
  );
}

const PROBLEMS = ['label', 'day', 'year', 'lead'] as const satisfies readonly SpecialDayProblem[];
