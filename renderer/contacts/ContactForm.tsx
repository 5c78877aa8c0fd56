import { SegmentedControl, Stack, TagsInput, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactKind } from '#shared/contacts/contact.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { data } from '../api/api.ts';
import { useLeave } from '../components/useLeave.ts';
import classes from './ContactForm.module.css';
import { FormCare } from './FormCare.tsx';
import { FormDays } from './FormDays.tsx';
import { FormNames } from './FormNames.tsx';
import { FormOwn } from '../fields/FormOwn.tsx';
import { FormPoints } from './FormPoints.tsx';
import { FormWork } from './FormWork.tsx';
import { type ContactFormValues, emptyValues, valuesOf } from './formValues.ts';
import { formSchema } from './formSchema.ts';
import { RhythmFields } from './RhythmFields.tsx';
import { today } from '../app/today.ts';
import { useSubmitContact } from './useSubmitContact.ts';

export interface ContactFormProps {
  /** Null: a new one. */
  readonly contact: Contact | null;
  readonly kind: ContactKind;
  readonly onClose: () => void;
}

/** The form to write down a customer, or to change everything about one. */
export function ContactForm({ contact, kind, onClose }: ContactFormProps) {
  const { t } = useTranslation(['contacts', 'app']);
  const { t: contactWords } = useTranslation('contacts');
  const [base] = useState(contact);
  const [now] = useState(today);
  const tags = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const submit = useSubmitContact(base, now, onClose);
  const [isSaving, setIsSaving] = useState(false);
  const validate = useMemo(() => schemaResolver(formSchema(contactWords), { sync: true }), [contactWords]);
  const form = useForm<ContactFormValues>({
    initialValues: base === null ? emptyValues(kind, now) : valuesOf(base, now),
    validate,
    validateInputOnBlur: ['birthday', 'anniversary', 'doNotContactSince'],
  });
  const save = form.onSubmit(async (values) => {
    if (isSaving) return;
    setIsSaving(true);
    await submit(values);
    setIsSaving(false);
  });
  const leave = useLeave(form.isDirty(), onClose);
  const problems = Object.keys(form.errors).length;

  return (
    <Dialog
      onClose={() => void leave()}
      closeOnClickOutside={false}
      size="46rem"
      title={base === null ? t('form.newPerson') : t('form.edit', { name: base.displayName })}
    >
      <SavedForm saveWords={t('form.save')} onSave={() => save()}>
        <Stack gap="lg">
          <SegmentedControl
            className={classes.kind ?? ''}
            aria-label={t('field.kind')}
            value={form.values.kind}
            data={[
              { value: 'person', label: t('kind.person') },
              { value: 'company', label: t('kind.company') },
            ]}
            onChange={(value) => form.setFieldValue('kind', value === 'company' ? 'company' : 'person')}
          />
          <FormNames form={form} />
          {form.values.kind === 'person' ? <FormWork form={form} /> : null}
          <FormPoints form={form} />
          <FormDays form={form} />
          <FormOwn form={form} />
          <fieldset className={classes.part}>
            <legend className={classes.legend}>{t('form.rest')}</legend>
            <TagsInput
              label={t('field.tags')}
              placeholder={t('form.tagsHint')}
              data={tags.data?.items.map((item) => item.tag) ?? []}
              acceptValueOnBlur
              maxTags={500}
              value={[...form.values.tags]}
              onChange={(next) => form.setFieldValue('tags', next)}
            />
            <Textarea label={t('field.note')} autosize minRows={3} maxRows={14} {...form.getInputProps('note')} />
          </fieldset>
          <fieldset className={classes.part}>
            <legend className={classes.legend}>{t('form.touch')}</legend>
            <RhythmFields values={form.values.rhythm} onChange={(rhythm) => form.setFieldValue('rhythm', rhythm)} />
          </fieldset>
          <FormCare form={form} />
        </Stack>
        <FormFoot
          gap="md"
          justify="flex-end"
          problems={problems === 0 ? null : t('problem.summary', { count: problems })}
          cancel={t('form.cancel')}
          onCancel={() => void leave()}
          save={t('form.save')}
          isSaving={isSaving}
        />
      </SavedForm>
    </Dialog>
  );
}
