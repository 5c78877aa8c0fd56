import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reminder } from '#shared/reminders/reminder.ts';
import { isComposing } from '../app/commandKeys.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { handClass } from '../handwriting/Handwriting.tsx';
import { loadFonts } from '../handwriting/loadFonts.ts';
import classes from './QuickLine.module.css';
import { QuickLinePieces } from './QuickLinePieces.tsx';
import { QuickLineReading } from './QuickLineReading.tsx';
import { useQuickLine } from './useQuickLine.ts';

export interface QuickLineProps {
  readonly today: string;
  readonly lineRef: RefObject<HTMLInputElement | null>;
  readonly onWritten: (reminder: Reminder) => void;
  /** The arrow down, where there is nothing to choose below the line. */
  readonly onLeave: () => void;
  /** Takes a sentence into the line: one of those to try. */
  readonly tryRef: RefObject<((sentence: string) => void) | null>;
}

/** The line that understands a sentence: it shows how it read it, and writes it down. */
export function QuickLine({ today, lineRef, onWritten, onLeave, tryRef }: QuickLineProps) {
  const { t } = useTranslation('desk');
  useEffect(loadFonts, []);
  const readingRef = useRef<HTMLDivElement>(null);
  const toChoice = () => readingRef.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
  const line = useQuickLine(today, onWritten, toChoice);
  const { text, shown } = line;
  useImperativeHandle(tryRef, () => (sentence: string) => {
    line.setText(sentence);
    lineRef.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends a composition chooses characters; it writes nothing down.
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void line.save();
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      line.clear();
    } else if (event.key === 'Escape' || event.key === 'ArrowDown') {
      event.preventDefault();
      if (event.key === 'ArrowDown' && shown?.link.state === 'ask') toChoice();
      else onLeave();
    }
  };

  return (
    <section className={classes['root']} aria-label={t('line.label')}>
      <div className={classes['line']}>
        <IconPencilPlus className={classes['icon']} size="1.25rem" stroke={1.75} aria-hidden="true" />
        <div className={classes['field']}>
          <QuickLinePieces
            text={text}
            pieces={shown?.isCurrent === true ? shown.reading.pieces : []}
            inputRef={lineRef}
          />
          <input
            ref={lineRef}
            className={`${classes['input']} ${handClass}`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            aria-label={t('line.label')}
            aria-describedby="desk-line-reading"
            placeholder={t('line.placeholder')}
            value={text}
            onFocus={line.getReady}
            onChange={(event) => line.setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {text.trim() === '' ? null : (
          <>
            <Button variant="subtle" size="compact-sm" disabled={shown === null} onClick={line.openForm}>
              {t('line.more')}
            </Button>
            <Button
              size="xs"
              loading={line.isSaving}
              onClick={() => void line.save().then(() => lineRef.current?.focus())}
            >
              {t('line.save')}
            </Button>
          </>
        )}
      </div>
      <div ref={readingRef} id="desk-line-reading" aria-live="polite">
        {shown === null ? null : (
          <QuickLineReading
            today={today}
            line={shown}
            onChooseContact={line.chooseContact}
            onChooseDay={(day) => {
              line.chooseDay(day);
              lineRef.current?.focus();
            }}
            onDecided={() => void line.save().then(() => lineRef.current?.focus())}
            onBack={() => lineRef.current?.focus()}
          />
        )}
      </div>
      {line.error === null ? null : <ErrorNotice error={line.error} onRetry={line.retry} />}
    </section>
  );
}
