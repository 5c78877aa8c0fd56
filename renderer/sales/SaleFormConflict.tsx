import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import type { SaleFormState } from './useSaleForm.ts';
import { useSaleWords } from './useSaleWords.ts';

/** Tells what was written elsewhere meanwhile, and asks which to keep. What was typed stands below, untouched. */
export function SaleFormConflict({ form }: { readonly form: SaleFormState }) {
  const { t } = useTranslation('sales');
  const valueOf = useFieldValue();
  const { conflict } = form;
  if (conflict === null) return null;
  return (
    <Alert
      role="alert"
      color="lamp"
      variant="light"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t('conflict.title')}
    >
      <Text size="sm">{t('conflict.body')}</Text>
      <List size="sm" my="xs">
        {conflict.fields.map((field) => (
          <List.Item key={field}>
            {t('conflict.field', { field: t(`field.${field}`), value: valueOf(conflict.theirs, field) })}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" disabled={form.isSaving} onClick={form.takeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="xs" loading={form.isSaving} onClick={form.keepMine}>
          {t('conflict.keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

function useFieldValue() {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  return (sale: Sale, field: keyof SalePatch): string => {
    switch (field) {
      case 'contactId':
        return words.customer(sale.contact);
      case 'amountMinor':
        return format.money(sale.amountMinor, sale.currency);
      case 'costMinor':
        return sale.costMinor === null ? t('pane.costUnknown') : format.money(sale.costMinor, sale.currency);
      case 'datedOn':
        return format.date(sale.datedOn);
      case 'dueOn':
        return sale.dueOn === null ? t('pane.noDue') : format.date(sale.dueOn);
      case 'initiativeId':
        return sale.initiative?.displayName ?? t('form.noInitiative');
      case 'staffId':
        return sale.staff?.displayName ?? t('form.noStaff');
      case 'number':
      case 'category':
      case 'what':
      case 'currency':
      case 'rate':
      case 'note':
        return sale[field] === '' ? t('form.nothing') : sale[field];
    }
  };
}
