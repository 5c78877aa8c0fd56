import { Button } from '@mantine/core';
import { IconBan, IconCreditCardOff, IconHeart, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { useFormat } from '../app/format.ts';
import classes from './CardFlags.module.css';
import { InlineText } from './InlineText.tsx';
import { useSaveContact } from './useSaveContact.ts';

/** What nobody may overlook before calling, visiting or delivering. */
export function CardFlags({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const save = useSaveContact();
  const { doNotContact } = card;
  const said = (field: 'doNotContact' | 'onCreditHold') => t('done.field', { field: t(`field.${field}`) });
  if (doNotContact === null && !card.onCreditHold && card.preferredChannel === null && card.deletedAt === null)
    return null;
  return (
    <div className={classes.flags}>
      {card.deletedAt === null ? null : (
        <Flag
          tone="quiet"
          icon={<IconTrash size="1.25rem" />}
          title={t('card.inBin', { date: format.day(card.deletedAt) })}
        />
      )}
      {doNotContact === null ? null : (
        <Flag
          tone="stop"
          icon={<IconBan size="1.25rem" />}
          title={t('card.doNotContactTitle', { date: format.date(doNotContact.since) })}
          action={
            <Button
              size="compact-sm"
              variant="subtle"
              color="seal"
              onClick={() => void save(card, { doNotContact: null }, said('doNotContact'))}
            >
              {t('card.doNotContactOff')}
            </Button>
          }
        >
          <InlineText
            label={t('form.doNotContactWhy')}
            value={doNotContact.why}
            placeholder={t('card.doNotContactWhyNone')}
            onSave={(why) => save(card, { doNotContact: { ...doNotContact, why: why.trim() } }, said('doNotContact'))}
          />
        </Flag>
      )}
      {card.onCreditHold ? (
        <Flag
          tone="stop"
          icon={<IconCreditCardOff size="1.25rem" />}
          title={t('card.creditHold')}
          action={
            <Button
              size="compact-sm"
              variant="subtle"
              color="seal"
              onClick={() => void save(card, { onCreditHold: false }, said('onCreditHold'))}
            >
              {t('card.creditHoldOff')}
            </Button>
          }
        >
          {t('card.creditHoldBody')}
        </Flag>
      ) : null}
      {card.preferredChannel === null ? null : (
        <Flag
          tone="quiet"
          icon={<IconHeart size="1.25rem" />}
          title={t('card.prefers', { channel: t(`channel.${card.preferredChannel}`) })}
        />
      )}
    </div>
  );
}

interface FlagProps {
  readonly tone: 'stop' | 'quiet';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** One of them: what it is, a word more, and what can be done about it. */
export function Flag({ tone, icon, title, children, action }: FlagProps) {
  return (
    <div className={classes.flag} data-tone={tone}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.text}>
        <strong className={classes.title}>{title}</strong>
        {children === undefined ? null : <div className={classes.body}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
