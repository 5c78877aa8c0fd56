import { useTranslation } from 'react-i18next';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';

/** A special day in words without whose it is: "Birthday, turns 40", "Shop opening, 10 years". */
export function useSpecialDayWords(): (day: Pick<SpecialDayOccurrence, 'kind' | 'label' | 'years'>) => string {
  const { t } = useTranslation('reminders');
  return ({ kind, label, years }) => {
    const what = label === '' ? t(`specialDay.${kind}`) : label;
    if (years === null || years === 0) return what;
    return t(kind === 'birthday' ? 'specialDay.turns' : 'specialDay.years', { what, count: years });
  };
}
