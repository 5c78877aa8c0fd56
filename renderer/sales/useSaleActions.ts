import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Payment, Sale, SaleRow } from '#shared/sales/sale.ts';
import { data, dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { useSaleWords } from './useSaleWords.ts';
import { useTakeInSale } from './useTakeInSale.ts';

type Told = Pick<SaleRow, 'id' | 'stage' | 'number'>;

/** Doings with sales. Each tells what was done, with Undo, and answers whether it was. */
export function useSaleActions() {
  const { t } = useTranslation('sales');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const takeIn = useTakeInSale();
  const words = useSaleWords();
  const isBusy = useRef(false);
  const format = useFormat();
  const paper = ({ stage, number }: Pick<SaleRow, 'stage' | 'number'>) => words.paper(stage, number);

  /** Tells what was done, with the way back. */
  const tell = async (label: BatchLabel, message: string) => announce({ message, batchId: await lastBatch(label) });

  /** A second click while the first is under way does nothing. */
  const attempt = async (act: () => Promise<void>) => {
    if (isBusy.current) return false;
    isBusy.current = true;
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
    } finally {
      isBusy.current = false;
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
    /** Several at once, with one way back. */
    removeMany: (ids: readonly number[]) =>
      attempt(async () => {
        const { batchId, count } = await dataClient.sales.remove({ ids: [...ids] });
        announce({ message: t('done.removedMany', { count }), batchId });
      }),
    stepBack: (sale: Sale) =>
      attempt(async () => {
        const after = await dataClient.sales.stepBack({ id: sale.id, version: sale.version });
        takeIn(after);
        await tell('saleSteppedBack', t('done.steppedBack', { paper: paper(after) }));
      }),
    revive: (sale: Sale) =>
      attempt(async () => {
        const after = await dataClient.sales.revive({ id: sale.id, version: sale.version });
        takeIn(after);
        await tell('saleRevived', t('done.revived', { paper: paper(after) }));
      }),
    removePayment: (sale: Sale, payment: Payment) =>
      attempt(async () => {
        takeIn(await dataClient.sales.removePayment({ id: sale.id, paymentId: payment.id }));
        const amount = format.money(payment.amountMinor, sale.currency);
        await tell('paymentRemoved', t('done.paymentRemoved', { amount, paper: paper(sale) }));
      }),
  };
}
