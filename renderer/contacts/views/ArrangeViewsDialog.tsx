import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '#shared/views/view.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { SortableList } from '../../components/SortableList.tsx';

interface ArrangeViewsDialogProps {
  readonly views: readonly ContactView[];
  readonly onSave: (ids: readonly number[]) => Promise<void>;
  readonly onClose: () => void;
}

/** The order of the saved views, by dragging or by keys. */
export function ArrangeViewsDialog({ views, onSave, onClose }: ArrangeViewsDialogProps) {
  const { t } = useTranslation('views');
  const [order, setOrder] = useState(() => views.map(({ id }) => id));
  const nameOf = (id: number) => views.find((view) => view.id === id)?.name ?? '';
  // One that was saved meanwhile comes last; one that is gone is left out.
  const present = [...order.filter((id) => views.some((view) => view.id === id)), ...newOnes(views, order)];
  const isSame = present.every((id, index) => views[index]?.id === id);
  const save = () => {
    onClose();
    if (!isSame) void onSave(present);
  };
  return (
    <Dialog onClose={onClose} title={t('dialog.arrangeTitle')} size="26rem">
      <Stack>
        <Text size="sm" c="dimmed">
          {t('dialog.arrangeHint')}
        </Text>
        <SortableList
          items={present.map((id) => ({ key: String(id), name: nameOf(id), content: nameOf(id) }))}
          onOrder={(keys) => setOrder(keys.map(Number))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button onClick={save}>{t('dialog.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function newOnes(views: readonly ContactView[], order: readonly number[]): readonly number[] {
  return views.map(({ id }) => id).filter((id) => !order.includes(id));
}
