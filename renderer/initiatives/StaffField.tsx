import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/kernel/named.ts';
import { useWho } from '../app/useWho.ts';

interface StaffFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Who it is now, offered also when they left. */
  readonly present: Named | null;
  readonly onChange: (staffId: number | null) => void;
}

const NOBODY = 'nobody';

/** Which of us answers for it. */
export function StaffField({ label, value, present, onChange }: StaffFieldProps) {
  const { t } = useTranslation('initiatives');
  const { choices } = useWho();
  const staff = choices.map(({ id, name }) => ({ id, displayName: name }));
  const all = present === null || staff.some(({ id }) => id === present.id) ? staff : [...staff, present];
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={[
        { value: NOBODY, label: t('nobody') },
        ...all.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
      ]}
      value={value === null ? NOBODY : String(value)}
      onChange={(chosen) => onChange(chosen === null || chosen === NOBODY ? null : Number(chosen))}
    />
  );
}
