import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { PeekOwn } from '../fields/PeekOwn.tsx';
import { ContactAvatar } from './ContactAvatar.tsx';
import type { ListRow } from './listRow.ts';
import classes from './PeekPanel.module.css';
import { usePointWords } from './pointWords.ts';
import { usePointShown } from './usePhoneShown.ts';

export interface PeekPanelProps {
  readonly row: ListRow;
  readonly onClose: () => void;
}

/** A quick look at the customer under the cursor; the keys stay in the list. */
export function PeekPanel({ row, onClose }: PeekPanelProps) {
  const { t } = useTranslation('contacts');
  const words = usePointWords();
  const shown = usePointShown();
  const card = useQuery(data.contacts.get.queryOptions({ input: { id: row.id } }));
  const contact = card.data;
  const points = contact?.points.slice(0, 8) ?? [];
  const isBare = contact !== undefined && points.length === 0 && contact.note === '';
  return (
    <section className={classes.panel} aria-label={t('peek.label', { name: row.displayName })} aria-live="polite">
      <header className={classes.head}>
        <ContactAvatar initials={row.initials} kind={row.kind} photo={row.photo} />
        <div className={classes.who}>
          <strong>{row.displayName}</strong>
          <span className={classes.soft}>{[row.title, row.employer].filter((part) => part !== '').join(' · ')}</span>
        </div>
        <CloseButton aria-label={t('peek.close')} onClick={onClose} />
      </header>
      {card.error === null ? null : <ErrorNotice error={card.error} onRetry={() => void card.refetch()} />}
      {contact === undefined || contact.doNotContact === null ? null : (
        <p className={classes.warning}>
          {t('card.doNotContact')}
          {contact.doNotContact.why === '' ? null : `: ${contact.doNotContact.why}`}
        </p>
      )}
      {contact?.onCreditHold === true ? <p className={classes.warning}>{t('card.creditHold')}</p> : null}
      <dl className={classes.points}>
        {points.map((point, position) => (
          <div key={`${point.type}${position}`} className={classes.point}>
            <dt className={classes.soft}>{words.labelled(point)}</dt>
            <dd className={classes.value}>{shown(point)}</dd>
          </div>
        ))}
        {contact === undefined ? null : <PeekOwn own={contact.own} />}
      </dl>
      {isBare ? <p className={classes.soft}>{t('peek.nothing')}</p> : null}
      {contact === undefined || contact.note === '' ? null : <p className={classes.note}>{contact.note}</p>}
    </section>
  );
}
