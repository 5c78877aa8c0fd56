import { SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { data, dataClient } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { DayInput } from '../days/DayInput.tsx';
import { DayField } from '../days/DayField.tsx';
import { lastDueDays, rememberDueDays } from './dueDays.ts';
import { SaleStepDialog } from './SaleStepDialog.tsx';
import { useSaleStep } from './useSaleStep.ts';

interface AdvanceDialogProps {
  readonly sale: Sale;
  readonly first: 'order' | 'invoice';
  readonly onClose: () => void;
}

/** A quotation becomes an order or an invoice, an order an invoice: with its own number and date. */
export function AdvanceDialog({ sale, first, onClose }: AdvanceDialogProps) {
  const { t } = useTranslation('sales');
  const today = useToday();
  const step = useSaleStep(sale, onClose);
  const [stage, setStage] = useState(first);
  const [typedNumber, setTypedNumber] = useState<string | null>(null);
  const [datedOn, setDatedOn] = useState<string | null>(today);
  const [typedDue, setTypedDue] = useState<{ readonly day: string; readonly isUnreadable: boolean } | null>(null);
  const [isTried, setIsTried] = useState(false);
  const next = useQuery({ ...data.sales.nextNumber.queryOptions({ input: { stage } }), gcTime: 0 });
  const number = typedNumber ?? next.data?.number ?? '';
  const dueOn = typedDue?.day ?? (datedOn === null ? '' : addDays(datedOn, lastDueDays()));

  const save = () => {
    setIsTried(true);
    if (datedOn === null || (stage === 'invoice' && typedDue?.isUnreadable === true)) return;
    void step.take({
      label: 'saleAdvanced',
      write: async (version) => {
        const after = await dataClient.sales.advance({
          id: sale.id,
          version,
          stage,
          // Faster than the suggestion: it is still meant to have its number.
          number: typedNumber ?? next.data?.number ?? (await dataClient.sales.nextNumber({ stage })).number,
          datedOn,
          ...(stage === 'invoice' ? { dueOn: dueOn === '' ? null : dueOn } : {}),
        });
        const days = stage === 'invoice' && dueOn !== '' ? daysBetween(datedOn, dueOn) : -1;
        if (days >= 0 && days <= 365) rememberDueDays(days);
        return after;
      },
      message: (_after, paper) => t('done.advanced', { paper }),
    });
  };
  return (
    <SaleStepDialog
      sale={sale}
      title={t(`advance.${stage}`)}
      action={t(`advance.${stage}`)}
      isSaving={step.isSaving}
      isTyped={typedNumber !== null || typedDue !== null}
      onSave={save}
      onClose={onClose}
    >
      {sale.stage === 'quotation' ? (
        <SegmentedControl
          fullWidth
          aria-label={t('field.stage')}
          value={stage}
          data={[
            { value: 'order', label: t('stage.order') },
            { value: 'invoice', label: t('stage.invoice') },
          ]}
          onChange={(chosen) => setStage(chosen === 'order' ? 'order' : 'invoice')}
        />
      ) : null}
      <TextInput
        label={t('field.number')}
        data-autofocus
        autoComplete="off"
        maxLength={100}
        value={number}
        error={step.isNumberTaken ? t('problem.numberTaken') : null}
        onChange={(event) => setTypedNumber(event.currentTarget.value)}
      />
      <DayInput
        label={t('field.datedOn')}
        value={datedOn}
        error={isTried && datedOn === null ? t('problem.needsDate') : null}
        onChange={setDatedOn}
      />
      {stage === 'invoice' ? (
        <DayField
          label={t('field.dueOn')}
          value={dueOn}
          error={isTried && typedDue?.isUnreadable === true ? t('problem.dueUnreadable') : null}
          onChange={(day, isUnreadable) => setTypedDue({ day, isUnreadable })}
        />
      ) : null}
    </SaleStepDialog>
  );
}
