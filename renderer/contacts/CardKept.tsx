import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import classes from './CardKept.module.css';

/** What an address book brought that has no field here: kept, and shown as plain text when asked for. */
export function CardKept({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  if (card.kept.length === 0) return null;
  return (
    <section className={classes.kept}>
      <UnstyledButton
        className={classes.head ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronRight className={classes.arrow} data-open={isOpen || undefined} size="1rem" aria-hidden="true" />
        {t('card.kept', { count: card.kept.length })}
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <p className={classes.body}>{t('card.keptBody')}</p>
        <dl className={classes.list}>
          {card.kept.map(({ name, preview, isBinary }, position) => (
            <div key={`${name}${position}`} className={classes.item}>
              <dt className={classes.name}>{name}</dt>
              <dd className={classes.value}>{isBinary ? `(${t('card.keptBinary')}) ${preview}` : preview}</dd>
            </div>
          ))}
        </dl>
      </Collapse>
    </section>
  );
}
