import { useTranslation } from 'react-i18next';
import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { ConflictNotice } from '../components/ConflictNotice.tsx';
import type { SaleFormState } from './useSaleForm.ts';
import { useSaleWords } from './useSaleWords.ts';

/** Tells what was written elsewhere meanwhile, and asks which to keep. What was typed stands below, untouched. */
export function SaleFormConflict({ form }: { readonly form: SaleFormState }) {
  const { t } = useTranslation('sales');
  const valueOf = useFieldValue();
  const { clash } = form;
  if (clash === null) return null;
  return (
    <ConflictNotice
      title={t('conflict.title')}
      body={t('conflict.body')}
      fields={clash.fields.map((field) => ({
        field,
        words: t('conflict.field', { field: t(`field.${field}`), value: valueOf(clash.theirs, field) }),
      }))}
      isSaving={form.isSaving}
      takeTheirs={{ label: t('conflict.takeTheirs'), onClick: form.takeTheirs }}
      keepMine={{ label: t('conflict.keepMine'), onClick: form.keepMine }}
    />
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
