import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RoiBasis } from '#shared/roi/roi.ts';

interface BasisSwitchProps {
  readonly value: RoiBasis;
  readonly onChange: (basis: RoiBasis) => void;
}

/** Which amounts count: what is expected, only the plan, or only what came. */
export function BasisSwitch({ value, onChange }: BasisSwitchProps) {
  const { t } = useTranslation('money');
  return (
    <SegmentedControl
      aria-label={t('basis.label')}
      value={value}
      data={RoiBasis.options.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
      onChange={(chosen) => onChange(RoiBasis.parse(chosen))}
    />
  );
}
