import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { go, places } from '../app/routes.ts';
import classes from './CardEmployees.module.css';
import { CardSection } from './CardSection.tsx';

/** The people who work for this company. */
export function CardEmployees({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  if (card.employees.length === 0) return null;
  return (
    <CardSection title={t('card.employees', { count: card.employees.length })}>
      <ul className={classes.list}>
        {card.employees.map(({ id, displayName, title }) => (
          <li key={id} className={classes.item}>
            <Anchor component="button" type="button" onClick={() => go(places.customer(id))}>
              {displayName}
            </Anchor>
            {title === '' ? null : <span className={classes.title}>{title}</span>}
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
