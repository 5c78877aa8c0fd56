import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LedgerBasis } from '#shared/initiatives/ledgerEntry.ts';
import { ConflictNotice } from '../components/ConflictNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { EntryAmount } from './EntryAmount.tsx';
import { EntryCategory } from './EntryCategory.tsx';
import classes from './EntryDialog.module.css';
import { EntrySum } from './EntrySum.tsx';
import { EntryWhen } from './EntryWhen.tsx';
import { type EntrySubject, useEntryForm } from './useEntryForm.ts';

interface EntryDialogProps {
  readonly subject: EntrySubject;
  /** ISO 4217 code of the company's own currency. */
  readonly currency: string;
  readonly onClose: () => void;
}

/** The form of a cost or a benefit: what it is, how much, and when. */
export function EntryDialog({ subject, currency, onClose }: EntryDialogProps) {
  const { t } = useTranslation('initiatives');
  const form = useEntryForm(subject, onClose);
  const { values, set, base, tries, round } = form;
  const wordsRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (round > 0) wordsRef.current?.focus();
  }, [round]);
  return (
    <Dialog
      onClose={() => void form.leave()}
      closeOnClickOutside={false}
      size="50rem"
      title={t(base === null ? 'entry.new' : 'entry.editTitle')}
    >
      <SavedForm saveWords={t('form.save')} onSave={() => form.save('close')} tries={tries}>
        <Stack gap="md">
          {form.theirs === null ? null : (
            <ConflictNotice
              title={t('conflict.title')}
              body={t('conflict.body')}
              isSaving={form.isSaving}
              keepMine={{ label: t('conflict.keepMine'), onClick: form.keepMine }}
            />
          )}
          <TextInput
            ref={wordsRef}
            data-autofocus
            label={t('field.words')}
            placeholder={t('entry.wordsHint')}
            maxLength={500}
            autoComplete="off"
            value={values.words}
            onChange={(event) => set({ words: event.currentTarget.value })}
          />
          <EntryCategory value={values.category} onChange={(category) => set({ category })}>
            <div className={classes['basis']}>
              <span className={classes['label']} aria-hidden="true">
                {t('field.basis')}
              </span>
              <SegmentedControl
                aria-label={t('field.basis')}
                value={values.basis}
                data={LedgerBasis.options.map((basis) => ({ value: basis, label: t(`entry.basis.${basis}`) }))}
                onChange={(basis) => set({ basis: LedgerBasis.parse(basis) })}
              />
            </div>
          </EntryCategory>
          <EntryAmount key={`amount${round}`} form={form} currency={currency} />
          <EntryWhen key={`when${round}`} form={form} />
          <EntrySum form={form} currency={currency} />
        </Stack>
        <FormFoot
          problems={form.problemCount === 0 ? null : t('form.problems', { count: form.problemCount })}
          cancel={t('form.cancel')}
          onCancel={() => void form.leave()}
          another={
            base === null ? { label: t('form.saveAndAnother'), onClick: () => void form.save('another') } : undefined
          }
          save={t('form.save')}
          isSaving={form.isSaving}
        />
      </SavedForm>
    </Dialog>
  );
}
