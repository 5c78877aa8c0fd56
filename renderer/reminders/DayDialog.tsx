import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import { useSlipActions } from '../slips/useSlipActions.ts';
import { NOTHING_ON_DAY } from './calendarDays.ts';
import { openOccurrence, slipRefOf } from './calendarSlip.ts';
import classes from './DayDialog.module.css';
import { specialDayIcons } from './SpecialDayChip.tsx';
import type { CalendarState } from './useCalendar.ts';
import { useDayWords } from '../days/useDayWords.ts';
import { useSpecialDayWords } from './useSpecialDayWords.ts';

interface DayDialogProps {
  readonly calendar: CalendarState;
  readonly day: string;
  readonly onClose: () => void;
}

/** Everything on one day, to be ticked off, opened or added to. */
export function DayDialog({ calendar, day, onClose }: DayDialogProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  const { slips, specialDays } = calendar.content.get(day) ?? NOTHING_ON_DAY;
  const isEmpty = slips.length + specialDays.length === 0;
  const leaveTo = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog onClose={onClose} title={words.fullDay(day)} size="lg">
      <Stack>
        {isEmpty ? <Text c="dimmed">{t('calendar.nothing')}</Text> : null}
        <ul className={classes.list}>
          {specialDays.map((special) => (
            <SpecialDayLine
              key={`${special.contact.id}${special.key}`}
              special={special}
              onOpen={leaveTo(() => go(places.customer(special.contact.id)))}
            />
          ))}
          {slips.map((slip) => (
            <SlipLine
              key={`${slip.reminderId}.${slip.originalOn}`}
              slip={slip}
              today={calendar.today}
              onOpen={leaveTo(() => openOccurrence(slip))}
            />
          ))}
        </ul>
        <Group justify="flex-end">
          <Button
            data-autofocus
            leftSection={<IconPlus size="1rem" aria-hidden="true" />}
            onClick={leaveTo(() => calendar.create(day))}
          >
            {t('calendar.newOnDay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface SlipLineProps {
  readonly slip: CalendarSlip;
  readonly today: string;
  readonly onOpen: () => void;
}

function SlipLine({ slip, today, onOpen }: SlipLineProps) {
  const { t } = useTranslation('reminders');
  const words = useDueWords(today);
  const actions = useSlipActions();
  const { text, time, contact, staff } = slip;
  const isDone = slip.state === 'done';
  const about = [
    ...(time === null ? [] : [words.time(time)]),
    ...(contact === null ? [] : [contact.displayName]),
    ...(staff === null ? [] : [staff.displayName]),
  ];
  return (
    <li className={classes.line}>
      <Checkbox
        radius="xl"
        color="leaf"
        aria-label={isDone ? t('list.reopen', { text }) : t('list.complete', { text })}
        checked={isDone}
        onChange={() => void (isDone ? actions.reopen(slipRefOf(slip)) : actions.complete(slipRefOf(slip)))}
      />
      <div className={classes.what} data-done={isDone || undefined}>
        <button type="button" className={classes.text} onClick={onOpen}>
          <Handwriting text={text} />
        </button>
        <span className={classes.about}>{about.join(' · ')}</span>
      </div>
    </li>
  );
}

interface SpecialDayLineProps {
  readonly special: SpecialDayOccurrence;
  readonly onOpen: () => void;
}

function SpecialDayLine({ special, onOpen }: SpecialDayLineProps) {
  const { t } = useTranslation('reminders');
  const words = useSpecialDayWords();
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const Sign = specialDayIcons[special.kind];
  const { contact, key, on, isDone } = special;
  const name = contact.displayName;
  const tick = async () => {
    try {
      const { batchId } = await dataClient.specialDays.setDone({ contactId: contact.id, key, on, isDone: !isDone });
      announce({ message: t(isDone ? 'done.specialDayOpened' : 'done.specialDayDone', { name }), batchId });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <li className={classes.line}>
      <Checkbox
        radius="xl"
        color="leaf"
        aria-label={t('calendar.specialDayDone', { name, what: words(special) })}
        checked={isDone}
        onChange={() => void tick()}
      />
      <div className={classes.what} data-done={isDone || undefined}>
        <span className={classes.sign}>
          <Sign size="1rem" aria-hidden="true" />
          <Anchor component="button" type="button" onClick={onOpen}>
            <bdi>{name}</bdi>
          </Anchor>
        </span>
        <span className={classes.about}>{words(special)}</span>
      </div>
    </li>
  );
}
