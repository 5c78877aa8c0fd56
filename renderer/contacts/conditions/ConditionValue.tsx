import { Autocomplete, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Channel, ContactKind, ContactPart, WordsIn } from '#shared/contacts/contactWords.ts';
import type { Field } from '#shared/fields/field.ts';
import { TouchColour } from '#shared/touch/touch.ts';
import { data } from '../../api/api.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { OwnValueInput } from '../../fields/OwnValueInput.tsx';
import { DayField } from '../../days/DayField.tsx';
import type { ConditionDraft } from './conditionDraft.ts';

interface ConditionValueProps {
  readonly draft: ConditionDraft;
  /** The own field it is about; null for none. */
  readonly field: Field | null;
  /** Whether it was to be applied while something was missing. */
  readonly isRefused: boolean;
  readonly onChange: (draft: ConditionDraft) => void;
}

const IN_POPOVER = { comboboxProps: { withinPortal: false } } as const;
/** What stands for a day that cannot be read: no condition comes of it. */
const UNREADABLE = '?';
const MOST_DAYS = 36_500;
const MOST_BIRTHDAY_DAYS = 366;

/** With what a condition compares: as many fields as its test needs. */
export function ConditionValue({ draft, field, isRefused, onChange }: ConditionValueProps) {
  const { t } = useTranslation('views');
  const { t: contactWords } = useTranslation('contacts');
  const set = (part: Partial<ConditionDraft>) => onChange({ ...draft, ...part });
  const missing = isRefused ? t('condition.value.missing') : null;
  const pick = (label: string, key: 'value' | 'where', choices: readonly { value: string; label: string }[]) => (
    <Select
      {...IN_POPOVER}
      label={label}
      allowDeselect={false}
      searchable={choices.length > 8}
      value={draft[key] === '' ? null : draft[key]}
      error={draft[key] === '' ? missing : null}
      data={choices}
      onChange={(chosen) => set({ [key]: chosen ?? '' })}
    />
  );
  switch (draft.about) {
    case 'kind':
      return pick(
        t('condition.value.value'),
        'value',
        ContactKind.options.map((value) => ({ value, label: contactWords(`kind.${value}`) })),
      );
    case 'tag':
      return <TagValue draft={draft} missing={missing} onChange={onChange} />;
    case 'has':
      return pick(
        t('condition.value.what'),
        'where',
        ContactPart.options.map((value) => ({ value, label: t(`condition.what.${value}`) })),
      );
    case 'words':
      return (
        <>
          {pick(
            t('condition.value.where'),
            'where',
            WordsIn.options.map((value) => ({ value, label: t(`condition.where.${value}`) })),
          )}
          <WordsInput draft={draft} missing={missing} onChange={onChange} />
        </>
      );
    case 'touch':
      return (
        <Checkbox.Group
          label={t('condition.value.colours')}
          value={[...draft.values]}
          error={draft.values.length === 0 ? missing : null}
          onChange={(values) => set({ values: TouchColour.options.filter((colour) => values.includes(colour)) })}
        >
          {TouchColour.options.toReversed().map((colour) => (
            <Checkbox key={colour} mt="xs" value={colour} label={t(`sentence.touch.${colour}`)} />
          ))}
        </Checkbox.Group>
      );
    case 'knownBy':
      return draft.test === 'is' || draft.test === 'isNot' ? <MemberValue {...{ draft, missing, onChange }} /> : null;
    case 'channel':
      return pick(
        t('condition.value.channel'),
        'value',
        Channel.options.map((value) => ({ value, label: contactWords(`channel.${value}`) })),
      );
    case 'doNotContact':
    case 'creditHold':
      return null;
    case 'lastContact':
    case 'created':
    case 'updated':
    case 'birthday':
      return <PeriodValue {...{ draft, missing, onChange }} />;
    case 'own':
      return field === null ? null : <FieldValue {...{ draft, field, missing, onChange }} />;
  }
}

interface PartProps {
  readonly draft: ConditionDraft;
  readonly missing: string | null;
  readonly onChange: (draft: ConditionDraft) => void;
}

function WordsInput({ draft, missing, onChange }: PartProps) {
  const { t } = useTranslation('views');
  return (
    <TextInput
      label={t('condition.value.words')}
      description={t('condition.value.wordsHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={200}
      value={draft.value}
      error={draft.value.trim() === '' ? missing : null}
      onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
    />
  );
}

function TagValue({ draft, missing, onChange }: PartProps) {
  const { t } = useTranslation('views');
  const tags = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  return (
    <Autocomplete
      {...IN_POPOVER}
      label={t('condition.value.tag')}
      maxLength={200}
      limit={50}
      data={tags.data?.items.map(({ tag }) => tag) ?? []}
      value={draft.value}
      error={draft.value.trim() === '' ? missing : null}
      onChange={(value) => onChange({ ...draft, value })}
    />
  );
}

function MemberValue({ draft, missing, onChange }: PartProps) {
  const { t } = useTranslation('views');
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const members = staff.data?.items.filter(({ isActive, id }) => isActive || String(id) === draft.value) ?? [];
  return (
    <Select
      {...IN_POPOVER}
      label={t('condition.value.who')}
      allowDeselect={false}
      value={draft.value === '' ? null : draft.value}
      error={draft.value === '' ? missing : null}
      data={members.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(value) => onChange({ ...draft, value: value ?? '' })}
    />
  );
}

function PeriodValue({ draft, missing, onChange }: PartProps) {
  const { t } = useTranslation('views');
  const { about, test, days, from, to } = draft;
  if (test === 'never') return null;
  const day = (on: string | null) => (on === null || on === UNREADABLE ? '' : on);
  const typed = (on: string, isUnreadable: boolean) => (isUnreadable ? UNREADABLE : on === '' ? null : on);
  const isBackwards = from !== null && to !== null && from !== UNREADABLE && to !== UNREADABLE && to < from;
  return (
    <>
      {test === 'between' ? (
        <>
          <DayField
            label={t('condition.value.from')}
            value={day(from)}
            error={from === null && to === null ? missing : null}
            onChange={(on, isUnreadable) => onChange({ ...draft, from: typed(on, isUnreadable) })}
          />
          <DayField
            label={t('condition.value.to')}
            value={day(to)}
            error={isBackwards ? t('condition.value.backwards') : null}
            onChange={(on, isUnreadable) => onChange({ ...draft, to: typed(on, isUnreadable) })}
          />
        </>
      ) : (
        <NumberField
          label={t('condition.value.days')}
          min={0}
          max={about === 'birthday' ? MOST_BIRTHDAY_DAYS : MOST_DAYS}
          allowDecimal={false}
          allowNegative={false}
          value={days}
          error={days === null ? missing : null}
          onChange={(next) => onChange({ ...draft, days: next })}
        />
      )}
      {about === 'lastContact' ? (
        <Checkbox
          label={t('condition.value.orNever')}
          checked={draft.orNever}
          onChange={(event) => onChange({ ...draft, orNever: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

function FieldValue({ draft, field, missing, onChange }: PartProps & { readonly field: Field }) {
  const { t } = useTranslation('views');
  const { test, value, values } = draft;
  if (test === 'isFilled' || test === 'isEmpty') return null;
  if (test === 'within' || test === 'before' || test === 'between')
    return <PeriodValue {...{ draft, missing, onChange }} />;
  if (test === 'oneOf')
    return (
      <MultiSelect
        {...IN_POPOVER}
        label={t('condition.value.values')}
        value={[...values]}
        data={field.choices.map(({ id, label }) => ({ value: id, label }))}
        error={values.length === 0 ? missing : null}
        onChange={(next) => onChange({ ...draft, values: next })}
      />
    );
  if (field.type === 'text' || field.type === 'url') return <WordsInput {...{ draft, missing, onChange }} />;
  return (
    <OwnValueInput
      field={field}
      label={t('condition.value.value')}
      value={value}
      error={value === '' ? missing : null}
      onChange={(next, isUnreadable) => onChange({ ...draft, value: isUnreadable ? '' : next })}
    />
  );
}
