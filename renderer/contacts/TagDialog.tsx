import { Button, Group, Stack, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { Dialog } from '../components/Dialog.tsx';
import { SavedForm } from '../components/SavedForm.tsx';

export interface TagDialogProps {
  /** How many customers are meant. */
  readonly count: number;
  readonly onSave: (add: string[], remove: string[]) => void;
  readonly onClose: () => void;
}

/** Adds tags to many customers and takes others away, in one step. */
export function TagDialog({ count, onSave, onClose }: TagDialogProps) {
  const { t } = useTranslation(['contacts', 'app']);
  const tags = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const known = tags.data?.items.map((item) => item.tag) ?? [];
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const isIdle = added.length === 0 && removed.length === 0;
  const save = () => {
    if (!isIdle) onSave(added, removed);
  };
  return (
    <Dialog onClose={onClose} title={t('contacts:tagDialog.title', { count })}>
      <SavedForm saveWords={t('contacts:tagDialog.save')} onSave={save}>
        <Stack>
          <TagsInput
            data-autofocus
            label={t('contacts:tagDialog.add')}
            description={t('contacts:tagDialog.addHint')}
            data={known}
            value={added}
            onChange={setAdded}
            acceptValueOnBlur
            maxTags={50}
          />
          {known.length === 0 ? null : (
            <TagsInput
              label={t('contacts:tagDialog.remove')}
              data={known}
              value={removed}
              onChange={setRemoved}
              acceptValueOnBlur
              maxTags={50}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={isIdle}>
              {t('contacts:tagDialog.save')}
            </Button>
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
