import { SegmentedControl, Stack, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SaleStage } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { ContactSelect } from '../contacts/choosing/ContactSelect.tsx';
import { SaleFormConflict } from './SaleFormConflict.tsx';
import { SaleFormDetails } from './SaleFormDetails.tsx';
import classes from './SaleForm.module.css';
import { type SaleSubject, useSaleForm } from './useSaleForm.ts';

export interface SaleFormProps {
  readonly subject: SaleSubject;
  readonly onClose: () => void;
}

/** Quick entry of a sale, and the form to change one: whom, what, how much; the rest is suggested. */
export function SaleForm({ subject, onClose }: SaleFormProps) {
  const { t } = useTranslation('sales');
  const form = useSaleForm(subject, onClose);
  const { values, set, error, base } = form;
  const { stage } = values;
  const next = useQuery({
    ...data.sales.nextNumber.queryOptions({ input: { stage } }),
    enabled: base === null,
    // What was suggested for an earlier sale may be taken by now.
    gcTime: 0,
  });
  const suggest = useEffectEvent((number: string) => form.suggestNumber(number));
  const suggested = next.data?.number;
  useEffect(() => {
    if (suggested !== undefined) suggest(suggested);
  }, [suggested, stage]);
  const asksWho = subject.values.contact === null;
  return (
    <Dialog
      onClose={() => void form.leave()}
      closeOnClickOutside={false}
      size="46rem"
      title={base === null ? t('form.new') : t('form.edit')}
    >
      <SavedForm saveWords={t('form.save')} onSave={() => form.save()} takesFocus>
        <Stack gap="md">
          <SaleFormConflict form={form} />
          {base === null ? (
            <SegmentedControl
              className={classes['stages'] ?? ''}
              fullWidth
              aria-label={t('field.stage')}
              value={stage}
              data={SaleStage.options.map((one) => ({ value: one, label: t(`stage.${one}`) }))}
              onChange={(chosen) => form.setStage(SaleStage.parse(chosen))}
            />
          ) : null}
          <ContactSelect
            label={t('field.contactId')}
            {...(asksWho ? { 'data-autofocus': true } : {})}
            error={error('contact')}
            {...(base !== null && base.contact === null ? { placeholder: t('customerErased') } : {})}
            value={values.contact}
            onChange={(contact) => set({ contact })}
          />
          <div className={classes['what']}>
            <TextInput
              label={t('field.what')}
              placeholder={t('form.whatHint')}
              {...(asksWho ? {} : { 'data-autofocus': true })}
              maxLength={1000}
              value={values.what}
              onChange={(event) => set({ what: event.currentTarget.value })}
            />
            <MoneyInput
              label={t('field.amountMinor')}
              description={t('form.amountHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              currency={values.currency}
              valueMinor={values.amount.minor}
              error={error('amount')}
              onChange={(minor, isUnreadable) => set({ amount: { minor, isUnreadable } })}
            />
          </div>
          <SaleFormDetails form={form} />
          <Textarea
            label={t('field.note')}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={100_000}
            value={values.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </Stack>
        <FormFoot
          problems={form.problemCount === 0 ? null : t('problem.summary', { count: form.problemCount })}
          cancel={t('form.cancel')}
          onCancel={() => void form.leave()}
          save={t('form.save')}
          isSaving={form.isSaving}
        />
      </SavedForm>
    </Dialog>
  );
}
