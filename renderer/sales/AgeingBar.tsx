import { useTranslation } from 'react-i18next';
import type { Ageing } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import classes from './AgeingBar.module.css';
import { ageShares } from './ageing.ts';

interface AgeingBarProps {
  readonly ageing: Ageing;
  /** The company's own currency. */
  readonly home: string;
}

/** What is open by how long ago it was due: a bar to be looked at, and the same in words. */
export function AgeingBar({ ageing, home }: AgeingBarProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const shares = ageShares(ageing);
  if (shares.length === 0) return null;
  return (
    <div className={classes['ageing']}>
      <div className={classes['bar']} aria-hidden="true">
        {shares.map(({ age, share }) => (
          <span key={age} data-age={age} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={classes['words']}>
        {shares.map(({ age, minor }) => (
          <li key={age} data-age={age}>
            {t(`age.${age}`)} <strong>{format.money(minor, home)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
