import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconCopy, IconExternalLink, IconPencil, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import { shellClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import classes from './PointLine.module.css';
import { outsideAddress } from './outsideAddress.ts';
import { POINT_ICONS } from './pointIcons.ts';
import { usePointWords } from './pointWords.ts';
import { useCopy } from './useCopy.ts';
import { usePointShown } from './usePhoneShown.ts';

export interface PointLineProps {
  readonly point: ContactPoint;
  /** The first choice among several of its type; alone it needs no mark. */
  readonly isFirstOfMany: boolean;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

const OPEN_WORDS = { phone: 'card.openPhone', email: 'card.openEmail', url: 'card.openUrl' } as const;

/** One way to reach a customer: a click copies it, an icon opens it, another one (or F2) edits it. */
export function PointLine({ point, isFirstOfMany, isReadOnly, onEdit }: PointLineProps) {
  const { t } = useTranslation('contacts');
  const words = usePointWords();
  const copy = useCopy();
  const { notify, notifyError } = useNotify();
  const shown = usePointShown()(point);
  const Icon = POINT_ICONS[point.type];
  const url = outsideAddress(point);
  const open = async () => {
    try {
      const { opened } = await shellClient.openExternal({ url: url ?? '' });
      if (!opened) notify(t('card.notOpened', { value: shown }));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <div className={classes.line}>
      <Icon className={classes.icon} size="1.0625rem" stroke={1.6} aria-hidden="true" />
      <span className={classes.label}>{words.labelled(point)}</span>
      <UnstyledButton
        className={classes.value ?? ''}
        title={t('card.copy', { value: '' }).trim()}
        aria-label={`${t('card.copy', { value: shown })}${isFirstOfMany ? `, ${t('card.primary')}` : ''}`}
        onClick={() => void copy(shown)}
        onKeyDown={(event) => event.key === 'F2' && !isReadOnly && onEdit()}
      >
        <bdi>{shown}</bdi>
        {isFirstOfMany ? <IconStar className={classes.star} size="0.875rem" aria-hidden="true" /> : null}
      </UnstyledButton>
      <span className={classes.actions}>
        <ActionIcon variant="subtle" size="sm" tabIndex={-1} aria-hidden="true" onClick={() => void copy(shown)}>
          <IconCopy size="0.9375rem" />
        </ActionIcon>
        {url === null || point.type === 'address' || point.type === 'messenger' ? null : (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t(OPEN_WORDS[point.type], { value: shown })}
            title={t(OPEN_WORDS[point.type], { value: shown })}
            onClick={() => void open()}
          >
            <IconExternalLink size="0.9375rem" />
          </ActionIcon>
        )}
        {isReadOnly ? null : (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('card.editField', { field: shown })}
            title={t('menu.edit')}
            onClick={onEdit}
          >
            <IconPencil size="0.9375rem" />
          </ActionIcon>
        )}
      </span>
    </div>
  );
}
