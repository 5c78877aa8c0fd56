import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Channel } from '#shared/contacts/contact.ts';
import classes from './ContactForm.module.css';
import type { FormPartProps } from './formType.ts';

/** What to mind before somebody calls, visits or delivers. */
export function FormCare({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const { isDoNotContact, onCreditHold, preferredChannel } = form.values;
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.care')}</legend>
      <NativeSelect
        label={t('field.preferredChannel')}
        value={preferredChannel}
        data={[
          { value: '', label: t('form.channelNone') },
          ...Channel.options.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
        ]}
        onChange={(event) => {
          const chosen = Channel.safeParse(event.currentTarget.value);
          form.setFieldValue('preferredChannel', chosen.success ? chosen.data : '');
        }}
      />
      <Checkbox
        label={t('field.doNotContact')}
        checked={isDoNotContact}
        onChange={(event) => form.setFieldValue('isDoNotContact', event.currentTarget.checked)}
      />
      {isDoNotContact ? (
        <div className={classes.grid}>
          <TextInput label={t('form.doNotContactSince')} maxLength={10} {...form.getInputProps('doNotContactSince')} />
          <TextInput label={t('form.doNotContactWhy')} maxLength={1000} {...form.getInputProps('doNotContactWhy')} />
        </div>
      ) : null}
      <Checkbox
        label={t('field.onCreditHold')}
        checked={onCreditHold}
        onChange={(event) => form.setFieldValue('onCreditHold', event.currentTarget.checked)}
      />
    </fieldset>
  );
}
