import { useQuery } from '@tanstack/react-query';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ContactKind } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import classes from './ContactAvatar.module.css';
import { initials } from './initials.ts';

export interface ContactAvatarProps {
  readonly displayName: string;
  readonly kind: ContactKind;
  /** Hash of the picture, or null. */
  readonly photo: string | null;
  readonly size?: 'small' | 'large';
}

/** The picture of a contact, or initials. Says nothing to screen readers: the name stands beside it. */
export function ContactAvatar({ displayName, kind, photo, size = 'small' }: ContactAvatarProps) {
  const url = usePhotoUrl(photo);
  return (
    <span className={classes.avatar} data-size={size} data-kind={kind} aria-hidden="true">
      {url === null ? <Letters displayName={displayName} kind={kind} /> : <img className={classes.picture} src={url} alt="" />}
    </span>
  );
}

function Letters({ displayName, kind }: Pick<ContactAvatarProps, 'displayName' | 'kind'>) {
  const letters = initials(displayName);
  if (kind === 'company') return <IconBuilding className={classes.icon} stroke={1.6} />;
  return letters === '' ? <IconUser className={classes.icon} stroke={1.6} /> : <>{letters}</>;
}

function usePhotoUrl(hash: string | null): string | null {
  const photo = useQuery({ ...data.contacts.photo.queryOptions({ input: { hash: hash ?? '' } }), enabled: hash !== null });
  const blob = hash === null ? undefined : photo.data?.photo;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return url;
}
