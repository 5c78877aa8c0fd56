import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBulkChange, ContactFilter } from '#shared/contacts/contact.ts';
import { data } from '../../api/api.ts';
import { useToday } from '../../app/today.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { SavedForm } from '../../components/SavedForm.tsx';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { SetFieldValue } from './SetFieldValue.tsx';
import { NOTHING_SET, SETTABLE, setChange, type SetValues } from './setValues.ts';

export interface SetFieldDialogProps {
  readonly filter: ContactFilter;
  /** How many customers are meant. */
  readonly count: number;
  readonly onSave: (change: ContactBulkChange) => void;
  readonly onClose: () => void;
}

/** Milliseconds after the last letter. */
const PAUSE = 250;

/** Gives many customers the same value of one field, and says beforehand how many that changes. */
export function SetFieldDialog({ filter, count, onSave, onClose }: SetFieldDialogProps) {
  const { t } = useTranslation('contacts');
  const { fields } = useOwnFields();
  const [values, setValues] = useState<SetValues>(NOTHING_SET);
  const change = setChange(values, useToday());
  const [settled] = useDebouncedValue(change, PAUSE);
  const preview = useQuery({
    ...data.contacts.previewBulk.queryOptions({ input: { filter, patch: settled?.patch ?? {} } }),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isCounted = change !== null && JSON.stringify(change) === JSON.stringify(settled) && !preview.isPlaceholderData;
  const changed = isCounted ? (preview.data?.changed ?? null) : null;
  const save = () => {
    if (change !== null && changed !== 0) onSave(change);
  };
  const field = fields.find(({ id }) => id === values.what) ?? null;
  return (
    <Dialog onClose={onClose} title={t('setDialog.title', { count })}>
      <SavedForm saveWords={t('setDialog.save', { count })} onSave={save}>
        <Stack>
          <Select
            data-autofocus
            label={t('setDialog.field')}
            placeholder={t('setDialog.choose')}
            searchable
            selectFirstOptionOnChange
            onFocus={(event) => event.currentTarget.select()}
            allowDeselect={false}
            value={values.what === null ? null : String(values.what)}
            data={[
              {
                group: t('setDialog.groupUsual'),
                items: SETTABLE.map((what) => ({ value: what, label: t(`field.${what}`) })),
              },
              ...(fields.length === 0
                ? []
                : [
                    {
                      group: t('setDialog.groupOwn'),
                      items: fields.map(({ id, name }) => ({ value: String(id), label: name })),
                    },
                  ]),
            ]}
            onChange={(chosen) => {
              const what = SETTABLE.find((one) => one === chosen) ?? (chosen === null ? null : Number(chosen));
              setValues({ ...NOTHING_SET, what });
            }}
          />
          <SetFieldValue values={values} field={field} onChange={setValues} />
          <Text size="sm" c="dimmed" component="output" mih="1.5em">
            {change === null
              ? '\u00a0'
              : changed === null
                ? preview.isError
                  ? '\u00a0'
                  : t('setDialog.previewing')
                : t('setDialog.preview', { changed, count })}
          </Text>
          {preview.isError && isCounted ? <ErrorNotice error={preview.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('setDialog.cancel')}
            </Button>
            <Button type="submit" disabled={change === null || changed === 0}>
              {changed === 0 ? t('setDialog.saveNone') : t('setDialog.save', { count: changed ?? count })}
            </Button>
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
