import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { useFormat } from '../app/format.ts';
import classes from './CardDays.module.css';
import { CardRow, CardSection } from './CardSection.tsx';
import { InlineText } from './InlineText.tsx';
import { daysUntil, readDay, yearsOn } from './specialDay.ts';
import { today } from './today.ts';
import { useDayWords } from './useDayWords.ts';
import { useSaveContact } from './useSaveContact.ts';

/** Birthday and anniversary, with the age and how soon they come round. */
export function CardDays({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  return (
    <CardSection title={t('card.days')}>
      {card.kind === 'person' || card.birthday !== null ? <Day card={card} field="birthday" /> : null}
      <Day card={card} field="anniversary" />
    </CardSection>
  );
}

/** A day this near is worth a word. */
const SOON_DAYS = 60;

function Day({ card, field }: { readonly card: ContactCard; readonly field: 'birthday' | 'anniversary' }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const words = useDayWords();
  const save = useSaveContact();
  const day = card[field];
  const now = today();
  const years = day === null ? null : yearsOn(day, now);
  const until = day === null ? null : daysUntil(day, now);
  const age = years === null ? null : t(field === 'birthday' ? 'card.age' : 'card.years', { count: years });
  const soon =
    until === null || until > SOON_DAYS
      ? null
      : until === 0
        ? t('card.today')
        : until === 1
          ? t('card.tomorrow')
          : t('card.inDays', { count: until });
  return (
    <CardRow label={t(`field.${field}`)}>
      <InlineText
        label={t(`field.${field}`)}
        value={day?.replace(/^--/, '') ?? ''}
        description={t('form.dayHint')}
        problem={words.problem}
        hint={words.reading}
        onSave={(typed) => {
          const read = readDay(typed);
          return save(
            card,
            { [field]: read.kind === 'day' ? read.day : null },
            t('done.field', { field: t(`field.${field}`) }),
          );
        }}
      >
        {day === null ? null : (
          <>
            {readDay(day).kind === 'day' ? format.date(day) : day}
            <span className={classes.more}>{[age, soon].filter((part) => part !== null).join(' · ')}</span>
          </>
        )}
      </InlineText>
    </CardRow>
  );
}
