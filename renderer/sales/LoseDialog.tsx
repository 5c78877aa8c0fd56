import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { DayInput } from '../days/DayInput.tsx';
import classes from './SaleForm.module.css';
import { SaleStepDialog } from './SaleStepDialog.tsx';
import { useSaleStep } from './useSaleStep.ts';

/** Nothing came of it: since when, and why. */
export function LoseDialog({ sale, onClose }: { readonly sale: Sale; readonly onClose: () => void }) {
  const { t } = useTranslation('sales');
  const step = useSaleStep(sale, onClose);
  const [why, setWhy] = useState('');
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [isTried, setIsTried] = useState(false);
  const dayProblem = on === null ? t('problem.needsDate') : on > today ? t('problem.inFuture') : null;
  const save = () => {
    setIsTried(true);
    if (on === null || dayProblem !== null) return;
    void step.take({
      label: 'saleLost',
      write: (version) => dataClient.sales.lose({ id: sale.id, version, on, why }),
      message: (_after, paper) => t('done.lost', { paper }),
    });
  };
  return (
    <SaleStepDialog
      sale={sale}
      title={t('lose.title')}
      action={t('lose.save')}
      isSaving={step.isSaving}
      isTyped={why.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Textarea
        label={t('lose.why')}
        placeholder={t('lose.whyHint')}
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <DayInput label={t('lose.on')} value={on} error={isTried ? dayProblem : null} onChange={setOn} />
      <p className={classes['about']}>{t('lose.meaning')}</p>
    </SaleStepDialog>
  );
}
