import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BENEFIT_CATEGORIES, COST_CATEGORIES, LedgerCategory } from '#shared/initiatives/ledgerEntry.ts';
import classes from './EntryDialog.module.css';

interface EntryCategoryProps {
  readonly value: LedgerCategory;
  readonly onChange: (category: LedgerCategory) => void;
  /** What stands below the benefits, which are fewer. */
  readonly children: ReactNode;
}

const SIDES = [
  ['cost', COST_CATEGORIES],
  ['benefit', BENEFIT_CATEGORIES],
] as const;

/** The five categories that the return is reckoned from, each with what belongs to it. */
export function EntryCategory({ value, onChange, children }: EntryCategoryProps) {
  const { t } = useTranslation('initiatives');
  const { t: tMoney } = useTranslation('money');
  return (
    <Radio.Group
      label={t('field.category')}
      value={value}
      onChange={(category) => onChange(LedgerCategory.parse(category))}
    >
      <div className={classes['sides']}>
        {SIDES.map(([side, categories]) => (
          <div key={side} className={classes['side']}>
            <span className={classes['sideTitle']}>{t(`side.${side}`)}</span>
            {categories.map((category) => (
              <Radio
                key={category}
                value={category}
                size="sm"
                label={tMoney(`category.${category}`)}
                description={t(`category.${category}`)}
              />
            ))}
            {side === 'benefit' ? children : null}
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
