import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { useFormat } from '../app/format.ts';
import classes from './CardFoot.module.css';

/** Since when the customer is here, and when the card was last changed. */
export function CardFoot({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return (
    <footer className={classes.foot}>
      <time dateTime={card.createdAt}>{t('card.created', { when: format.dateTime(card.createdAt) })}</time>
      <time dateTime={card.updatedAt}>{t('card.changed', { when: format.dateTime(card.updatedAt) })}</time>
    </footer>
  );
}
