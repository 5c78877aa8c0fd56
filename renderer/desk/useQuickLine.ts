import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import type { Reading } from '#shared/reminders/reading.ts';
import type { Reminder } from '#shared/reminders/reminder.ts';
import { data, dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { dayOf, draftOf, linkOf, type ContactChoice, type DayChoice, type Link } from './lineReading.ts';

/** Milliseconds after the last key before a sentence is read. */
const READ_AFTER = 150;

/** How the sentence stands: what was read, whom it is about, when it is due. */
export interface LineReading {
  readonly reading: Reading;
  readonly link: Link;
  readonly dueOn: string;
  /** Whether a day was named or chosen; otherwise it is today for want of one. */
  readonly hasDay: boolean;
  /** Whether it is the reading of what stands in the line now, not of what stood there a moment ago. */
  readonly isCurrent: boolean;
}

/** The line at the top of the desk. `onWritten` hears of each promise written down, `onAsk` that a contact has to be chosen. */
export function useQuickLine(today: string, onWritten: (reminder: Reminder) => void, onAsk: () => void) {
  const { t, i18n } = useTranslation('desk');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const words = useDueWords(today);
  const [text, setText] = useState('');
  const [contactChoice, setContactChoice] = useState<ContactChoice | null>(null);
  const [dayChoice, setDayChoice] = useState<DayChoice | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isBusy = useRef(false);
  const [settled] = useDebouncedValue(text, READ_AFTER);
  const locale = localeFor([i18n.language]);

  const readingOf = (sentence: string) =>
    data.reminders.parse.queryOptions({ input: { text: sentence, today, locale } });
  const isEmpty = text.trim() === '';
  const parsed = useQuery({
    ...readingOf(settled),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
  });

  const stands = (reading: Reading, isCurrent: boolean): LineReading => ({
    reading,
    link: linkOf(reading, contactChoice),
    dueOn: dayOf(reading, dayChoice, today),
    hasDay: reading.dueOn !== null || (dayChoice !== null && dayChoice.insteadOf === null),
    isCurrent,
  });
  const shown =
    isEmpty || parsed.data === undefined ? null : stands(parsed.data, settled === text && !parsed.isPlaceholderData);

  const clear = () => {
    setText('');
    setContactChoice(null);
    setDayChoice(null);
  };

  /** Has a sentence read before anybody types one: the first takes a third of a second, since the reader is loaded for it. */
  const getReady = () =>
    void queryClient.prefetchQuery({ ...readingOf(t('empty.exampleOne')), staleTime: Number.POSITIVE_INFINITY });

  /** Writes it down as it stands in the line at this moment, read once more if need be. */
  const save = async () => {
    if (isEmpty || isBusy.current) return;
    isBusy.current = true;
    setIsSaving(true);
    try {
      const line = stands(await queryClient.fetchQuery(readingOf(text)), true);
      if (line.link.state === 'ask') {
        onAsk();
        return;
      }
      const written = await dataClient.reminders.create(draftOf(line.reading, line.link, line.dueOn));
      clear();
      onWritten(written);
      const batchId = await lastBatch('reminderCreated');
      announce({ message: t('line.saved', { day: words.due(written.dueOn), text: written.text }), batchId });
    } catch (error) {
      notifyError(error);
    } finally {
      isBusy.current = false;
      setIsSaving(false);
    }
  };

  /** Goes on in the whole form with what was read. */
  const openForm = () => {
    if (shown === null) return;
    openReminder({ mode: 'new', draft: draftOf(shown.reading, shown.link, shown.dueOn) });
    clear();
  };

  return {
    text,
    setText,
    shown,
    error: isEmpty ? null : parsed.error,
    retry: () => void parsed.refetch(),
    isSaving,
    clear,
    getReady,
    save,
    openForm,
    chooseContact: (contactId: number | null) =>
      shown !== null && setContactChoice({ name: shown.reading.name ?? '', contactId }),
    chooseDay: (day: string) => shown !== null && setDayChoice({ insteadOf: shown.reading.dueOn, day }),
  };
}
