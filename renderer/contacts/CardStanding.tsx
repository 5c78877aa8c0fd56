import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './CardStanding.module.css';
import { TouchMark } from './TouchMark.tsx';

/** How one stands with this customer: the colour of staying in touch, and the last contact. Nothing where there is neither. */
export function CardStanding({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const today = useToday();
  const days = useDueWords(today);
  const { touchDue, lastContactOn } = card;
  if (touchDue === null && lastContactOn === null) return null;
  return (
    <div className={classes.standing}>
      {touchDue === null ? null : <TouchMark colour={touchColour(touchDue, today)} />}
      {lastContactOn === null ? null : (
        <time dateTime={lastContactOn} title={days.long(lastContactOn)}>
          {t('card.lastContact', { day: days.due(lastContactOn) })}
        </time>
      )}
    </div>
  );
}
