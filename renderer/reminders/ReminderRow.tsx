import { ActionIcon, Anchor, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconDots, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { useFormat } from '../app/format.ts';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { kindIcons } from '../slips/kindIcons.ts';
import { isRepeating, slipKey } from '../slips/slipRef.ts';
import { useIsStruck } from '../slips/strikes.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './ReminderTable.module.css';
import { useRuleWords } from './useRuleWords.ts';

export interface ReminderRowProps {
  readonly index: number;
  /** Undefined while it is not read: a place is kept for it. */
  readonly slip: Slip | undefined;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly today: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, slip: Slip) => void;
  readonly onComplete: (slip: Slip) => void;
  readonly onOpenCard: (slip: Slip) => void;
  readonly onMenu: (index: number, at: { readonly x: number; readonly y: number }) => void;
}

/** One reminder in the list. */
export function ReminderRow(props: ReminderRowProps) {
  const { t } = useTranslation('reminders');
  const { index, slip, top } = props;
  const place = { transform: `translateY(${top}px)` };
  if (slip === undefined) {
    return (
      <tr aria-rowindex={index + 2} aria-busy="true" className={classes.row} style={place} data-index={index}>
        <td className={classes.what} aria-label={t('list.loading')}>
          <span className={classes.bone} />
        </td>
      </tr>
    );
  }
  return <FilledRow {...props} slip={slip} />;
}

function FilledRow({
  index,
  slip,
  top,
  today,
  isActive,
  isSelected,
  ...on
}: ReminderRowProps & { readonly slip: Slip }) {
  const { t } = useTranslation('reminders');
  const ruleWords = useRuleWords();
  const isStruck = useIsStruck(slipKey(slip));
  const Kind = kindIcons[slip.kind];
  const isDone = !slip.isOpen || isStruck;
  const repeats = isRepeating(slip) ? ruleWords(slip.rule, slip.startsOn, slip.afterDoneDays) : '';
  const { text } = slip;
  return (
    <tr
      id={`reminder-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-done={isDone || undefined}
    >
      <td className={classes.check} data-own-control>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('list.select', { text })}
          checked={isSelected}
          onChange={() => on.onToggle(index, slip)}
        />
      </td>
      <td className={classes.check} data-own-control>
        <Checkbox
          radius="xl"
          color="leaf"
          size="sm"
          tabIndex={-1}
          aria-label={slip.isOpen ? t('list.complete', { text }) : t('list.reopen', { text })}
          checked={isDone}
          onChange={() => on.onComplete(slip)}
        />
      </td>
      <td className={classes.what}>
        <span className={classes.kind} title={t(`kind.${slip.kind}`)}>
          <Kind size="1rem" stroke={1.75} aria-hidden="true" />
          <VisuallyHidden>{t(`kind.${slip.kind}`)}</VisuallyHidden>
        </span>
        <span className={classes.whatText}>
          <Handwriting className={classes.text} text={text} />
          <span className={classes.under}>{slip.contact?.displayName ?? repeats}</span>
        </span>
      </td>
      <Due slip={slip} today={today} />
      <td className={classes.contact}>
        {slip.contact === null ? null : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            tabIndex={-1}
            className={classes.cut ?? ''}
            data-own-control
            onClick={() => on.onOpenCard(slip)}
          >
            <bdi>{slip.contact.displayName}</bdi>
          </Anchor>
        )}
      </td>
      <td className={classes.repeat} title={repeats}>
        {repeats === '' ? null : <IconRepeat size="0.9375rem" stroke={1.75} aria-hidden="true" />}
        <span className={classes.two}>{repeats}</span>
      </td>
      <td className={classes.owner}>
        <span className={classes.cut}>{slip.staff?.displayName ?? t('list.everybody')}</span>
        <ActionIcon
          className={classes.dots ?? ''}
          size="md"
          variant="subtle"
          color="gray"
          tabIndex={-1}
          data-own-control
          aria-label={t('list.more', { text })}
          aria-haspopup="menu"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            on.onMenu(index, { x: box.left, y: box.bottom });
          }}
        >
          <IconDots size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
}

function Due({ slip, today }: { readonly slip: Slip; readonly today: string }) {
  const { t } = useTranslation('reminders');
  const words = useDueWords(today);
  const format = useFormat();
  if (!slip.isOpen && slip.doneAt !== null) {
    return (
      <td className={classes.due}>
        <time dateTime={slip.doneAt} title={format.dateTime(slip.doneAt)}>
          {format.ago(slip.doneAt)}
        </time>
      </td>
    );
  }
  const isOverdue = slip.isOpen && slip.dueOn < today;
  const more = [
    ...(slip.dueTime === null ? [] : [words.time(slip.dueTime)]),
    ...(slip.missedCount === 0 ? [] : [t('list.missed', { count: slip.missedCount })]),
  ];
  return (
    <td className={classes.due} data-overdue={isOverdue || undefined} data-today={slip.dueOn === today || undefined}>
      <time dateTime={slip.dueOn} title={words.long(slip.dueOn)}>
        {words.due(slip.dueOn)}
      </time>
      {more.length === 0 ? null : (
        <span className={classes.more} title={more.join(', ')}>
          {more.join(', ')}
        </span>
      )}
    </td>
  );
}
