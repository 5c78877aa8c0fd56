import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { openReminder } from '../reminders/reminderRequests.ts';
import { Slip } from '../slips/Slip.tsx';
import { useSlipActions } from '../slips/useSlipActions.ts';
import classes from './CardPromises.module.css';
import { CardSection } from './CardSection.tsx';
import { useIsReadOnly } from './readOnly.ts';

const SHOWN = 20;

/** What was promised to this customer and is still to be done. */
export function CardPromises({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('interactions');
  const today = useToday();
  const isReadOnly = useIsReadOnly();
  const actions = useSlipActions();
  const { me } = useWho();
  const filter = { contactId: card.id };
  const slips = useQuery(data.reminders.list.queryOptions({ input: { filter, today, limit: SHOWN } }));
  const isCut = slips.data !== undefined && slips.data.nextCursor !== null;
  const count = useQuery({ ...data.reminders.count.queryOptions({ input: { filter } }), enabled: isCut });
  const items = slips.data?.items ?? [];
  // Those of contacts in the bin are left out of every list.
  if (isReadOnly) return null;
  return (
    <CardSection
      title={t('promises.title')}
      action={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
          aria-label={t('promises.addLabel', { name: card.displayName })}
          onClick={() => openReminder({ mode: 'new', draft: { contactId: card.id } })}
        >
          {t('promises.add')}
        </Button>
      }
    >
      {slips.error === null ? null : <ErrorNotice error={slips.error} onRetry={() => void slips.refetch()} />}
      {slips.data !== undefined && items.length === 0 ? <p className={classes.none}>{t('promises.none')}</p> : null}
      {items.length === 0 ? null : (
        <ul className={classes.slips}>
          {items.map((slip) => (
            <li key={slip.id}>
              <Slip slip={slip} today={today} actions={actions} meId={me?.id ?? null} withContact={false} />
            </li>
          ))}
        </ul>
      )}
      {isCut && count.data !== undefined ? (
        <p className={classes.none}>{t('promises.more', { count: count.data.count - items.length })}</p>
      ) : null}
    </CardSection>
  );
}
