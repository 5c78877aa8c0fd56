import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { DayField } from '../days/DayField.tsx';
import type { SaleSpan } from './saleSpan.ts';

interface SpanDialogProps {
  readonly span: SaleSpan | null;
  readonly onChoose: (span: SaleSpan | null) => void;
  readonly onClose: () => void;
}

interface TypedDay {
  readonly day: string;
  readonly isUnreadable: boolean;
}

/** Asks from which day to which; either may stay open. */
export function SpanDialog({ span, onChoose, onClose }: SpanDialogProps) {
  const { t } = useTranslation('sales');
  const present = span === null || typeof span === 'string' ? { from: '', to: '' } : span;
  const [from, setFrom] = useState<TypedDay>({ day: present.from, isUnreadable: false });
  const [to, setTo] = useState<TypedDay>({ day: present.to, isUnreadable: false });
  const isBackwards = from.day !== '' && to.day !== '' && to.day < from.day;
  const choose = () => {
    if (from.isUnreadable || to.isUnreadable || isBackwards) return;
    onChoose(from.day === '' && to.day === '' ? null : { from: from.day, to: to.day });
  };
  return (
    <Dialog onClose={onClose} size="26rem" title={t('span.title')}>
      <SavedForm saveWords={t('span.show')} onSave={choose}>
        <Stack gap="md">
          <DayField
            label={t('span.first')}
            value={from.day}
            onChange={(day, isUnreadable) => setFrom({ day, isUnreadable })}
          />
          <DayField
            label={t('span.last')}
            value={to.day}
            error={isBackwards ? t('span.backwards') : null}
            onChange={(day, isUnreadable) => setTo({ day, isUnreadable })}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit">{t('span.show')}</Button>
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
