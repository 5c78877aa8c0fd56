import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import classes from './SaleForm.module.css';
import { useSaleWords } from './useSaleWords.ts';

interface SaleStepDialogProps {
  readonly sale: Sale;
  readonly title: string;
  /** The word on the button. */
  readonly action: string;
  readonly isSaving: boolean;
  /** Something was typed that leaving would lose. */
  readonly isTyped: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short question about one step of a sale: which sale it is, the fields, and the button. */
export function SaleStepDialog({
  sale,
  title,
  action,
  isSaving,
  isTyped,
  onSave,
  onClose,
  children,
}: SaleStepDialogProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const leave = useLeave(isTyped, onClose);
  const about = [
    words.paper(sale.stage, sale.number),
    words.customer(sale.contact),
    format.money(sale.amountMinor, sale.currency),
  ];
  return (
    <Dialog onClose={() => void leave()} closeOnClickOutside={false} size="30rem" title={title}>
      <SavedForm saveWords={action} onSave={onSave} takesFocus>
        <Stack gap="md">
          <p className={classes['about']}>{about.join(' · ')}</p>
          {children}
        </Stack>
        <FormFoot
          justify="flex-end"
          cancel={t('form.cancel')}
          onCancel={() => void leave()}
          save={action}
          isSaving={isSaving}
        />
      </SavedForm>
    </Dialog>
  );
}
