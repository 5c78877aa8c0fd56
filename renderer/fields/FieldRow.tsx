import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/fields/field.ts';
import { FIELD_ICONS } from './fieldIcons.ts';
import classes from './Fields.module.css';

interface FieldRowProps {
  readonly field: Field;
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Choices that are named in the list. */
const MOST_SHOWN = 5;

/** An own field in the settings: what it is, and what can be done with it. */
export function FieldRow({ field, onUp, onDown, onEdit, onRemove }: FieldRowProps) {
  const { t } = useTranslation('fields');
  const { name, type, appliesTo, choices, currency, valueCount } = field;
  const Icon = FIELD_ICONS[type];
  const shown = choices.slice(0, MOST_SHOWN).map(({ label }) => label);
  const labels = shown.join(' / ') + (choices.length > MOST_SHOWN ? ' …' : '');
  const what = [
    t(`type.${type}.name`) + (currency === null ? '' : ` (${currency})`),
    ...(labels === '' ? [] : [labels]),
    ...(appliesTo === 'both' ? [] : [t(`appliesTo.${appliesTo}`)]),
    ...(valueCount === null ? [] : [valueCount === 0 ? t('countNone') : t('count', { count: valueCount })]),
  ];
  return (
    <li className={classes.row} data-field={field.id}>
      <Icon className={classes.icon} size="1.25rem" stroke={1.6} aria-hidden="true" />
      <div className={classes.words}>
        <span>{name}</span>
        <span className={classes.soft}>{what.join(' · ')}</span>
      </div>
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          data-way="up"
          disabled={onUp === null}
          aria-label={t('list.up', { name })}
          onClick={() => onUp?.()}
        >
          <IconArrowUp size="1.0625rem" aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          data-way="down"
          disabled={onDown === null}
          aria-label={t('list.down', { name })}
          onClick={() => onDown?.()}
        >
          <IconArrowDown size="1.0625rem" aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('list.edit', { name })} onClick={onEdit}>
          <IconPencil size="1.0625rem" aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" color="seal" aria-label={t('list.remove', { name })} onClick={onRemove}>
          <IconTrash size="1.0625rem" aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}
