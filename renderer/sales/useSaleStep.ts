import { useRef, useState } from 'react';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { refusalOf } from './refusal.ts';
import { useSaleActions } from './useSaleActions.ts';
import { useTakeInSale } from './useTakeInSale.ts';

interface Step {
  readonly label: BatchLabel;
  readonly write: (version: number) => Promise<Sale>;
  readonly message: (after: Sale, paper: string) => string;
}

/** Takes one step of a sale. What fails is told, and what was typed stands. */
export function useSaleStep(sale: Sale, onClose: () => void) {
  const actions = useSaleActions();
  const { notifyError } = useNotify();
  const takeIn = useTakeInSale();
  const [isSaving, setIsSaving] = useState(false);
  const [isNumberTaken, setIsNumberTaken] = useState(false);
  /** Of a sale that was changed elsewhere since: once that was told, the same step again is meant for the newer one. */
  const version = useRef(sale.version);

  const readAgain = async () => {
    try {
      const now = await dataClient.sales.get({ id: sale.id });
      version.current = now.version;
      takeIn(now);
    } catch (error) {
      notifyError(error);
    }
  };

  const take = async ({ label, write, message }: Step) => {
    if (isSaving) return;
    setIsSaving(true);
    setIsNumberTaken(false);
    try {
      const after = await write(version.current);
      takeIn(after);
      onClose();
      await actions.tell(label, message(after, actions.paper(after)));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.field === 'number' && refusal.rule === 'taken') setIsNumberTaken(true);
      else notifyError(error);
      if (errorCode(error) === 'VERSION_CONFLICT') await readAgain();
      // Nobody can take a step of what was deleted meanwhile.
      if (errorCode(error) === 'NOT_FOUND') onClose();
    } finally {
      setIsSaving(false);
    }
  };
  return { take, isSaving, isNumberTaken };
}
