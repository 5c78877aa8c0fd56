import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/kernel/named.ts';
import { useWho } from '../app/useWho.ts';

interface OwnerFieldProps {
  /** Null: everybody's. */
  readonly value: number | null;
  /** Whose it is now, offered also when they left. */
  readonly present: Named | null;
  readonly onChange: (staffId: number | null) => void;
}

const EVERYBODY = 'everybody';

/** Which of us keeps the promise. */
export function OwnerField({ value, present, onChange }: OwnerFieldProps) {
  const { t } = useTranslation('reminders');
  const { choices, me } = useWho();
  const staff = choices.map(({ id, name }) => ({ id, displayName: id === me?.id ? t('form.me', { name }) : name }));
  const all = present === null || staff.some(({ id }) => id === present.id) ? staff : [...staff, present];
  return (
    <Select
      label={t('field.owner')}
      data={[
        ...all.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
        { value: EVERYBODY, label: t('list.everybody') },
      ]}
      allowDeselect={false}
      value={value === null ? EVERYBODY : String(value)}
      onChange={(chosen) => onChange(chosen === null || chosen === EVERYBODY ? null : Number(chosen))}
    />
  );
}
