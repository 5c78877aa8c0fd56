import { ActionIcon, Anchor, Button, Menu, Title } from '@mantine/core';
import { IconMessagePlus, IconZzz } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, TouchSlip } from '#shared/desk/desk.ts';
import { go, places } from '../app/routes.ts';
import { openLog } from '../interactions/logRequests.ts';
import { DayDialog } from '../slips/DayDialog.tsx';
import { SnoozeItems } from '../slips/SnoozeItems.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './DeskSide.module.css';
import { SIDE_PANES } from './SideJump.tsx';
import type { DeskExtras } from './useDeskExtras.ts';

export interface TouchPaneProps {
  readonly touch: Desk['touch'];
  readonly today: string;
  readonly extras: DeskExtras;
}

/** Those who have not heard from us for too long, the longest first. */
export function TouchPane({ touch, today, extras }: TouchPaneProps) {
  const { t } = useTranslation('desk');
  const titleId = useId();
  const { red, yellow } = touch.counts;
  const left = red + yellow - touch.items.length;
  return (
    <section id={SIDE_PANES.touch} className={classes['pane']} aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        {t('touch.title')}
      </Title>
      {red + yellow === 0 ? (
        <p className={classes['empty']}>{t('touch.empty')}</p>
      ) : (
        <p className={classes['counts']}>
          {red > 0 ? <Mark colour="red" words={t('touch.countRed', { count: red })} /> : null}
          {yellow > 0 ? <Mark colour="yellow" words={t('touch.countYellow', { count: yellow })} /> : null}
        </p>
      )}
      <ul className={classes['list']}>
        {touch.items.map((item) => (
          <TouchLine key={item.contact.id} item={item} today={today} extras={extras} />
        ))}
      </ul>
      {left > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => go(places.customers)}>
          {t('touch.more', { count: left })}
        </Button>
      ) : null}
    </section>
  );
}

function Mark({ colour, words }: { readonly colour: TouchSlip['colour']; readonly words: string }) {
  return (
    <span className={classes['mark']} data-colour={colour}>
      {words}
    </span>
  );
}

interface TouchLineProps {
  readonly item: TouchSlip;
  readonly today: string;
  readonly extras: DeskExtras;
}

function TouchLine({ item, today, extras }: TouchLineProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  const [isAsking, setIsAsking] = useState(false);
  const { contact, colour, lastContactOn } = item;
  const { displayName: name } = contact;
  const look = { variant: 'subtle', color: 'gray', size: 'md' } as const;
  const snooze = (until: string) => void extras.snoozeTouch(item, until);
  return (
    <li className={classes['line']}>
      <span className={classes['dot']} data-colour={colour} aria-hidden="true" />
      <div className={classes['about']}>
        <Anchor
          component="button"
          type="button"
          className={classes['name'] ?? ''}
          onClick={() => go(places.customer(contact.id))}
        >
          <bdi>{name}</bdi>
        </Anchor>
        <span className={classes['small']}>{t(`touch.${colour}`)}</span>
        <span className={classes['small']}>
          {lastContactOn === null ? t('touch.never') : t('touch.last', { day: words.due(lastContactOn) })}
        </span>
      </div>
      <div className={classes['tools']}>
        <ActionIcon
          {...look}
          aria-label={t('touch.logOf', { name })}
          title={t('touch.log')}
          onClick={() => openLog({ mode: 'new', contactId: contact.id })}
        >
          <IconMessagePlus size="1.05rem" stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <Menu withinPortal={false} position="bottom-end" width={270} shadow="md">
          <Menu.Target>
            <ActionIcon {...look} aria-label={t('touch.snoozeOf', { name })} title={t('slip.snooze')}>
              <IconZzz size="1.05rem" stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <SnoozeItems today={today} onSnooze={snooze} onAskDay={() => setIsAsking(true)} />
          </Menu.Dropdown>
        </Menu>
      </div>
      {isAsking ? (
        <DayDialog title={t('snooze.dateTitle')} today={today} onChoose={snooze} onClose={() => setIsAsking(false)} />
      ) : null}
    </li>
  );
}
