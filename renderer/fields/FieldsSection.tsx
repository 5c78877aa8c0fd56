import { Button, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_FIELDS, type Field } from '#shared/fields/field.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SettingsCard } from '../settings/SettingsCard.tsx';
import { FieldDialog } from './FieldDialog.tsx';
import type { FieldForm } from './fieldForm.ts';
import { FieldRow } from './FieldRow.tsx';
import classes from './Fields.module.css';
import { NoFields } from './NoFields.tsx';
import { useFieldActions } from './useFieldActions.ts';
import { useOwnFields } from './useOwnFields.ts';

/** What is open: a new field, with what an example gives, or one to change. */
type Open = { readonly field: Field | null; readonly start: Partial<FieldForm> };

/** The company's own fields: which there are, their order, adding and removing them. */
export function FieldsSection() {
  const { t } = useTranslation('fields');
  const { fields, isLoading, error, retry } = useOwnFields({ isCounted: true });
  const { move, remove } = useFieldActions();
  const [open, setOpen] = useState<Open | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const add = (start: Partial<FieldForm> = {}) => setOpen({ field: null, start });
  const isEmpty = fields.length === 0 && !isLoading && error === null;

  /** The button that was pressed stays under the hand: the focus goes along with the field. */
  const moveTo = async (from: number, to: number, way: 'up' | 'down') => {
    const { id } = fields[from] ?? { id: 0 };
    if (!(await move(fields, from, to))) return;
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-field="${id}"]`);
      const button = row?.querySelector<HTMLButtonElement>(`[data-way="${way}"]:not(:disabled)`);
      (button ?? row?.querySelector<HTMLButtonElement>('[data-way]:not(:disabled)'))?.focus();
    });
  };

  return (
    <SettingsCard
      title={t('title')}
      description={t('description')}
      actions={
        fields.length === 0 || fields.length >= MOST_FIELDS ? undefined : (
          <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={() => add()}>
            {t('add')}
          </Button>
        )
      }
    >
      {error === null ? null : <ErrorNotice error={error} onRetry={retry} />}
      {isLoading ? <Loader /> : null}
      {isEmpty ? <NoFields onAdd={add} /> : null}
      {fields.length === 0 ? null : (
        <ul ref={list} className={classes.list} aria-label={t('list.label')}>
          {fields.map((field, position) => (
            <FieldRow
              key={field.id}
              field={field}
              onUp={position === 0 ? null : () => void moveTo(position, position - 1, 'up')}
              onDown={position === fields.length - 1 ? null : () => void moveTo(position, position + 1, 'down')}
              onEdit={() => setOpen({ field, start: {} })}
              onRemove={() => void remove(field)}
            />
          ))}
        </ul>
      )}
      {open === null ? null : <FieldDialog field={open.field} start={open.start} onClose={() => setOpen(null)} />}
    </SettingsCard>
  );
}
