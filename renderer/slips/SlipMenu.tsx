import { Menu } from '@mantine/core';
import {
  IconCheck,
  IconPencil,
  IconPlayerSkipForward,
  IconSquareCheck,
  IconTrash,
  IconUser,
  IconMessageCheck,
  IconZzz,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { go, places } from '../app/routes.ts';
import { Keys } from '../components/Keys.tsx';
import { MenuAnchor } from '../components/MenuAnchor.tsx';
import { openReminder } from '../reminders/reminderRequests.ts';
import { SnoozeItems } from './SnoozeItems.tsx';
import classes from './SlipMenu.module.css';
import type { SlipMenuKind } from './slipMenus.ts';
import { isRepeating } from './slipRef.ts';
import { snoozeDay, snoozeOfKey } from './snoozeDays.ts';
import type { SlipActions } from './useSlipActions.ts';

export interface SlipMenuProps {
  readonly slip: Slip;
  readonly kind: Exclude<SlipMenuKind, 'day'>;
  /** Place within the slip, pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly today: string;
  readonly actions: SlipActions;
  readonly isSelected?: boolean;
  /** Left out where nothing is selected. */
  readonly onSelect?: (id: number) => void;
  readonly onTurnTo: (kind: SlipMenuKind) => void;
  readonly onClose: () => void;
}

const icon = { size: '1rem', 'aria-hidden': true } as const;

/** What can be done with a slip: the menu of the right mouse button, of its button with the dots, and of the keys. */
export function SlipMenu(props: SlipMenuProps) {
  const { t } = useTranslation('desk');
  const { slip, kind, at, today, actions, onTurnTo } = props;
  const snooze = (until: string) => void actions.snooze(slip, until);
  const askDay = () => onTurnTo('day');

  const onKeyDown = (event: KeyboardEvent) => {
    if (kind !== 'snooze' || event.ctrlKey || event.metaKey || event.altKey) return;
    const meant = snoozeOfKey(event.key);
    if (meant === null) return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
    if (meant === 'date') askDay();
    else snooze(snoozeDay(meant, today));
  };

  const label = t('menu.label', { text: slip.text });
  return (
    <Menu
      opened
      onClose={props.onClose}
      withinPortal={false}
      returnFocus={false}
      position="bottom-start"
      width={kind === 'actions' ? 290 : 270}
      shadow="md"
    >
      <Menu.Target>
        <MenuAnchor label={label} at={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} onKeyDown={onKeyDown}>
        {kind === 'actions' ? <ActionItems {...props} /> : null}
        {kind === 'snooze' ? <SnoozeItems today={today} onSnooze={snooze} onAskDay={askDay} /> : null}
        {kind === 'remove' ? <RemoveItems {...props} /> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActionItems({ slip, actions, onTurnTo, isSelected = false, onSelect }: SlipMenuProps) {
  const { t } = useTranslation('desk');
  const { contact } = slip;
  return (
    <>
      <Menu.Item
        leftSection={<IconCheck {...icon} />}
        rightSection={<Keys chord="D" />}
        onClick={() => void actions.complete(slip)}
      >
        {t('menu.done')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMessageCheck {...icon} />}
        rightSection={<Keys chord="L" />}
        onClick={() => actions.openLogFor(slip)}
      >
        {t('menu.log')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconZzz {...icon} />}
        rightSection={<Keys chord="S" />}
        closeMenuOnClick={false}
        onClick={() => onTurnTo('snooze')}
      >
        {t('menu.snooze')}
      </Menu.Item>
      {isRepeating(slip) ? (
        <Menu.Item leftSection={<IconPlayerSkipForward {...icon} />} onClick={() => void actions.skip(slip)}>
          {t('menu.skip')}
        </Menu.Item>
      ) : null}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => openReminder({ mode: 'edit', id: slip.id, originalOn: slip.originalOn })}
      >
        {t('menu.edit')}
      </Menu.Item>
      {onSelect === undefined ? null : (
        <Menu.Item
          leftSection={<IconSquareCheck {...icon} />}
          rightSection={<Keys chord="X" />}
          onClick={() => onSelect(slip.id)}
        >
          {t(isSelected ? 'menu.unselect' : 'menu.select')}
        </Menu.Item>
      )}
      {contact === null ? null : (
        <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => go(places.customer(contact.id))}>
          {t('menu.card', { name: contact.displayName })}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        className={classes['danger'] ?? ''}
        leftSection={<IconTrash {...icon} />}
        rightSection={<Keys chord="Delete" />}
        closeMenuOnClick={!isRepeating(slip)}
        onClick={() => (isRepeating(slip) ? onTurnTo('remove') : void actions.remove(slip, 'all'))}
      >
        {isRepeating(slip) ? t('menu.removeSome') : t('menu.remove')}
      </Menu.Item>
    </>
  );
}

function RemoveItems({ slip, actions }: SlipMenuProps) {
  const { t } = useTranslation('desk');
  return (
    <>
      <Menu.Label>{t('remove.title')}</Menu.Label>
      <Menu.Item onClick={() => void actions.skip(slip)}>{t('remove.this')}</Menu.Item>
      <Menu.Item onClick={() => void actions.remove(slip, 'following')}>{t('remove.following')}</Menu.Item>
      <Menu.Item className={classes['danger'] ?? ''} onClick={() => void actions.remove(slip, 'all')}>
        {t('remove.all')}
      </Menu.Item>
    </>
  );
}
