import { Badge, Button, Popover } from '@mantine/core';
import { IconCalendar, IconRepeat, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { useRuleWords } from '../reminders/useRuleWords.ts';
import { DayCalendar } from '../days/DayCalendar.tsx';
import { kindIcons } from '../slips/kindIcons.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { ContactQuestion } from './ContactQuestion.tsx';
import classes from './QuickLine.module.css';
import type { LineReading } from './useQuickLine.ts';

export interface QuickLineReadingProps {
  readonly today: string;
  readonly line: LineReading;
  readonly onChooseContact: (contactId: number | null) => void;
  readonly onChooseDay: (day: string) => void;
  /** Enter in the question whom it is about: write it down. */
  readonly onDecided: () => void;
  /** Esc in it: back to the line. */
  readonly onBack: () => void;
}

/** How the line was read: day, time, kind, contact and what will stand on the slip. */
export function QuickLineReading(props: QuickLineReadingProps) {
  const { t } = useTranslation('desk');
  const { line } = props;
  const { reading, link } = line;
  const Kind = kindIcons[reading.kind];
  const sign = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <div className={classes['reading']} data-stale={!line.isCurrent || undefined}>
      <div className={classes['read']}>
        <span className={classes['readText']}>
          <Handwriting text={reading.text} />
        </span>
        <span className={classes['part']}>
          <Kind {...sign} />
          {t(`kind.${reading.kind}`)}
        </span>
        <DayPart {...props} />
        <RepeatPart {...props} />
        {link.state === 'linked' ? (
          <span className={classes['part']}>
            <IconUser {...sign} />
            {t('line.contact', { name: link.contact.displayName })}
            {link.contact.isDoNotContact ? <DoNotContact /> : null}
            <Button variant="subtle" size="compact-xs" onClick={() => props.onChooseContact(null)}>
              {t('line.unlink', { name: link.contact.displayName })}
            </Button>
          </span>
        ) : null}
        {link.state === 'refused' ? (
          <span className={classes['part']}>
            <IconUser {...sign} />
            {t('line.notLinked')}
            <Button variant="subtle" size="compact-xs" onClick={() => props.onChooseContact(link.contact.id)}>
              {t('line.link', { name: link.contact.displayName })}
            </Button>
          </span>
        ) : null}
      </div>
      {reading.contacts.length > 1 ? (
        <ContactQuestion
          name={reading.name ?? ''}
          contacts={reading.contacts}
          chosen={link.state === 'linked' ? link.contact.id : link.state === 'nobody' ? null : undefined}
          onChoose={props.onChooseContact}
          onDecided={props.onDecided}
          onBack={props.onBack}
        />
      ) : null}
      <div className={classes['hint']}>{t(link.state === 'ask' ? 'line.hintChoose' : 'line.hint')}</div>
    </div>
  );
}

function DayPart({ today, line, onChooseDay }: QuickLineReadingProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  const [isOpen, setIsOpen] = useState(false);
  const { dueTime } = line.reading;
  const day = line.hasDay ? words.short(line.dueOn) : t('line.dueToday');
  return (
    <span className={classes['part']} data-unsure={!line.hasDay || undefined}>
      <IconCalendar size="1rem" stroke={1.75} aria-hidden="true" />
      <span>
        <time dateTime={line.dueOn}>{day}</time>
        {dueTime === null ? null : <>, {words.time(dueTime)}</>}
      </span>
      <Popover opened={isOpen} onChange={setIsOpen} withinPortal={false} trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Button variant="subtle" size="compact-xs" onClick={() => setIsOpen(!isOpen)}>
            {line.hasDay ? t('line.changeDay') : t('line.chooseDay')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('line.chooseDay')}>
          <DayCalendar
            today={today}
            value={line.dueOn}
            onChoose={(chosen) => {
              setIsOpen(false);
              onChooseDay(chosen);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

function RepeatPart({ line }: QuickLineReadingProps) {
  const ruleWords = useRuleWords();
  const { rule, afterDoneDays } = line.reading;
  if (rule === null && afterDoneDays === null) return null;
  return (
    <span className={classes['part']}>
      <IconRepeat size="1rem" stroke={1.75} aria-hidden="true" />
      {ruleWords(rule, line.dueOn, afterDoneDays)}
    </span>
  );
}

function DoNotContact() {
  const { t } = useTranslation('desk');
  return (
    <Badge color="seal" variant="light" size="sm">
      {t('line.doNotContact')}
    </Badge>
  );
}
