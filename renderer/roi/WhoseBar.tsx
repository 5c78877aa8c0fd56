import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { BasisSwitch } from '../money/BasisSwitch.tsx';
import classes from './WorthTab.module.css';

interface WhoseBarProps {
  readonly whose: number | 'all';
  readonly initiatives: readonly Initiative[];
  readonly basis: RoiBasis;
  readonly onWhose: (whose: number | 'all') => void;
  readonly onBasis: (basis: RoiBasis) => void;
}

/** Whose result, and which amounts count. */
export function WhoseBar({ whose, initiatives, basis, onWhose, onBasis }: WhoseBarProps) {
  const { t } = useTranslation('roi');
  const { t: tMoney } = useTranslation('money');
  return (
    <div className={classes['choices']}>
      {initiatives.length > 1 ? (
        <Select
          className={classes['whose'] ?? ''}
          label={t('whose.label')}
          allowDeselect={false}
          searchable={initiatives.length > 8}
          value={String(whose)}
          data={[
            { value: 'all', label: t('whose.all') },
            ...initiatives.map(({ id, name, kind }) => ({
              value: String(id),
              label: kind === 'crm' ? t('whose.crm') : name,
            })),
          ]}
          onChange={(value) => {
            if (value !== null) onWhose(value === 'all' ? 'all' : Number(value));
          }}
        />
      ) : null}
      <BasisSwitch value={basis} onChange={onBasis} />
      <p className={classes['hint']}>{tMoney(`basis.${basis}Hint`)}</p>
    </div>
  );
}
