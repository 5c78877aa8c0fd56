import { Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppliesTo, type Field } from '#shared/fields/field.ts';
import { localeFor } from '#shared/kernel/locale.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import { useLeave } from '../components/useLeave.ts';
import { useOneAtATime } from '../components/useOneAtATime.ts';
import { useSettings } from '../settings/useSettings.ts';
import { currencyChoices } from '../settings/worldChoices.ts';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { draftOf, type FieldForm, formOf, hasProblems, newFieldForm, patchOf, problemsOf } from './fieldForm.ts';
import { TypeChoice } from './TypeChoice.tsx';
import { useFieldActions } from './useFieldActions.ts';
import { useOwnFields } from './useOwnFields.ts';

interface FieldDialogProps {
  /** Null: a new one. */
  readonly field: Field | null;
  /** What a new one begins with. */
  readonly start?: Partial<FieldForm>;
  readonly onClose: () => void;
  /** What came of a new one. */
  readonly onCreated?: (field: Field) => void;
}

/** Adds an own field, or changes one; what it holds stays. */
export function FieldDialog({ field, start = {}, onClose, onCreated }: FieldDialogProps) {
  const { t, i18n } = useTranslation('fields');
  const locale = localeFor([i18n.language]);
  const { settings } = useSettings();
  const { fields } = useOwnFields();
  const { create, update } = useFieldActions();
  const focus = useFocusOnArrival();
  // As it was when the dialog opened: saving compares with what the person saw.
  const [base] = useState(field);
  const [before] = useState(() => (base === null ? newFieldForm('', start) : formOf(base)));
  const [form, setForm] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const currency = form.currency === '' ? (settings?.currency ?? 'USD') : form.currency;
  const currencies = useMemo(() => (form.type === 'money' ? currencyChoices(locale) : []), [form.type, locale]);
  const others = fields.filter(({ id }) => id !== base?.id).map(({ name }) => name);
  const problems = problemsOf(form, others);
  const set = (part: Partial<FieldForm>) => setForm((now) => ({ ...now, ...part }));

  const leave = useLeave(JSON.stringify(form) !== JSON.stringify(before), onClose);
  const { isBusy, run: save } = useOneAtATime(async () => {
    setIsTried(true);
    if (hasProblems(problems)) return;
    if (base === null) {
      const created = await create(draftOf({ ...form, currency }));
      if (created === null) return;
      onCreated?.(created);
      onClose();
      return;
    }
    const patch = patchOf(form, base);
    if (Object.keys(patch).length === 0 || (await update(base, patch))) onClose();
  });

  return (
    <Dialog
      onClose={() => void leave()}
      closeOnClickOutside={false}
      size="46rem"
      title={base === null ? t('form.new') : t('form.edit', { name: base.name })}
    >
      <SavedForm saveWords={base === null ? t('form.add') : t('form.save')} onSave={save}>
        <Stack>
          <TextInput
            ref={focus}
            label={t('form.name')}
            description={t('form.nameHint')}
            maxLength={200}
            autoComplete="off"
            value={form.name}
            error={
              problems.name !== null && (isTried || problems.name === 'nameTaken')
                ? t(`problem.${problems.name}`)
                : undefined
            }
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          {base === null ? (
            <TypeChoice value={form.type} currency={currency} onChange={(type) => set({ type })} />
          ) : (
            <Text size="sm" c="dimmed">
              {t(`type.${base.type}.name`)}
              {base.currency === null ? '' : ` (${base.currency})`}. {t('form.typeStays')}
            </Text>
          )}
          {form.type === 'money' && base === null ? (
            <Select
              label={t('form.currency')}
              data={currencies}
              value={currency}
              onChange={(code) => code !== null && set({ currency: code })}
              searchable
              allowDeselect={false}
              nothingFoundMessage={t('form.nothingFound')}
              maw={400}
            />
          ) : null}
          {form.type === 'choice' ? (
            <ChoicesEditor
              choices={form.choices}
              problems={isTried ? problems : null}
              onChange={(choices) => set({ choices })}
            />
          ) : null}
          <Radio.Group
            label={t('appliesTo.label')}
            value={form.appliesTo}
            onChange={(chosen) => {
              const appliesTo = AppliesTo.safeParse(chosen);
              if (appliesTo.success) set({ appliesTo: appliesTo.data });
            }}
          >
            <Group mt="xs">
              {(['both', 'people', 'companies'] as const).map((appliesTo) => (
                <Radio key={appliesTo} value={appliesTo} label={t(`appliesTo.${appliesTo}`)} />
              ))}
            </Group>
          </Radio.Group>
        </Stack>
        <FormFoot
          gap="md"
          justify="flex-end"
          cancel={t('form.cancel')}
          onCancel={() => void leave()}
          save={base === null ? t('form.add') : t('form.save')}
          isSaving={isBusy}
        />
      </SavedForm>
    </Dialog>
  );
}
