import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LedgerBasis } from '#shared/initiatives/ledgerEntry.ts';
import { useCommands } from '../app/commands.ts';
import { Dialog } from '../components/Dialog.tsx';
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
  const sheet = useRef<HTMLFormElement>(null);
  const wordsRef = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'save',
      group: 'everywhere',
      label: t('form.save'),
      keys: ['mod+Enter'],
      inPalette: false,
      evenWhileTyping: true,
      run: () => void form.save('close'),
    },
  ]);
  useEffect(() => {
    if (tries > 0) sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
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
      <form
        ref={sheet}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save('close');
        }}
      >
        <Stack gap="md">
          {form.theirs === null ? null : (
            <Alert
              role="alert"
              color="lamp"
              icon={<IconAlertTriangle aria-hidden="true" />}
              title={t('conflict.title')}
            >
              <Text size="sm">{t('conflict.body')}</Text>
              <Group justify="flex-end" mt="xs">
                <Button size="xs" loading={form.isSaving} onClick={form.keepMine}>
                  {t('conflict.keepMine')}
                </Button>
              </Group>
            </Alert>
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
        <Group className={classes['foot'] ?? ''} gap="sm">
          <span className={classes['problems']} role="alert">
            {form.problemCount === 0 ? null : t('form.problems', { count: form.problemCount })}
          </span>
          <Button variant="default" onClick={() => void form.leave()}>
            {t('form.cancel')}
          </Button>
          {base === null ? (
            <Button variant="light" disabled={form.isSaving} onClick={() => void form.save('another')}>
              {t('form.saveAndAnother')}
            </Button>
          ) : null}
          <Button type="submit" loading={form.isSaving}>
            {t('form.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
