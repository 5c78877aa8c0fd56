import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchDue } from '#shared/touch/touch.ts';
import type { MarkedAs } from '#shared/search/marks.rules.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import { useFormat } from '../../app/format.ts';
import { useToday } from '../../app/today.ts';
import { MarkedText } from '../../search/MarkedText.tsx';
import { useDueWords } from '../../slips/useDueWords.ts';
import classes from '../ContactList.module.css';
import { found } from '../foundInRow.ts';
import type { ListRow } from '../listRow.ts';
import { SHOWN_TAGS } from '../textsInSight.ts';
import type { OwnText } from '../useOwnText.ts';
import { TouchMark } from '../TouchMark.tsx';
import { useCopy } from '../useCopy.ts';
import { usePhoneShown } from '../usePhoneShown.ts';

export interface CellProps {
  readonly row: ListRow;
  /** What is looked for, so that it can be marked. */
  readonly looking: string;
}

/** A text with what was looked for marked. */
export function Found({ text, looking, as = 'text' }: FoundProps) {
  return <MarkedText text={text} marks={found(text, looking, as)} />;
}

interface FoundProps {
  readonly text: string;
  readonly looking: string;
  /** Names are found by how they are read, phone numbers by both ends. */
  readonly as?: MarkedAs;
}

export function WorkCell({ row, looking }: CellProps) {
  return (
    <>
      <span className={classes.cut}>
        <Found text={row.employer} looking={looking} as="name" />
      </span>
      <span className={classes.underLine}>
        <Found text={row.title} looking={looking} />
      </span>
    </>
  );
}

export function PhoneCell({ row, looking }: CellProps) {
  const { t } = useTranslation('contacts');
  const phone = usePhoneShown();
  return <Copyable text={phone(row.phone)} as="phone" looking={looking} label={t('list.copyPhone')} />;
}

export function EmailCell({ row, looking }: CellProps) {
  const { t } = useTranslation('contacts');
  return <Copyable text={row.email} looking={looking} label={t('list.copyEmail')} />;
}

function Copyable({ label, ...shown }: FoundProps & { readonly label: string }) {
  const { text } = shown;
  const copy = useCopy();
  return (
    <>
      <span className={classes.cut}>
        <Found {...shown} />
      </span>
      {text === '' ? null : (
        <ActionIcon
          className={classes.copy}
          variant="subtle"
          size="sm"
          tabIndex={-1}
          aria-label={label}
          title={label}
          data-own-control
          onClick={() => void copy(text)}
        >
          <IconCopy size="0.875rem" />
        </ActionIcon>
      )}
    </>
  );
}

export function TouchCell({ row }: CellProps) {
  return row.touchDue === null ? null : <Touch due={row.touchDue} />;
}

/** The colour with its word, and from when on (or until when) something should happen. */
function Touch({ due }: { readonly due: TouchDue }) {
  const { t } = useTranslation('contacts');
  const today = useToday();
  const days = useDueWords(today);
  const colour = touchColour(due, today);
  const day = colour === 'green' ? due.wishedOn : due.latestOn;
  const words = days.due(day);
  return (
    <>
      <TouchMark colour={colour} />
      <time className={classes.touchDay} dateTime={day} title={days.long(day)}>
        {colour === 'red' ? words : t(colour === 'green' ? 'list.dueFrom' : 'list.dueBy', { day: words })}
      </time>
    </>
  );
}

export function LastContactCell({ row }: CellProps) {
  const { t } = useTranslation('contacts');
  const days = useDueWords(useToday());
  const on = row.lastContactOn;
  if (on === null) return <span className={classes.never}>{t('list.never')}</span>;
  return (
    <time className={classes.cut} dateTime={on} title={days.long(on)}>
      {days.due(on)}
    </time>
  );
}

export function TagsCell({ row, looking }: CellProps) {
  const { t } = useTranslation('contacts');
  const { tags } = row;
  const more = tags.length - SHOWN_TAGS;
  return (
    <>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <span key={tag} className={classes.tag}>
          <Found text={tag} looking={looking} />
        </span>
      ))}
      {more > 0 ? (
        <span className={classes.more} title={tags.slice(SHOWN_TAGS).join(', ')}>
          {t('list.moreTags', { count: more })}
        </span>
      ) : null}
    </>
  );
}

export function KnownByCell({ row }: CellProps) {
  const names = row.knownBy.join(', ');
  return <Cut title={row.knownBy.length > 1 ? names : undefined}>{names}</Cut>;
}

export function KindCell({ row }: CellProps) {
  const { t } = useTranslation('contacts');
  return <Cut>{t(`kind.${row.kind}`)}</Cut>;
}

export function PlaceCell({ row, looking }: CellProps) {
  return (
    <Cut>
      <Found text={row.place} looking={looking} />
    </Cut>
  );
}

export function UrlCell({ row, looking }: CellProps) {
  return (
    <Cut title={row.url}>
      <Found text={row.url} looking={looking} />
    </Cut>
  );
}

export function NoteCell({ row, looking }: CellProps) {
  return (
    <Cut title={row.note}>
      <Found text={row.note} looking={looking} />
    </Cut>
  );
}

export function BirthdayCell({ row }: CellProps) {
  const format = useFormat();
  return row.birthday === null ? null : <Cut>{format.date(row.birthday)}</Cut>;
}

export function CreatedCell({ row }: CellProps) {
  return <Moment at={row.createdAt} />;
}

export function UpdatedCell({ row }: CellProps) {
  return <Moment at={row.updatedAt} />;
}

function Moment({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time className={classes.cut} dateTime={at} title={format.dateTime(at)}>
      {format.day(at)}
    </time>
  );
}

interface OwnCellProps extends CellProps {
  readonly fieldId: number;
  readonly ownText: OwnText;
}

export function OwnCell({ row, looking, fieldId, ownText }: OwnCellProps) {
  const value = row.own.get(fieldId);
  if (value === undefined) return null;
  const text = ownText(fieldId, value);
  return (
    <Cut title={text}>
      <Found text={text} looking={looking} />
    </Cut>
  );
}

function Cut({ children, title }: { readonly children: ReactNode; readonly title?: string | undefined }) {
  return (
    <span className={classes.cut} title={title}>
      {children}
    </span>
  );
}
