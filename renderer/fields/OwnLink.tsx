import { ActionIcon, Anchor } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { webAddress } from '#shared/kernel/webAddress.rules.ts';
import { shellClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import classes from './CardOwn.module.css';

interface OwnLinkProps {
  /** As it was typed. */
  readonly address: string;
  /** What the field is called; with it the link can be edited. */
  readonly name?: string;
  readonly editRef?: Ref<HTMLButtonElement>;
  readonly onEdit?: () => void;
}

/** An address that a click opens outside, where that is allowed; else it is text. */
export function OwnLink({ address, name, editRef, onEdit }: OwnLinkProps) {
  const { t } = useTranslation(['fields', 'contacts']);
  const { notify, notifyError } = useNotify();
  const url = webAddress(address);
  const open = async () => {
    try {
      const { opened } = await shellClient.openExternal({ url: url ?? '' });
      if (!opened) notify(t('contacts:card.notOpened', { value: address }));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <span className={classes.linked}>
      {url === null ? (
        <bdi className={classes.link}>{address}</bdi>
      ) : (
        <Anchor
          component="button"
          type="button"
          className={classes.link ?? ''}
          aria-label={t('card.open', { value: address })}
          onClick={() => void open()}
        >
          <bdi>{address}</bdi>
        </Anchor>
      )}
      {name === undefined ? null : (
        <ActionIcon
          ref={editRef}
          variant="subtle"
          size="sm"
          aria-label={t('contacts:card.editField', { field: name })}
          onClick={onEdit}
        >
          <IconPencil size="0.875rem" aria-hidden="true" />
        </ActionIcon>
      )}
    </span>
  );
}
