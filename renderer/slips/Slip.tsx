import { Checkbox } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip as SlipData } from '#shared/reminders/reminder.ts';
import { Handwriting, paperClass } from '../handwriting/Handwriting.tsx';
import { openReminder } from '../reminders/reminderRequests.ts';
import { DayDialog } from './DayDialog.tsx';
import { HandStrike } from './HandStrike.tsx';
import classes from './Slip.module.css';
import { SlipMenu } from './SlipMenu.tsx';
import { SlipMeta } from './SlipMeta.tsx';
import { slipMenus, useSlipMenu, type SlipMenuKind } from './slipMenus.ts';
import { slipKey } from './slipRef.ts';
import { SlipTools } from './SlipTools.tsx';
import { useRightClick } from './useRightClick.ts';
import { useIsStruck } from './strikes.ts';
import { useDraggableSlip } from './useDraggableSlip.ts';
import type { SlipActions } from './useSlipActions.ts';

export interface SlipProps {
  readonly slip: SlipData;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly actions: SlipActions;
  /** Who sits here: the owner is named where it is somebody else. */
  readonly meId?: number | null;
  /** Whether the contact is named; not on its own card. Default true. */
  readonly withContact?: boolean;
  /** Whether Tab stops here; in a list that is moved through by keys only at one. Default true. */
  readonly isTabStop?: boolean;
  readonly isSelected?: boolean;
  /** Takes it into the selection or out of it; left out where nothing is selected. */
  readonly onSelect?: (id: number) => void;
  /** It was just written: it is shown so for a moment. */
  readonly isNew?: boolean;
  /** Whether it can be dragged (to targets that take slips). Default false. */
  readonly isDraggable?: boolean;
}

/** Where a menu opens that a key asked for. */
const BELOW_TEXT = { x: 44, y: 44 } as const;

/** A promise on a paper slip in the owner's hand, with what can be done about it. */
export const Slip = memo(function Slip(props: SlipProps) {
  const { t } = useTranslation('desk');
  const { slip, today, actions, withContact = true, isTabStop = true, isSelected = false, isNew = false } = props;
  const key = slipKey(slip);
  const paper = useRef<HTMLElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  const isStruck = useIsStruck(key);
  const menu = useSlipMenu(key);
  const isDragged = useDraggableSlip(paper, slip, props.isDraggable ?? false);
  const isOverdue = slip.isOpen && slip.dueOn < today;
  const tabIndex = isTabStop ? 0 : -1;

  useEffect(() => {
    if (isNew) paper.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);

  /** Opens a menu at a place in the window. */
  const ask = (kind: SlipMenuKind, at: { readonly x: number; readonly y: number }) => {
    const box = paper.current?.getBoundingClientRect();
    slipMenus.ask({ key, kind, at: { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) } });
  };
  useRightClick(paper, (at) => ask('actions', at));
  const close = () => {
    slipMenus.close();
    // Whatever was chosen may have handed the focus on already.
    const { activeElement } = document;
    if (activeElement === document.body || paper.current?.contains(activeElement) === true)
      open.current?.focus({ preventScroll: true });
  };

  return (
    <article
      ref={paper}
      className={`${classes['slip']} ${paperClass}`}
      aria-label={slip.text}
      data-slip={slip.id}
      data-overdue={isOverdue || undefined}
      data-selected={isSelected || undefined}
      data-new={isNew || undefined}
      data-dragged={isDragged || undefined}
      data-open={menu !== null || undefined}
    >
      <Checkbox
        className={classes['check'] ?? ''}
        classNames={{ input: classes['box'] ?? '' }}
        radius="xl"
        color="leaf"
        tabIndex={tabIndex}
        aria-label={t('slip.done', { text: slip.text })}
        checked={isStruck || !slip.isOpen}
        disabled={!slip.isOpen}
        onChange={() => void actions.complete(slip)}
      />
      <button
        ref={open}
        type="button"
        className={classes['text']}
        tabIndex={tabIndex}
        data-slip-focus
        onClick={(event) => {
          if (props.onSelect !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey))
            props.onSelect(slip.id);
          else openReminder({ mode: 'edit', id: slip.id, originalOn: slip.originalOn });
        }}
      >
        <Handwriting text={slip.text} className={classes['hand']} />
        {isStruck || !slip.isOpen ? <HandStrike /> : null}
      </button>
      <SlipMeta {...{ slip, today, withContact, tabIndex, isOverdue }} meId={props.meId ?? null} />
      <SlipTools slip={slip} tabIndex={tabIndex} onLog={() => actions.openLogFor(slip)} onAsk={ask} />
      {menu === null || menu.kind === 'day' ? null : (
        <SlipMenu
          key={menu.kind}
          {...{ slip, today, actions, isSelected }}
          {...(props.onSelect === undefined ? {} : { onSelect: props.onSelect })}
          kind={menu.kind}
          at={menu.at ?? BELOW_TEXT}
          onTurnTo={(kind) => slipMenus.ask({ ...menu, kind })}
          onClose={close}
        />
      )}
      {menu?.kind === 'day' ? (
        <DayDialog
          title={t('snooze.dateTitle')}
          today={today}
          onChoose={(day) => void actions.snooze(slip, day)}
          onClose={close}
        />
      ) : null}
    </article>
  );
});
