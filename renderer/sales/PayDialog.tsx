import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { DayInput } from '../interactions/DayInput.tsx';
import classes from './SaleForm.module.css';
import { SaleStepDialog } from './SaleStepDialog.tsx';
import { useSaleStep } from './useSaleStep.ts';

/** Enters what was paid: all that is open is suggested. */
export function PayDialog({ sale, onClose }: { readonly sale: Sale; readonly onClose: () => void }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const today = useToday();
  const step = useSaleStep(sale, onClose);
  // An order may be paid ahead: nothing of it is open yet, but what remains is known.
  const remains = sale.amountMinor - sale.paidMinor;
  const [amountMinor, setAmount] = useState<number | null>(remains === 0 ? null : remains);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [paidOn, setPaidOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const problem = isUnreadable
    ? t('problem.amountUnreadable')
    : amountMinor === null || amountMinor === 0
      ? t('problem.needsAmount')
      : Math.abs(amountMinor) > LARGEST_AMOUNT
        ? t('problem.tooLarge')
        : null;
  const dayProblem = paidOn === null ? t('problem.needsDate') : paidOn > today ? t('problem.inFuture') : null;
  const save = () => {
    setIsTried(true);
    if (problem !== null || dayProblem !== null || amountMinor === null || paidOn === null) return;
    void step.take({
      label: 'salePaid',
      write: (version) => dataClient.sales.pay({ id: sale.id, version, paidOn, amountMinor, note }),
      message: (after, paper) =>
        after.stage === 'invoice' && after.openMinor === 0
          ? t('done.paidWhole', { paper })
          : t('done.paid', { amount: format.money(amountMinor, sale.currency), paper }),
    });
  };
  const left = remains - (amountMinor ?? 0);
  return (
    <SaleStepDialog
      sale={sale}
      title={t('pay.title')}
      action={t('pay.save')}
      isSaving={step.isSaving}
      onSave={save}
      onClose={onClose}
    >
      <MoneyInput
        label={t('pay.amount')}
        data-autofocus
        currency={sale.currency}
        valueMinor={amountMinor}
        error={isTried ? problem : null}
        onChange={(minor, unreadable) => {
          setAmount(minor);
          setIsUnreadable(unreadable);
        }}
      />
      <p className={classes['about']} aria-live="polite">
        {left === 0
          ? t('pay.nothingLeft')
          : left > 0 === remains > 0
            ? t('pay.left', { amount: format.money(left, sale.currency) })
            : t('pay.tooMuch', { amount: format.money(-left, sale.currency) })}
      </p>
      <DayInput label={t('pay.paidOn')} value={paidOn} error={isTried ? dayProblem : null} onChange={setPaidOn} />
      <TextInput
        label={t('field.note')}
        placeholder={t('pay.noteHint')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </SaleStepDialog>
  );
}
