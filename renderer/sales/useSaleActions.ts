import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Payment, Sale, SaleRow } from '#shared/sales/sale.ts';
import { data, dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../contacts/lastBatch.ts';
import { useSaleWords } from './useSaleWords.ts';

type Told = Pick<SaleRow, 'id' | 'stage' | 'number'>;

/** Doings with sales. Each tells what was done, with Undo, and answers whether it was. */
export function useSaleActions() {
  const { t } = useTranslation('sales');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const words = useSaleWords();
  const format = useFormat();
  const paper = ({ stage, number }: Pick<SaleRow, 'stage' | 'number'>) => words.paper(stage, number);

  /** Tells what was done, with the way back. */
  const tell = async (label: BatchLabel, message: string) => announce({ message, batchId: await lastBatch(label) });

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      return true;
    } catch (error) {
      notifyError(error);
      // What is shown is not what is: read it again, so that the next try starts from the truth.
      if (errorCode(error) === 'VERSION_CONFLICT' || errorCode(error) === 'NOT_FOUND') {
        await queryClient.invalidateQueries({ queryKey: data.sales.key() });
      }
      return false;
    }
  };

  return {
    tell,
    paper,
    remove: (sale: Told) =>
      attempt(async () => {
        const { batchId } = await dataClient.sales.remove({ ids: [sale.id] });
        announce({ message: t('done.removed', { paper: paper(sale) }), batchId });
      }),
    stepBack: (sale: Sale) =>
      attempt(async () => {
        const after = await dataClient.sales.stepBack({ id: sale.id, version: sale.version });
        await tell('saleSteppedBack', t('done.steppedBack', { paper: paper(after) }));
      }),
    revive: (sale: Sale) =>
      attempt(async () => {
        const after = await dataClient.sales.revive({ id: sale.id, version: sale.version });
        await tell('saleRevived', t('done.revived', { paper: paper(after) }));
      }),
    removePayment: (sale: Sale, payment: Payment) =>
      attempt(async () => {
        await dataClient.sales.removePayment({ id: sale.id, paymentId: payment.id });
        const amount = format.money(payment.amountMinor, sale.currency);
        await tell('paymentRemoved', t('done.paymentRemoved', { amount, paper: paper(sale) }));
      }),
  };
}
