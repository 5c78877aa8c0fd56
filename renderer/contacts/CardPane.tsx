import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconUserOff } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useWindowTitle } from '../app/windowTitle.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SpokenLoader } from '../components/SpokenLoader.tsx';
import { CardOwn } from '../fields/CardOwn.tsx';
import { CardAbout } from './CardAbout.tsx';
import { CardDays } from './CardDays.tsx';
import { CardEmployees } from './CardEmployees.tsx';
import { CardFlags } from './CardFlags.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { CardKept } from './CardKept.tsx';
import { CardMoney } from './CardMoney.tsx';
import { CardNote } from './CardNote.tsx';
import { CardOverdue } from './CardOverdue.tsx';
import classes from './CardPane.module.css';
import { CardPoints } from './CardPoints.tsx';
import { ReadOnlyCard } from './readOnly.ts';
import { CardPromises } from './CardPromises.tsx';
import { CardStory } from './CardStory.tsx';
import { CardToolbar } from './CardToolbar.tsx';
import { CardTouch } from './CardTouch.tsx';

export interface CardPaneProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** The card of a customer: everything that is known, on one page, each field editable where it stands. */
export function CardPane({ id, onClose }: CardPaneProps) {
  const { t } = useTranslation('contacts');
  const card = useQuery(data.contacts.get.queryOptions({ input: { id } }));
  if (card.data !== undefined && errorCode(card.error) !== 'NOT_FOUND')
    return <Card card={card.data} onClose={onClose} />;
  return (
    <div className={classes.pane}>
      {card.error === null ? (
        <SpokenLoader className={classes.loader ?? ''} label={t('card.loading')} />
      ) : errorCode(card.error) === 'NOT_FOUND' ? (
        <EmptyState
          icon={<IconUserOff size="2rem" stroke={1.5} />}
          title={t('card.gone')}
          actions={
            <Button variant="default" leftSection={<IconArrowLeft size="1rem" />} onClick={onClose}>
              {t('card.back')}
            </Button>
          }
        >
          {t('card.goneBody')}
        </EmptyState>
      ) : (
        <div className={classes.error}>
          <ErrorNotice error={card.error} onRetry={() => void card.refetch()} />
        </div>
      )}
    </div>
  );
}

function Card({ card, onClose }: { readonly card: ContactCard; readonly onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const name = card.displayName === '' ? t('card.unnamed') : card.displayName;
  useWindowTitle(name);
  const place = useRef<HTMLElement>(null);
  // Who it is and what happened come first; the rest is drawn when that is on screen.
  const isWhole = useDeferredValue(true, false);
  useEffect(() => focusWhenLost(place.current), []);
  return (
    <ReadOnlyCard value={card.deletedAt !== null}>
      <article ref={place} tabIndex={-1} className={classes.pane} aria-label={t('card.label', { name })}>
        <CardToolbar card={card} onClose={onClose} />
        <CardHead card={card} />
        <CardFlags card={card} />
        <CardOverdue card={card} />
        <div className={classes.columns}>
          <div className={classes.reach}>
            <CardPoints card={card} />
            <CardNote card={card} />
          </div>
          <div className={classes.story}>
            <CardPromises card={card} />
            <CardStory card={card} />
          </div>
          <div className={classes.rest}>
            {isWhole ? (
              <>
                <CardTouch card={card} />
                <CardMoney card={card} />
                <CardDays card={card} />
                <CardOwn card={card} />
                <CardAbout card={card} />
                <CardEmployees card={card} />
                <CardKept card={card} />
              </>
            ) : null}
          </div>
        </div>
        <CardFoot card={card} />
      </article>
    </ReadOnlyCard>
  );
}

/** In a narrow window the card takes the list's place: then the focus, which was in the list, goes to the card. */
function focusWhenLost(card: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => {
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body || focused.getClientRects().length === 0;
    if (isLost) card?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}
