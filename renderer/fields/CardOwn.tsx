import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { appliesToKind } from '#shared/fields/applies.rules.ts';
import { CardRow, CardSection } from '../contacts/CardSection.tsx';
import { useIsReadOnly } from '../contacts/readOnly.ts';
import classes from './CardOwn.module.css';
import { InlineOwnValue } from './InlineOwnValue.tsx';
import { useOwnFields } from './useOwnFields.ts';

/** So many fields stand there even when they are empty. */
const MOST_EMPTY = 4;

/** What the company itself wants to know about a customer. Nothing where there are no own fields. */
export function CardOwn({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('fields');
  const { fields } = useOwnFields();
  const isReadOnly = useIsReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const values = new Map(card.own.map(({ fieldId, value }) => [fieldId, value]));
  // A value from the time when the contact was of the other kind stays until somebody takes it away.
  const own = fields.filter((field) => values.has(field.id) || (appliesToKind(field, card.kind) && !isReadOnly));
  const empty = own.filter((field) => !values.has(field.id)).length;
  const isFolded = empty > MOST_EMPTY && !isOpen;
  if (own.length === 0) return null;
  return (
    <CardSection title={t('card.title')}>
      {own
        .filter((field) => values.has(field.id) || !isFolded)
        .map((field) => (
          <CardRow key={field.id} label={field.name}>
            <InlineOwnValue card={card} field={field} value={values.get(field.id) ?? ''} />
            {appliesToKind(field, card.kind) ? null : (
              <span className={classes.foreign}>{t(`card.foreign_${card.kind}`)}</span>
            )}
          </CardRow>
        ))}
      {empty <= MOST_EMPTY ? null : (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-sm"
          aria-expanded={!isFolded}
          onClick={() => setIsOpen(isFolded)}
        >
          {isFolded ? t('card.more', { count: empty }) : t('card.less')}
        </Button>
      )}
    </CardSection>
  );
}
