import { IconAddressBook, IconCalendarTime, IconCoins, IconNotes, IconSettings } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places, usePlace } from './routes.ts';
import classes from './Rail.module.css';
import { WhoAmI } from './WhoAmI.tsx';

/** The left rail: the places, with Settings and who sits here at its foot. */
export function Rail() {
  const { t } = useTranslation('app');
  const [place] = usePlace();
  const rail = useRef<HTMLElement>(null);
  useFocusOnPlace(rail, place);
  return (
    <nav ref={rail} className={classes['rail']} aria-label={t('places')}>
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

/** Whoever goes elsewhere by keys leaves no focus behind on the link of another place. */
function useFocusOnPlace(rail: RefObject<HTMLElement | null>, place: string): void {
  useEffect(() => {
    const link = document.activeElement;
    if (link?.matches('a:not([aria-current])') !== true || rail.current?.contains(link) !== true) return;
    rail.current.querySelector<HTMLElement>('a[aria-current]')?.focus({ preventScroll: true });
  }, [rail, place]);
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
