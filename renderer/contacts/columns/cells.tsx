import type { ReactNode } from 'react';
import type { MarkedAs } from '#shared/search/marks.rules.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import { MarkedText } from '../../search/MarkedText.tsx';
import classes from '../ContactList.module.css';
import { found } from '../foundInRow.ts';
import type { ListRow } from '../listRow.ts';
import { SHOWN_TAGS } from '../textsInSight.ts';
import { touchMark } from '../TouchMark.tsx';
import type { RowTools } from '../useRowTools.ts';

/** What a cell is drawn from. */
export interface CellProps {
  readonly row: ListRow;
  /** What is looked for, so that it can be marked. */
  readonly looking: string;
  readonly tools: RowTools;
}

/**
 * Draws a cell. A plain function, no component: with every letter that is typed some two hundred cells are drawn anew, and
 * whatever each of them asks for by itself is waited for two hundred times.
 */
export type DrawCell = (props: CellProps) => ReactNode;

/** A text with what was looked for marked. Names are found by how they are read, phone numbers by both ends. */
export function marked(text: string, looking: string, as: MarkedAs = 'text'): ReactNode {
  const marks = found(text, looking, as);
  return marks.length === 0 ? text : <MarkedText text={text} marks={marks} />;
}

export const workCell: DrawCell = ({ row, looking }) => (
  <>
    <span className={classes.cut}>{marked(row.employer, looking, 'name')}</span>
    <span className={classes.underLine}>{marked(row.title, looking)}</span>
  </>
);

export const phoneCell: DrawCell = ({ row, looking, tools }) =>
  row.phone === '' ? null : copyable(tools.phone(row.phone), looking, 'phone', tools.words.copyPhone, tools);

export const emailCell: DrawCell = ({ row, looking, tools }) =>
  row.email === '' ? null : copyable(row.email, looking, 'text', tools.words.copyEmail, tools);

function copyable(text: string, looking: string, as: MarkedAs, label: string, { copy }: RowTools): ReactNode {
  return (
    <>
      <span className={classes.cut}>{marked(text, looking, as)}</span>
      <button
        type="button"
        className={classes.copy}
        tabIndex={-1}
        aria-label={label}
        title={label}
        data-own-control
        onClick={() => void copy(text)}
      />
    </>
  );
}

/** The colour with its word, and from when on (or until when) something should happen. */
export const touchCell: DrawCell = ({
  row: { touchDue: due },
  tools: {
    t,
    today,
    days,
    words: { touch },
  },
}) => {
  if (due === null) return null;
  const colour = touchColour(due, today);
  const day = colour === 'green' ? due.wishedOn : due.latestOn;
  const words = days.due(day);
  return (
    <>
      {touchMark(colour, touch[colour])}
      <time className={classes.touchDay} dateTime={day} title={days.long(day)}>
        {colour === 'red' ? words : t(colour === 'green' ? 'list.dueFrom' : 'list.dueBy', { day: words })}
      </time>
    </>
  );
};

export const lastContactCell: DrawCell = ({ row: { lastContactOn: on }, tools: { words, days } }) =>
  on === null ? (
    <span className={classes.never}>{words.never}</span>
  ) : (
    <time className={classes.cut} dateTime={on} title={days.long(on)}>
      {days.due(on)}
    </time>
  );

export const tagsCell: DrawCell = ({ row: { tags }, looking, tools: { t } }) => {
  const more = tags.length - SHOWN_TAGS;
  return (
    <>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <span key={tag} className={classes.tag}>
          {marked(tag, looking)}
        </span>
      ))}
      {more > 0 ? (
        <span className={classes.more} title={tags.slice(SHOWN_TAGS).join(', ')}>
          {t('list.moreTags', { count: more })}
        </span>
      ) : null}
    </>
  );
};

export const knownByCell: DrawCell = ({ row }) => {
  const names = row.knownBy.join(', ');
  return cut(names, row.knownBy.length > 1 ? names : undefined);
};

export const kindCell: DrawCell = ({ row, tools: { t } }) => cut(t(`kind.${row.kind}`));

export const placeCell: DrawCell = ({ row, looking }) => cut(marked(row.place, looking));

export const urlCell: DrawCell = ({ row, looking }) => cut(marked(row.url, looking), row.url);

export const noteCell: DrawCell = ({ row, looking }) => cut(marked(row.note, looking), row.note);

export const birthdayCell: DrawCell = ({ row, tools: { format } }) =>
  row.birthday === null ? null : cut(format.date(row.birthday));

export const createdCell: DrawCell = ({ row, tools }) => moment(row.createdAt, tools);

export const updatedCell: DrawCell = ({ row, tools }) => moment(row.updatedAt, tools);

function moment(at: string, { format }: RowTools): ReactNode {
  return (
    <time className={classes.cut} dateTime={at} title={format.dateTime(at)}>
      {format.day(at)}
    </time>
  );
}

/** The cell of an own field. */
export function ownCell(fieldId: number): DrawCell {
  return ({ row, looking, tools: { ownText } }) => {
    const value = row.own.get(fieldId);
    if (value === undefined) return null;
    const text = ownText(fieldId, value);
    return cut(marked(text, looking), text);
  };
}

function cut(content: ReactNode, title?: string): ReactNode {
  return (
    <span className={classes.cut} title={title}>
      {content}
    </span>
  );
}
