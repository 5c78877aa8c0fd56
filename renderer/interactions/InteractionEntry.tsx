import { ActionIcon, Anchor, Button, Menu } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { CHANNEL_ICONS } from './channelIcons.ts';
import { openLog } from './logRequests.ts';
import { MOOD_ICONS } from './moodIcons.ts';
import classes from './Timeline.module.css';
import { useSaveLog } from './useSaveLog.ts';
import { wallTime } from './logValues.ts';

export interface InteractionEntryProps {
  readonly interaction: Interaction;
  /** Whose timeline it stands on. */
  readonly contactId: number;
  readonly isReadOnly: boolean;
}

/** Something that happened: how, when, who, and the words. */
export function InteractionEntry({ interaction, contactId, isReadOnly }: InteractionEntryProps) {
  const { t } = useTranslation('interactions');
  const days = useDueWords(useToday());
  const { channel, direction, happenedOn, happenedAt, minutes, staff, words, mood, present, contact } = interaction;
  const Icon = CHANNEL_ICONS[channel];
  const Mood = mood === null ? null : MOOD_ICONS[mood];
  const isOwn = contact.id === contactId;
  const others = present.filter(({ id }) => id !== contactId);
  return (
    <div className={classes.entry}>
      <span className={classes.sign} aria-hidden="true">
        <Icon size="1.125rem" stroke={1.6} />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <strong className={classes.what}>{t(`channel.${channel}`)}</strong>
          {direction === 'out' ? (
            <Way icon={<IconArrowUpRight size="0.875rem" />} words={t('timeline.outgoing')} />
          ) : direction === 'in' ? (
            <Way icon={<IconArrowDownLeft size="0.875rem" />} words={t('timeline.incoming')} />
          ) : null}
          {isOwn ? null : <People before={t('timeline.about', { name: '' }).trim()} people={[contact]} />}
          <span className={classes.space} />
          {isReadOnly ? null : <EntryMenu interaction={interaction} day={days.due(happenedOn)} />}
        </div>
        {words === '' ? null : <Words text={words} />}
        <div className={classes.facts}>
          <time dateTime={happenedOn} title={days.long(happenedOn)}>
            {days.due(happenedOn)}
            {happenedAt === null ? null : `, ${days.time(wallTime(happenedAt))}`}
          </time>
          {staff === null ? null : <span>{staff.displayName}</span>}
          {minutes === null ? null : <span>{t('timeline.minutes', { count: minutes })}</span>}
          {Mood === null || mood === null ? null : (
            <span>
              <span className={classes.mood} data-mood={mood}>
                <Mood size="1rem" stroke={1.7} aria-hidden="true" />
                {t(`mood.${mood}`)}
              </span>
            </span>
          )}
          {others.length === 0 ? null : <People before={t('timeline.with')} people={others} />}
        </div>
      </div>
    </div>
  );
}

function Way({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={classes.way}>
      <span aria-hidden="true">{icon}</span>
      {words}
    </span>
  );
}

function People({ before, people }: { readonly before: string; readonly people: readonly Named[] }) {
  const { t } = useTranslation('contacts');
  return (
    <span className={classes.people}>
      {before}
      {people.map(({ id, displayName }) => (
        <Anchor key={id} component="button" type="button" size="sm" onClick={() => go(places.customer(id))}>
          <bdi>{displayName === '' ? t('card.unnamed') : displayName}</bdi>
        </Anchor>
      ))}
    </span>
  );
}

/** Characters and lines up to which words are shown whole. */
const LONG_CHARACTERS = 420;
const LONG_LINES = 6;

function Words({ text }: { readonly text: string }) {
  const { t } = useTranslation('interactions');
  const [isOpen, setIsOpen] = useState(false);
  const isLong = text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES;
  return (
    <>
      <p className={classes.words} data-folded={(isLong && !isOpen) || undefined}>
        {isLong && !isOpen ? text.slice(0, LONG_CHARACTERS * 2) : text}
      </p>
      {isLong ? (
        <Button
          className={classes.fold ?? ''}
          variant="subtle"
          size="compact-xs"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('timeline.less') : t('timeline.more')}
        </Button>
      ) : null}
    </>
  );
}

function EntryMenu({ interaction, day }: { readonly interaction: Interaction; readonly day: string }) {
  const { t } = useTranslation('interactions');
  const { remove } = useSaveLog();
  const label = t('timeline.menu', { what: t(`channel.${interaction.channel}`), day });
  return (
    <Menu withinPortal={false} position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon className={classes.menu ?? ''} variant="subtle" size="sm" aria-label={label} title={label}>
          <IconDots size="1rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size="1rem" aria-hidden="true" />}
          onClick={() => openLog({ mode: 'edit', id: interaction.id })}
        >
          {t('timeline.edit')}
        </Menu.Item>
        <Menu.Item
          className={classes.danger ?? ''}
          leftSection={<IconTrash size="1rem" aria-hidden="true" />}
          onClick={() => void remove(interaction)}
        >
          {t('timeline.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
