import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { IconArrowBackUp, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult, Inspection } from '#shared/transfer/transfer.ts';
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
  /** What kind of file it was. */
  readonly format: Inspection['format'];
  readonly onClose: () => void;
}

const COUNTS = ['added', 'updated', 'skipped'] as const;
const NOTHING = {
  vcf: 'summary.nothingBody',
  ics: 'entries.nothingBody',
  csv: 'salesSummary.nothingBody',
} as const satisfies Record<Inspection['format'], string>;
const SKIPPED = {
  vcf: 'skipped',
  ics: 'skippedEntries',
  csv: 'skippedSales',
} as const satisfies Record<Inspection['format'], string>;

/** What an import did, why something was left out, and the way back. */
export function ImportSummary({ result, format: kind, onClose }: ImportSummaryProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { undo } = useUndo();
  const [isUndone, setIsUndone] = useState(false);
  const { added, updated, batchId, problemList } = result;
  const takeBack = async () => {
    if (batchId !== null && (await undo(batchId)) !== null) setIsUndone(true);
  };
  const see = () => {
    if (kind === 'csv') {
      go(places.money('sales'));
      onClose();
      return;
    }
    if (kind === 'vcf') showFromTop({ ...ALL_BY_NAME, sort: { by: 'createdAt', direction: 'desc' } });
    go(kind === 'ics' && added > 0 ? places.reminders : places.customers);
    onClose();
  };
  const isNothing = added + updated === 0;
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <IconCircleCheck className={classes.icon} size="2.25rem" stroke={1.5} aria-hidden="true" />
        <div aria-live="polite">
          <Title order={3}>
            {isUndone ? t('summary.undone') : isNothing ? t('summary.nothing') : cameIn(t, kind, result)}
          </Title>
          {isNothing && result.problems === 0 ? <Text c="dimmed">{t(NOTHING[kind])}</Text> : null}
        </div>
      </div>
      {isUndone ? null : (
        <>
          <dl className={classes.counts}>
            {COUNTS.filter((what) => kind !== 'csv' || what !== 'updated').map((what) => (
              <Count key={what} words={countWords(t, kind, what)} number={format.number(result[what])} />
            ))}
            <Count words={t('summary.notTaken')} number={format.number(result.problems)} />
          </dl>
          <Skipped result={result} format={kind} />
        </>
      )}
      {problemList.length === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemList.length })}
          problems={problemList}
          count={problemList.length}
          format={kind}
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
            {kind === 'csv' ? t('salesSummary.see') : kind === 'ics' && added > 0 ? t('entries.see') : t('summary.see')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type Words = TFunction<'transfer'>;

/** What came in, in one line. */
function cameIn(t: Words, kind: Inspection['format'], { added, updated }: ImportResult): string {
  if (kind === 'vcf') return t('summary.title', { count: added });
  if (kind === 'csv') return t('salesSummary.added', { count: added });
  return added === 0 ? t('entries.onlyBirthdays', { count: updated }) : t('entries.added', { count: added });
}

function countWords(t: Words, kind: Inspection['format'], what: (typeof COUNTS)[number]): string {
  if (what === 'added' && kind !== 'vcf') return t(kind === 'csv' ? 'salesSummary.sales' : 'entries.reminders');
  return kind === 'ics' && what === 'updated' ? t('entries.birthdays') : t(`summary.${what}`);
}

function Count({ words, number }: { readonly words: string; readonly number: string }) {
  return (
    <div className={classes.count}>
      <dt className={classes.words}>{words}</dt>
      <dd className={classes.number}>{number}</dd>
    </div>
  );
}

function Skipped({ result, format }: Pick<ImportSummaryProps, 'result' | 'format'>) {
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
          <li key={reason}>{t(`${SKIPPED[format]}.${reason}`, { count })}</li>
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
