import { Button, Menu, Popover, Stack, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { useUndo } from '../app/undo.tsx';
import { DayDialog } from '../slips/DayDialog.tsx';
import { SnoozeItems } from '../slips/SnoozeItems.tsx';
import { snoozeDay, snoozeOfKey } from '../slips/snoozeDays.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { CardRow, CardSection } from './CardSection.tsx';
import classes from './CardTouch.module.css';
import { sameValue } from './conflict.ts';
import { useIsReadOnly } from './readOnly.ts';
import { RhythmFields } from './RhythmFields.tsx';
import { rhythmOf, rhythmProblem, rhythmValues } from './rhythmValues.ts';
import { useContactActions } from './useContactActions.ts';
import { useRhythmWords } from './useRhythmWords.ts';

/** How it stands with staying in touch: the colour in a word, how often, the last time and the next, and who knows them. */
export function CardTouch({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const today = useToday();
  const days = useDueWords(today);
  const isReadOnly = useIsReadOnly();
  const { touchDue, lastContactOn, knownBy, doNotContact, touchSnoozedUntil } = card;
  return (
    <CardSection title={t('touch.title')}>
      <CardRow label={t('touch.rhythm')}>
        <RhythmEditor card={card} />
        {doNotContact === null ? null : <span className={classes.soft}>{t('touch.doNotContact')}</span>}
      </CardRow>
      <CardRow label={t('touch.lastContact')}>
        {lastContactOn === null ? (
          t('touch.never')
        ) : (
          <time dateTime={lastContactOn} title={days.long(lastContactOn)}>
            {days.due(lastContactOn)}
          </time>
        )}
      </CardRow>
      {touchDue === null ? null : (
        <CardRow label={t('touch.next')}>
          <div className={classes.next}>
            <span>
              {t(touchDue.wishedOn < today ? 'touch.wishedSince' : 'touch.wished', {
                day: days.short(touchDue.wishedOn),
              })}
              <span className={classes.soft}>{t('touch.latest', { day: days.short(touchDue.latestOn) })}</span>
              {touchSnoozedUntil === null || touchSnoozedUntil < today ? null : (
                <span className={classes.soft}>{t('touch.snoozedUntil', { day: days.short(touchSnoozedUntil) })}</span>
              )}
            </span>
            {isReadOnly ? null : <Snooze card={card} />}
          </div>
        </CardRow>
      )}
      <CardRow label={t('touch.knownBy')}>
        {knownBy.length === 0 ? t('touch.knownByNobody') : format.list(knownBy.map(({ displayName }) => displayName))}
      </CardRow>
    </CardSection>
  );
}

function RhythmEditor({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const words = useRhythmWords();
  const isReadOnly = useIsReadOnly();
  const { setRhythm } = useContactActions();
  const [isOpen, setIsOpen] = useState(false);
  const [values, setValues] = useState(() => rhythmValues(card.rhythm));
  const shown = card.rhythm === null ? t('touch.none') : words(card.rhythm);
  if (isReadOnly) return shown;
  const save = async () => {
    if (rhythmProblem(values) !== null) return;
    const rhythm = rhythmOf(values);
    if (sameValue(rhythm, card.rhythm) || (await setRhythm([card.id], rhythm))) setIsOpen(false);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      width={320}
      position="bottom-start"
      shadow="md"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.open ?? ''}
          data-empty={card.rhythm === null || undefined}
          onClick={() => {
            setValues(rhythmValues(card.rhythm));
            setIsOpen(!isOpen);
          }}
        >
          {shown}
          <VisuallyHidden>, {t('touch.change')}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack gap="sm">
            <RhythmFields values={values} onChange={setValues} />
            <div className={classes.foot}>
              <Button variant="default" size="compact-sm" onClick={() => setIsOpen(false)}>
                {t('touch.cancel')}
              </Button>
              <Button type="submit" size="compact-sm" disabled={rhythmProblem(values) !== null}>
                {t('touch.save')}
              </Button>
            </div>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function Snooze({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const today = useToday();
  const days = useDueWords(today);
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const [isOpen, setIsOpen] = useState(false);
  const [asksDay, setAsksDay] = useState(false);
  const snooze = async (until: string | null) => {
    try {
      const { batchId } = await dataClient.touch.snooze({ id: card.id, until });
      const message = until === null ? t('done.touchUnsnoozed') : t('done.touchSnoozed', { day: days.short(until) });
      announce({ message, batchId });
    } catch (error) {
      notifyError(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = event.ctrlKey || event.metaKey || event.altKey ? null : snoozeOfKey(event.key);
    if (meant === null) return;
    event.preventDefault();
    setIsOpen(false);
    if (meant === 'date') setAsksDay(true);
    else void snooze(snoozeDay(meant, today));
  };
  return (
    <>
      <Menu opened={isOpen} onChange={setIsOpen} withinPortal={false} position="bottom-end" width={270}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {t('touch.snooze')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown onKeyDown={onKeyDown}>
          <SnoozeItems today={today} onSnooze={(until) => void snooze(until)} onAskDay={() => setAsksDay(true)} />
          {card.touchSnoozedUntil === null ? null : (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => void snooze(null)}>{t('touch.unsnooze')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asksDay ? (
        <DayDialog
          title={t('touch.snooze')}
          today={today}
          onChoose={(day) => void snooze(day)}
          onClose={() => setAsksDay(false)}
        />
      ) : null}
    </>
  );
}
