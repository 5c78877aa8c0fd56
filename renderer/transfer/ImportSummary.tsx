import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { IconArrowBackUp, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult, Inspection, SkipReason } from '#shared/transfer/transfer.ts';
import { dataClient, shellClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { ALL_BY_NAME } from '../contacts/listQuery.ts';
import { showFromTop } from '../contacts/rememberedQuery.ts';
import classes from './ImportSummary.module.css';
import { ProblemList } from './ProblemList.tsx';

export interface ImportSummaryProps {
  readonly result: ImportResult;
  /** What the file was found to be. */
  readonly inspection: Inspection;
  readonly onClose: () => void;
}

/** What came in. */
type Kind = 'contacts' | 'calendar' | 'sales';

const COUNTS = ['added', 'updated', 'skipped'] as const;
const NOTHING = {
  contacts: 'summary.nothingBody',
  calendar: 'entries.nothingBody',
  sales: 'salesSummary.nothingBody',
} as const satisfies Record<Kind, string>;
/** Reasons that have other words for reminders and for sales. */
const OF_EVERY_KIND = ['sameUid', 'sameContent', 'twiceInFile', 'inBin', 'cancelled'] as const;
const SKIPPED = { calendar: 'skippedEntries', sales: 'skippedSales' } as const;

/** Why entries were skipped, in words. */
function whySkipped(t: Words, kind: Kind, reason: SkipReason, count: number): string {
  const common = OF_EVERY_KIND.find((one) => one === reason);
  return kind === 'contacts' || common === undefined
    ? t(`skipped.${reason}`, { count })
    : t(`${SKIPPED[kind]}.${common}`, { count });
}

function kindOf(inspection: Inspection): Kind {
  if (inspection.format === 'ics') return 'calendar';
  return inspection.format === 'csv' && inspection.as === 'sales' ? 'sales' : 'contacts';
}

/** What an import did, why something was left out, and the way back. */
export function ImportSummary({ result, inspection, onClose }: ImportSummaryProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { undo } = useUndo();
  const kind = kindOf(inspection);
  /** Taken back; `some` when what was edited since stays. */
  const [undone, setUndone] = useState<'all' | 'some' | null>(null);
  const isUndone = undone !== null;
  const { added, updated, batchId, problemList } = result;
  const takeBack = async () => {
    const taken = batchId === null ? null : await undo(batchId);
    if (taken !== null) setUndone(taken.keptCount === 0 ? 'all' : 'some');
  };
  const see = () => {
    onClose();
    if (kind === 'sales') {
      go(places.money('sales'));
      return;
    }
    if (kind === 'contacts' && batchId !== null) showFromTop({ ...ALL_BY_NAME, also: { batchId } });
    go(kind === 'calendar' && added > 0 ? places.reminders : places.customers);
  };
  const isNothing = added + updated === 0;
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <IconCircleCheck className={classes.icon} size="2.25rem" stroke={1.5} aria-hidden="true" />
        <div aria-live="polite">
          <Title order={3}>
            {undone === 'all'
              ? t('summary.undone')
              : undone === 'some'
                ? t('summary.undoneSome')
                : isNothing
                  ? t('summary.nothing')
                  : cameIn(t, kind, result)}
          </Title>
          {isNothing && result.problems === 0 ? <Text c="dimmed">{t(NOTHING[kind])}</Text> : null}
        </div>
      </div>
      {isUndone ? null : (
        <>
          <dl className={classes.counts}>
            {COUNTS.filter((what) => kind !== 'sales' || what !== 'updated').map((what) => (
              <Count key={what} words={countWords(t, kind, what)} number={format.number(result[what])} />
            ))}
            <Count words={t('summary.notTaken')} number={format.number(result.problems)} />
          </dl>
          <Skipped result={result} kind={kind} />
        </>
      )}
      {problemList.length === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemList.length })}
          problems={problemList}
          count={problemList.length}
          format={inspection.format}
        />
      )}
      <NotTaken notTaken={result.notTaken} />
      <Group justify="flex-end">
        {batchId === null || isUndone ? null : (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size="1rem" aria-hidden="true" />}
            onClick={() => void takeBack()}
          >
            {t('summary.undo')}
          </Button>
        )}
        <Button variant={isNothing || isUndone ? 'filled' : 'default'} onClick={onClose}>
          {t('summary.done')}
        </Button>
        {isNothing || isUndone ? null : (
          <Button data-autofocus onClick={see}>
            {kind === 'sales'
              ? t('salesSummary.see')
              : kind === 'calendar' && added > 0
                ? t('entries.see')
                : t('summary.see')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type Words = TFunction<'transfer'>;

/** What came in, in one line. */
function cameIn(t: Words, kind: Kind, { added, updated }: ImportResult): string {
  if (kind === 'sales') return t('salesSummary.added', { count: added });
  if (kind === 'calendar')
    return added === 0 ? t('entries.onlyBirthdays', { count: updated }) : t('entries.added', { count: added });
  if (added === 0) return t('summary.updatedOnly', { count: updated });
  const title = t('summary.title', { count: added });
  return updated === 0
    ? title
    : t('summary.both', { added: title, updated: t('summary.updatedToo', { count: updated }) });
}

function countWords(t: Words, kind: Kind, what: (typeof COUNTS)[number]): string {
  if (what === 'added' && kind !== 'contacts') return t(kind === 'sales' ? 'salesSummary.sales' : 'entries.reminders');
  return kind === 'calendar' && what === 'updated' ? t('entries.birthdays') : t(`summary.${what}`);
}

function Count({ words, number }: { readonly words: string; readonly number: string }) {
  return (
    <div className={classes.count}>
      <dt className={classes.words}>{words}</dt>
      <dd className={classes.number}>{number}</dd>
    </div>
  );
}

function Skipped({ result, kind }: { readonly result: ImportResult; readonly kind: Kind }) {
  const { t } = useTranslation('transfer');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const [isRestored, setIsRestored] = useState(false);
  const ids = result.inBinIds;
  if (result.skippedBecause.length === 0) return null;
  const restore = async () => {
    try {
      const { batchId } = await dataClient.contacts.restore({ ids: [...ids] });
      setIsRestored(true);
      announce({ message: t('summary.restored'), batchId });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <div>
      <Text fw={600}>{t('summary.why')}</Text>
      <ul className={classes.reasons}>
        {result.skippedBecause.map(({ reason, count }) => (
          <li key={reason}>{whySkipped(t, kind, reason, count)}</li>
        ))}
      </ul>
      {ids.length === 0 ? null : isRestored ? (
        <Text size="sm">{t('summary.restored')}</Text>
      ) : (
        <Button variant="light" size="compact-sm" onClick={() => void restore()}>
          {t('summary.restore', { count: ids.length })}
        </Button>
      )}
    </div>
  );
}

function NotTaken({ notTaken }: Pick<ImportResult, 'notTaken'>) {
  const { t } = useTranslation('transfer');
  const { notifyError } = useNotify();
  const [savedAs, setSavedAs] = useState<string | null>(null);
  if (notTaken === null) return null;
  const save = async () => {
    try {
      const { saved, name } = await shellClient.saveFile({ file: notTaken.file, name: notTaken.name });
      if (saved) setSavedAs(name);
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size="1rem" aria-hidden="true" />}
        onClick={() => void save()}
      >
        {t('summary.saveNotTaken')}
      </Button>
      <Text size="sm" component="output">
        {savedAs === null ? '' : t('summary.saved', { name: savedAs })}
      </Text>
    </Group>
  );
}
