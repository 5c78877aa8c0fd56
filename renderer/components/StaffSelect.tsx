import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/kernel/named.ts';
import { useWho } from '../app/useWho.ts';

export interface StaffSelectProps {
  readonly label: string;
  /** What it is called when it is no one of us: null is chosen by it. */
  readonly noOne: string;
  readonly value: number | null;
  /** Who it is now, offered also when they left. */
  readonly present: Named | null;
  readonly onChange: (staffId: number | null) => void;
}

const NO_ONE = 'noOne';

/** Which of us it is. */
export function StaffSelect({ label, noOne, value, present, onChange }: StaffSelectProps) {
  const { t } = useTranslation('app');
  const { choices, me } = useWho();
  const staff = choices.map(({ id, name }) => ({ id, displayName: id === me?.id ? t('who.me', { name }) : name }));
  const all = present === null || staff.some(({ id }) => id === present.id) ? staff : [...staff, present];
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={[
        ...all.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
        { value: NO_ONE, label: noOne },
      ]}
      value={value === null ? NO_ONE : String(value)}
      onChange={(chosen) => onChange(chosen === null || chosen === NO_ONE ? null : Number(chosen))}
    />
  );
}
