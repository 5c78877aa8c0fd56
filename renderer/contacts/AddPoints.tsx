import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '#shared/contacts/contactPoint.ts';
import { POINT_ORDER } from './pointOrder.ts';

/** A button for each type of contact point. */
export function AddPoints({ onAdd }: { readonly onAdd: (type: PointType) => void }) {
  const { t } = useTranslation('contacts');
  return POINT_ORDER.map((type) => (
    <Button
      key={type}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
      aria-label={t(`point.add.${type}`)}
      onClick={() => onAdd(type)}
    >
      {t(`point.${type}`)}
    </Button>
  ));
}
