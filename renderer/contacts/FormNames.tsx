import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenLanguage } from '../app/i18n.ts';
import classes from './ContactForm.module.css';
import type { FormPartProps } from './formType.ts';
import { moreNameFieldsFor, nameFieldsFor } from './nameFields.ts';

/** The names, in the order of the language; the rarer ones folded away until one is there or asked for. */
export function FormNames({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const { kind } = form.values;
  const more = moreNameFieldsFor(kind, spokenLanguage());
  const [isOpen, setIsOpen] = useState(() => more.some((field) => form.values[field] !== ''));
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.who')}</legend>
      <div className={classes.grid}>
        {nameFieldsFor(kind, spokenLanguage()).map((field, position) => (
          <TextInput
            key={field}
            label={t(`field.${field}`)}
            maxLength={1000}
            autoComplete="off"
            {...(position === 0 ? { 'data-autofocus': true } : {})}
            {...form.getInputProps(field)}
          />
        ))}
        {isOpen
          ? more.map((field) => (
              <TextInput
                key={field}
                label={t(`field.${field}`)}
                maxLength={1000}
                autoComplete="off"
                {...(field === 'displayAs' ? { placeholder: t('form.displayAsHint') } : {})}
                {...form.getInputProps(field)}
              />
            ))
          : null}
      </div>
      <Button
        className={classes.more ?? ''}
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? t('form.fewerNames') : t('form.moreNames')}
      </Button>
    </fieldset>
  );
}
