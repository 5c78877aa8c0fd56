import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ContactForm.module.css';
import type { FormPartProps } from './formType.ts';
import { useDayWords } from './useDayWords.ts';

/** Birthday and anniversary as text, with how it was read below: no time zone comes near it. */
export function FormDays({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const words = useDayWords();
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
    </fieldset>
  );
}
