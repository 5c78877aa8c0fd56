import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { MoneyInput } from '../components/MoneyInput.tsx';
import { DayInput } from '../days/DayInput.tsx';
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
  const difference = sale.amountMinor - sale.paidMinor;
  /** A credit note, or too much was paid: what is typed goes back to the customer. */
  const isBack = difference < 0;
  const remains = Math.abs(difference);
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
      write: (version) =>
        dataClient.sales.pay({ id: sale.id, version, paidOn, amountMinor: isBack ? -amountMinor : amountMinor, note }),
      message: (after, paper) =>
        after.stage === 'invoice' && after.openMinor === 0
          ? t('done.paidWhole', { paper })
          : t(isBack ? 'done.paidBack' : 'done.paid', { amount: format.money(amountMinor, sale.currency), paper }),
    });
  };
  const left = remains - (amountMinor ?? 0);
  return (
    <SaleStepDialog
      sale={sale}
      title={t(isBack ? 'pay.titleBack' : 'pay.title')}
      action={t(isBack ? 'pay.saveBack' : 'pay.save')}
      isSaving={step.isSaving}
      isTyped={note.trim() !== '' || isUnreadable || (amountMinor !== null && amountMinor !== remains)}
      onSave={save}
      onClose={onClose}
    >
      <MoneyInput
        label={t(isBack ? 'pay.amountBack' : 'pay.amount')}
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
          : left > 0
            ? t(isBack ? 'pay.leftBack' : 'pay.left', { amount: format.money(left, sale.currency) })
            : t(isBack ? 'pay.tooMuchBack' : 'pay.tooMuch', { amount: format.money(-left, sale.currency) })}
      </p>
      <DayInput
        label={t(isBack ? 'pay.paidBackOn' : 'pay.paidOn')}
        value={paidOn}
        error={isTried ? dayProblem : null}
        onChange={setPaidOn}
      />
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
