import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { go, places } from '../app/routes.ts';
import { useRuleWords } from '../reminders/useRuleWords.ts';
import { kindIcons } from './kindIcons.ts';
import classes from './Slip.module.css';
import { isRepeating } from './slipRef.ts';
import { useDueWords } from '../days/useDueWords.ts';

interface SlipMetaProps {
  readonly slip: Slip;
  readonly today: string;
  readonly meId: number | null;
  readonly withContact: boolean;
  readonly isOverdue: boolean;
  readonly tabIndex: number;
}

/** Below a slip's text: when, whom it is about, whose it is. */
export function SlipMeta({ slip, today, meId, withContact, isOverdue, tabIndex }: SlipMetaProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  const Kind = kindIcons[slip.kind];
  const { contact, staff } = slip;
  return (
    <div className={classes['meta']}>
      <span className={classes['when']} data-overdue={isOverdue || undefined}>
        <Kind size="0.95rem" stroke={1.75} aria-hidden="true" />
        <VisuallyHidden>{t(`kind.${slip.kind}`)}</VisuallyHidden>
        <time dateTime={slip.dueOn} title={words.long(slip.dueOn)} className={classes['due']}>
          {words.due(slip.dueOn)}
        </time>
        {slip.dueTime === null ? null : <time dateTime={slip.dueTime}>{words.time(slip.dueTime)}</time>}
        {isRepeating(slip) ? <RepeatSign slip={slip} /> : null}
      </span>
      {slip.missedCount > 0 ? (
        <span className={classes['missed']}>{t('slip.missed', { count: slip.missedCount })}</span>
      ) : null}
      {withContact && contact !== null ? (
        <Anchor
          component="button"
          type="button"
          tabIndex={tabIndex}
          className={classes['contact'] ?? ''}
          onClick={() => go(places.customer(contact.id))}
        >
          <bdi>{contact.displayName}</bdi>
        </Anchor>
      ) : null}
      {staff === null || staff.id === meId ? null : (
        <span className={classes['owner']}>{t('slip.owner', { name: staff.displayName })}</span>
      )}
    </div>
  );
}

/** That it comes again, and how: in words for whoever points at it or cannot see it. */
function RepeatSign({ slip }: { readonly slip: Slip }) {
  const words = useRuleWords()(slip.rule, slip.startsOn, slip.afterDoneDays);
  return (
    <span title={words} className={classes['sign']}>
      <IconRepeat size="0.95rem" stroke={1.75} aria-hidden="true" />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
