import { TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ContactForm.module.css';
import { EmployerInput } from './EmployerInput.tsx';
import type { FormPartProps } from './formType.ts';

/** Where somebody works, and as what. */
export function FormWork({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const { employerId, employerName, departments } = form.values;
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.work')}</legend>
      <div className={classes.grid}>
        <EmployerInput
          label={t('field.employer')}
          value={{ id: employerId, name: employerName }}
          error={typeof form.errors['employerName'] === 'string' ? form.errors['employerName'] : null}
          onChange={({ id, name }) => form.setValues({ employerId: id, employerName: name })}
        />
        <TextInput label={t('field.title')} maxLength={1000} {...form.getInputProps('title')} />
        <TagsInput
          label={t('field.departments')}
          acceptValueOnBlur
          maxTags={20}
          value={[...departments]}
          onChange={(next) => form.setFieldValue('departments', next)}
        />
      </div>
    </fieldset>
  );
}
