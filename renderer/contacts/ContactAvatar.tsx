import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { ContactKind } from '#shared/contacts/contact.ts';
import classes from './ContactAvatar.module.css';

export interface ContactAvatarProps {
  readonly initials: string;
  readonly kind: ContactKind;
  /** Hash of the picture, or null. */
  readonly photo: string | null;
  readonly size?: 'small' | 'large';
}

/** The picture of a contact, or initials. Says nothing to screen readers: the name stands beside it. */
export function ContactAvatar({ initials, kind, photo, size = 'small' }: ContactAvatarProps) {
  return (
    <span className={classes.avatar} data-size={size} data-kind={kind} aria-hidden="true">
      {photo === null ? (
        <Mark initials={initials} kind={kind} />
      ) : (
        <img className={classes.picture} src={pictureAddress(photo)} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  );
}

/** Whole, not relative: under the dev server the page itself comes from elsewhere. */
export function pictureAddress(hash: string): string {
  return `longhand://app/photo/${hash}`;
}

/** The letters are drawn, not written: what is pressed with them on it is called by its own name. */
function Mark({ initials, kind }: Pick<ContactAvatarProps, 'initials' | 'kind'>) {
  if (kind === 'company') return <IconBuilding className={classes.icon} stroke={1.6} />;
  return initials === '' ? <IconUser className={classes.icon} stroke={1.6} /> : <span data-letters={initials} />;
}
