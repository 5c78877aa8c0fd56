import { IconAddressBook, IconCalendarTime, IconCoins, IconNotes, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places, usePlace } from './routes.ts';
import classes from './Rail.module.css';
import { WhoAmI } from './WhoAmI.tsx';

/** The left rail: the places, with Settings and who sits here at its foot. */
export function Rail() {
  const { t } = useTranslation('app');
  const [place] = usePlace();
  return (
    <nav className={classes['rail']} aria-label={t('places')}>
      <div className={classes['mark']} lang="en">
        Longhand
      </div>
      <Place to={places.desk} isHere={place.startsWith('/desk')} icon={<IconNotes aria-hidden />}>
        {t('desk')}
      </Place>
      <Place to={places.customers} isHere={place.startsWith('/customers')} icon={<IconAddressBook aria-hidden />}>
        {t('customers')}
      </Place>
      <Place to={places.reminders} isHere={place.startsWith('/reminders')} icon={<IconCalendarTime aria-hidden />}>
        {t('reminders')}
      </Place>
      <Place to={places.money()} isHere={place.startsWith('/money')} icon={<IconCoins aria-hidden />}>
        {t('money')}
      </Place>
      <div className={classes['space']} />
      <Place to={places.settings()} isHere={place.startsWith('/settings')} icon={<IconSettings aria-hidden />}>
        {t('settings')}
      </Place>
      <WhoAmI />
    </nav>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly isHere: boolean;
  readonly icon: ReactNode;
  readonly children: string;
}

function Place({ to, isHere, icon, children }: PlaceProps) {
  return (
    <Link to={to} className={classes['place']} aria-current={isHere ? 'page' : undefined}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
