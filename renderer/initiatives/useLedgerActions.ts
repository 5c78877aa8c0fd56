import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { horizonEnd } from '#shared/initiatives/ledger.rules.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { useConfirm } from '../components/useConfirm.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { cameSo } from './cameSo.ts';

/** What is done with initiatives and their entries, each told with its Undo. */
export function useLedgerActions() {
  const { t } = useTranslation('initiatives');
  const { announce } = useUndo();
  const { notify, notifyError } = useNotify();
  const confirm = useConfirm();

  const removeEntry = async (entry: LedgerEntry): Promise<void> => {
    try {
      const { batchId } = await dataClient.ledger.remove({ id: entry.id, version: entry.version });
      announce({ message: t('done.entryRemoved'), batchId });
    } catch (error) {
      notifyError(error);
    }
  };

  /** Notes a planned entry as one that came. */
  const takeAsCome = async (
    entry: LedgerEntry,
    all: readonly LedgerEntry[],
    initiative: Initiative,
    today: string,
  ): Promise<void> => {
    const come = cameSo(entry, all, horizonEnd(initiative), today);
    if (come.kind === 'nothing') {
      notify(t(`cameSo.${come.why}`));
      return;
    }
    try {
      if (come.kind === 'extend') {
        const { id, version } = come.entry;
        await dataClient.ledger.update({ id, version, until: come.until });
        announce({ message: t('cameSo.done'), batchId: await lastBatch('ledgerEntryUpdated') });
        return;
      }
      const { initiativeId, category, startsOn, every, amountMinor, words, working } = entry;
      await dataClient.ledger.create({
        initiativeId,
        category,
        basis: 'actual',
        startsOn,
        every,
        until: come.until,
        amountMinor,
        words,
        working,
      });
      announce({ message: t('cameSo.done'), batchId: await lastBatch('ledgerEntryCreated') });
    } catch (error) {
      notifyError(error);
    }
  };

  /** Asks first, saying what goes with it. */
  const removeInitiative = async (initiative: Initiative, entryCount: number, saleCount: number): Promise<void> => {
    const { id, version, name, kind } = initiative;
    const isSure = await confirm({
      title: t('remove.title', { name }),
      body: [
        entryCount === 0 ? t('remove.nothing') : t('remove.entries', { count: entryCount }),
        ...(kind === 'crm' ? [t('remove.answers')] : []),
        ...(saleCount === 0 ? [] : [t('remove.sales', { count: saleCount })]),
        t('remove.undo'),
      ],
      action: t('remove.action'),
      isDangerous: true,
    });
    if (!isSure) return;
    try {
      const { batchId } = await dataClient.initiatives.remove({ id, version });
      go(places.money('initiatives'));
      announce({ message: t('done.removed', { name }), batchId });
    } catch (error) {
      notifyError(error);
    }
  };

  return { removeEntry, takeAsCome, removeInitiative };
}
