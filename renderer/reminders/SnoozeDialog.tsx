import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Keys } from '../components/Keys.tsx';
import { DayCalendar } from '../days/DayCalendar.tsx';
import { SNOOZES, snoozeDay, snoozeOfKey } from '../slips/snoozeDays.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './SnoozeDialog.module.css';

interface SnoozeDialogProps {
  /** What is moved: the slip's text, or how many. */
  readonly about: ReactNode;
  readonly onChoose: (until: string) => void;
  readonly onClose: () => void;
}

/** Asks to which day something is put off. Single keys choose: 1 or T, 2 or W, 3 or M, 4 or P. */
export function SnoozeDialog({ about, onChoose, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation('reminders');
  const today = useToday();
  const words = useDueWords(today);
  const [asksDay, setAsksDay] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || asksDay) return;
    const choice = snoozeOfKey(event.key);
    if (choice === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (choice === 'date') setAsksDay(true);
    else onChoose(snoozeDay(choice, today));
  });
  // On the window: who types S and T in one go is faster than the focus.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <Dialog onClose={onClose} title={t('snooze.title')} size="sm">
      <Stack gap="xs">
        <Text className={classes.about ?? ''} lineClamp={2}>
          {about}
        </Text>
        {SNOOZES.map(({ name, keys }, index) => (
          <Button
            key={name}
            variant="default"
            fullWidth
            justify="space-between"
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            rightSection={
              <span className={classes.when}>
                {words.short(snoozeDay(name, today))} <Keys chord={keys[1].toUpperCase()} />
              </span>
            }
            onClick={() => onChoose(snoozeDay(name, today))}
          >
            {t(`snooze.${name}`)}
          </Button>
        ))}
        <Button
          variant="default"
          fullWidth
          justify="space-between"
          aria-expanded={asksDay}
          rightSection={<Keys chord="P" />}
          onClick={() => setAsksDay((before) => !before)}
        >
          {t('snooze.date')}
        </Button>
        {asksDay ? (
          <div className={classes.calendar}>
            <DayCalendar today={today} value={null} onChoose={onChoose} />
          </div>
        ) : null}
      </Stack>
    </Dialog>
  );
}
