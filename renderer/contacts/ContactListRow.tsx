import { ActionIcon, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconBan, IconCopy, IconCreditCardOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactAvatar } from './ContactAvatar.tsx';
import classes from './ContactList.module.css';
import type { ListRow } from './listRow.ts';
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
      <CopyCell className={classes.email} text={row.email} label={t('list.copyEmail')} />
      <td className={classes.tags}>
        <Tags tags={row.tags} />
      </td>
    </tr>
  );
});

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
