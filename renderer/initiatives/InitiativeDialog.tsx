import { Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../components/ConflictNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { StaffSelect } from '../components/StaffSelect.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { NumberField } from '../components/NumberField.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { DayField } from '../days/DayField.tsx';
import classes from './EntryDialog.module.css';
import { type InitiativeSubject, useInitiativeForm } from './useInitiativeForm.ts';

interface InitiativeDialogProps {
  readonly subject: InitiativeSubject;
  readonly onClose: () => void;
}

/** The CRM itself comes from the five answers, never from here. */
const KINDS = ['campaign', 'process', 'other'] as const;
const UNITS = ['years', 'months'] as const;

/** The form of an initiative. */
export function InitiativeDialog({ subject, onClose }: InitiativeDialogProps) {
  const { t } = useTranslation('initiatives');
  const form = useInitiativeForm(subject, onClose);
  const { values, set, error, base } = form;
  const isCrm = values.kind === 'crm';
  return (
    <Dialog
      onClose={() => void form.leave()}
      closeOnClickOutside={false}
      size="40rem"
      title={t(base === null ? 'initiative.new' : 'initiative.edit')}
    >
      <SavedForm saveWords={t('form.save')} onSave={() => form.save()}>
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
            data-autofocus
            label={t('field.name')}
            placeholder={t('initiative.nameHint')}
            maxLength={200}
            autoComplete="off"
            value={values.name}
            error={error('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <div className={classes['grid']}>
            {base === null ? (
              <Select
                label={t('field.kind')}
                allowDeselect={false}
                value={values.kind}
                data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                onChange={(chosen) => set({ kind: KINDS.find((kind) => kind === chosen) ?? 'other' })}
              />
            ) : null}
            <StaffSelect
              label={t('field.owner')}
              noOne={t('nobody')}
              value={values.staffId}
              present={base?.staff ?? null}
              onChange={(staffId) => set({ staffId })}
            />
          </div>
          {isCrm ? (
            <Text size="sm" c="dimmed">
              {t('initiative.fromAnswers')}
            </Text>
          ) : (
            <>
              <div className={classes['grid']}>
                <DayField
                  label={t('field.startsOn')}
                  value={values.startsOn}
                  error={error('startsOn')}
                  onChange={(startsOn) => set({ startsOn })}
                />
                <Group gap="xs" align="start" wrap="nowrap">
                  <NumberField
                    flex={1}
                    label={t('field.horizon')}
                    description={t('initiative.horizonHint')}
                    error={error('horizon')}
                    min={1}
                    max={600}
                    allowNegative={false}
                    decimalScale={values.horizonUnit === 'years' ? 2 : 0}
                    value={values.horizon}
                    onChange={(horizon) => set({ horizon })}
                  />
                  <Select
                    w="7.5rem"
                    label={t('field.horizonUnit')}
                    allowDeselect={false}
                    value={values.horizonUnit}
                    data={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
                    onChange={(chosen) => set({ horizonUnit: UNITS.find((unit) => unit === chosen) ?? 'years' })}
                  />
                </Group>
              </div>
              <NumberField
                label={t('field.discountRate')}
                description={t('initiative.rateHint')}
                error={error('ratePercent')}
                min={0}
                max={1000}
                decimalScale={4}
                allowNegative={false}
                hideControls
                suffix=" %"
                value={values.ratePercent}
                onChange={(ratePercent) => set({ ratePercent })}
              />
            </>
          )}
          <Textarea
            label={t('field.note')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={100_000}
            value={values.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </Stack>
        <FormFoot
          problems={form.problemCount === 0 ? null : t('form.problems', { count: form.problemCount })}
          cancel={t('form.cancel')}
          onCancel={() => void form.leave()}
          save={t('form.save')}
          isSaving={form.isSaving}
        />
      </SavedForm>
    </Dialog>
  );
}
