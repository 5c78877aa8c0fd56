import { FileButton, Menu, UnstyledButton } from '@mantine/core';
import { IconCamera, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import classes from './PhotoEditor.module.css';
import { contactInitials } from '../components/initials.ts';
import { useSetPhoto } from './useSetPhoto.ts';

const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/bmp';

/** The photo, with a way to choose another (or drop one on the window) and to take it away. */
export function PhotoEditor({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const setPhoto = useSetPhoto();
  const chooser = useRef<HTMLButtonElement>(null);
  const avatar = <ContactAvatar initials={contactInitials(card)} kind={card.kind} photo={card.photo} size="large" />;
  const badge = (
    <span className={classes.badge} aria-hidden="true">
      <IconCamera size="1rem" />
    </span>
  );
  return (
    <FileButton
      accept={PICTURES}
      inputProps={{ tabIndex: -1, 'aria-hidden': true }}
      onChange={(file) => file !== null && void setPhoto(card.id, file)}
    >
      {({ onClick }) =>
        card.photo === null ? (
          <UnstyledButton
            className={classes.photo ?? ''}
            aria-label={t('photo.choose')}
            title={t('photo.choose')}
            onClick={onClick}
          >
            {avatar}
            {badge}
          </UnstyledButton>
        ) : (
          <Menu withinPortal={false} position="bottom-start">
            <Menu.Target>
              <UnstyledButton
                ref={chooser}
                className={classes.photo ?? ''}
                aria-label={t('photo.label', { name: card.displayName })}
              >
                {avatar}
                {badge}
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCamera size="1rem" />} onClick={onClick}>
                {t('photo.change')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size="1rem" />} onClick={() => void setPhoto(card.id, null)}>
                {t('photo.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
    </FileButton>
  );
}
