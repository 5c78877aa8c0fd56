import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { SpecialDay } from '#shared/kernel/calendarDate.ts';
import { plainDay } from '#shared/specialDays/keeping.rules.ts';
import { MOST_SPECIAL_DAYS } from '#shared/specialDays/specialDay.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import classes from './CardDays.module.css';
import { CardRow, CardSection } from './CardSection.tsx';
import { InlineText } from './InlineText.tsx';
import { useIsReadOnly } from './readOnly.ts';
import { readDay } from './specialDay.ts';
import { SpecialDayDialog } from './SpecialDayDialog.tsx';
import { completedYears, useCalendarDayWords } from './useCalendarDayWords.ts';
import { useDayWords } from './useDayWords.ts';
import { useSaveContact } from './useSaveContact.ts';

/** Birthday, anniversary and whatever other days there are, with the age and when they come round. */
export function CardDays({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const isReadOnly = useIsReadOnly();
  const [open, setOpen] = useState<{ readonly id: number | null } | null>(null);
  return (
    <CardSection
      title={t('card.days')}
      action={
        isReadOnly || card.specialDays.length >= MOST_SPECIAL_DAYS ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
            onClick={() => setOpen({ id: null })}
          >
            {t('specialDay.add')}
          </Button>
        )
      }
    >
      {card.kind === 'person' || card.birthday !== null ? <PlainDay card={card} field="birthday" /> : null}
      <PlainDay card={card} field="anniversary" />
      {card.specialDays.map((entry) => (
        <OwnDay key={entry.id} entry={entry} onOpen={() => setOpen({ id: entry.id })} />
      ))}
      {open === null ? null : <SpecialDayDialog card={card} id={open.id} onClose={() => setOpen(null)} />}
    </CardSection>
  );
}

function OwnDay({
  entry,
  onOpen,
}: {
  readonly entry: ContactCard['specialDays'][number];
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('contacts');
  const words = useCalendarDayWords();
  const isReadOnly = useIsReadOnly();
  const rule = words.rule(entry.day);
  const shown = (
    <>
      {words.day(entry.day)}
      <span className={classes.more}>{words.next(entry.day, entry.kind)}</span>
      {rule === null ? null : <span className={classes.more}>{rule}</span>}
    </>
  );
  return (
    <CardRow label={words.what(entry)}>
      {isReadOnly ? (
        shown
      ) : (
        <UnstyledButton className={classes.open ?? ''} onClick={onOpen}>
          {shown}
          <VisuallyHidden>, {t('specialDay.edit', { what: words.what(entry) })}</VisuallyHidden>
        </UnstyledButton>
      )}
    </CardRow>
  );
}

function PlainDay({ card, field }: { readonly card: ContactCard; readonly field: 'birthday' | 'anniversary' }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const words = useDayWords();
  const dayWords = useCalendarDayWords();
  const today = useToday();
  const save = useSaveContact();
  const text = card[field];
  // What an older import left there may be no day at all: then it is shown as it is.
  const day = SpecialDay.safeParse(text).success && text !== null ? plainDay(text) : null;
  const years = day === null ? null : completedYears(day, today);
  const age = years === null ? null : t(field === 'birthday' ? 'card.age' : 'card.years', { count: years });
  const next = day === null ? null : dayWords.next(day, field);
  return (
    <CardRow label={t(`field.${field}`)}>
      <InlineText
        label={t(`field.${field}`)}
        value={text?.replace(/^--/, '') ?? ''}
        description={t('form.dayHint')}
        problem={words.problem}
        hint={words.reading}
        onSave={(typed) => {
          const read = readDay(typed);
          return save(
            card,
            { [field]: read.kind === 'day' ? read.day : null },
            t('done.field', { field: t(`field.${field}`) }),
          );
        }}
      >
        {text === null ? null : (
          <>
            {day === null ? text : format.date(text)}
            <span className={classes.more}>{[age, next].filter((part) => part !== null).join(' · ')}</span>
          </>
        )}
      </InlineText>
    </CardRow>
  );
}
