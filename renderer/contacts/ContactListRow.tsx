import { ActionIcon, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconBan, IconCopy, IconCreditCardOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchDue } from '#shared/touch/touch.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../slips/useDueWords.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import classes from './ContactList.module.css';
import type { ListRow } from './listRow.ts';
import { TouchMark } from './TouchMark.tsx';
import { useCopy } from './useCopy.ts';
import { usePhoneShown } from './usePhoneShown.ts';

export interface ContactListRowProps {
  readonly index: number;
  /** Undefined while it is not read: a place is kept for it. */
  readonly row: ListRow | undefined;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, row: ListRow) => void;
}

/** One customer in the list. */
export const ContactListRow = memo(function ContactListRow(props: ContactListRowProps) {
  const { t } = useTranslation('contacts');
  const { index, row, top, isActive, isOpen, isSelected, onToggle } = props;
  const phone = usePhoneShown();
  const place = { transform: `translateY(${top}px)` };
  if (row === undefined) {
    return (
      <tr
        aria-rowindex={index + 2}
        aria-busy="true"
        className={classes.row}
        style={place}
        data-index={index}
        data-placeholder
      >
        <td className={classes.name} aria-label={t('list.loading')}>
          <span className={classes.bone} />
        </td>
      </tr>
    );
  }
  return (
    <tr
      id={`contact-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes.row}
      style={place}
      data-index={index}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
    >
      <td className={classes.check} data-own-control>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('list.select', { name: row.displayName })}
          checked={isSelected}
          onChange={() => onToggle(index, row)}
        />
      </td>
      <td className={classes.name}>
        <ContactAvatar initials={row.initials} kind={row.kind} photo={row.photo} />
        <span className={classes.nameText}>
          <span className={classes.displayName}>
            <bdi>{row.displayName}</bdi>
            {row.doNotContact ? <Mark icon={<IconBan size="0.9375rem" />} words={t('card.doNotContact')} /> : null}
            {row.onCreditHold ? (
              <Mark icon={<IconCreditCardOff size="0.9375rem" />} words={t('card.creditHold')} />
            ) : null}
          </span>
          <span className={classes.under}>{row.employer}</span>
        </span>
      </td>
      <td className={classes.work}>
        <span className={classes.cut}>{row.employer}</span>
        <span className={classes.underLine}>{row.title}</span>
      </td>
      <CopyCell className={classes.phone} text={phone(row.phone)} label={t('list.copyPhone')} />
      <TouchCell row={row} />
      <LastContactCell on={row.lastContactOn} />
      <CopyCell className={classes.email} text={row.email} label={t('list.copyEmail')} />
      <td className={classes.tags}>
        <Tags tags={row.tags} />
      </td>
      <td className={classes.knownBy}>
        <span className={classes.cut} title={row.knownBy.length > 1 ? row.knownBy.join(', ') : undefined}>
          {row.knownBy.join(', ')}
        </span>
      </td>
    </tr>
  );
});

function TouchCell({ row }: { readonly row: ListRow }) {
  return <td className={classes.touch}>{row.touchDue === null ? null : <Touch due={row.touchDue} />}</td>;
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

function LastContactCell({ on }: { readonly on: string | null }) {
  const { t } = useTranslation('contacts');
  const days = useDueWords(useToday());
  return (
    <td className={classes.lastContact}>
      {on === null ? (
        <span className={classes.never}>{t('list.never')}</span>
      ) : (
        <time className={classes.cut} dateTime={on} title={days.long(on)}>
          {days.due(on)}
        </time>
      )}
    </td>
  );
}

function Mark({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={classes.mark} title={words}>
      <span aria-hidden="true">{icon}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function CopyCell({
  className,
  text,
  label,
}: {
  readonly className: string | undefined;
  readonly text: string;
  readonly label: string;
}) {
  const copy = useCopy();
  return (
    <td className={className}>
      <span className={classes.cut}>{text}</span>
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
    </td>
  );
}

const SHOWN_TAGS = 2;

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation('contacts');
  const more = tags.length - SHOWN_TAGS;
  return (
    <>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
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
