import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AddressBookInspection, FileToken, Inspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { BinChoice } from './BinChoice.tsx';
import { ChangedCards } from './ChangedCards.tsx';
import { withOptions } from './fileReading.ts';
import type { FileReading } from './fileReading.ts';
import classes from './ImportPreview.module.css';
import { MatchChoice } from './MatchChoice.tsx';
import { PreviewFoot } from './PreviewFoot.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SampleTable } from './SampleTable.tsx';
import { useReading } from './useReading.ts';
import type { Read, ReadAgain } from './useReading.ts';

export interface ImportPreviewProps {
  readonly staged: FileToken;
  readonly first: Read<AddressBookInspection, never>;
  readonly again: ReadAgain;
  readonly onOther: (read: Read<Inspection, never>) => void;
  readonly onImport: (reading: FileReading) => void;
  readonly onClose: () => void;
}

const isAddressBook = (inspection: Inspection): inspection is AddressBookInspection => inspection.format === 'vcf';

/** How many contacts would be added or changed. */
function comingOf({ count, alreadyHere, changed, inBin, refused }: AddressBookInspection, reading: FileReading) {
  if (reading.onMatch === 'create') return count - refused;
  const fromBin = (reading.options.inBin ?? 'skip') === 'skip' ? 0 : inBin;
  return Math.max(0, count - alreadyHere - refused) + changed + fromBin;
}

/** What an address book would bring, before anything is written. */
export function ImportPreview({ staged, first, again, onOther, onImport, onClose }: ImportPreviewProps) {
  const { t } = useTranslation('transfer');
  const { inspection, reading, error, isReading, times, change } = useReading<AddressBookInspection, never>(first, {
    again,
    isOurs: isAddressBook,
    onOther,
  });
  const { alreadyHere, kept, problemCount } = inspection;
  const { inBin = 'skip' } = reading.options;
  const coming = error === null ? comingOf(inspection, reading) : 0;
  return (
    <Stack gap="lg" aria-busy={isReading}>
      <Found inspection={inspection} />
      {error === null ? null : <ErrorNotice error={error} />}
      <SampleTable sample={inspection.sample} />
      {alreadyHere === 0 ? null : (
        <MatchChoice value={reading.onMatch} onChange={(onMatch) => change((before) => ({ ...before, onMatch }))} />
      )}
      {inspection.changed === 0 ? null : <ChangedCards staged={staged} times={times} count={inspection.changed} />}
      {inspection.inBin === 0 && inBin === 'skip' ? null : (
        <BinChoice value={inBin} onChange={(value) => change((before) => withOptions(before, { inBin: value }))} />
      )}
      {problemCount === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemCount })}
          body={t('preview.problemsBody')}
          problems={inspection.problems}
          count={problemCount}
          format="vcf"
        />
      )}
      <Kept kept={kept} />
      <PreviewFoot
        start={t('import.start', { count: coming })}
        isNothing={coming === 0}
        isReading={isReading}
        onImport={() => onImport(reading)}
        onClose={onClose}
      />
    </Stack>
  );
}

function Found({ inspection }: { readonly inspection: AddressBookInspection }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { count, name, byteSize, alreadyHere, changed, same, inBin, refused, versions } = inspection;
  const facts = t('preview.facts', {
    size: format.bytes(byteSize),
    versions: versions.flatMap(({ version }) => (version === '' ? [] : [version])).join(', '),
  });
  const counted = [
    t('preview.new', { count: Math.max(0, count - alreadyHere - refused) }),
    ...(alreadyHere === 0 ? [] : [t('preview.here', { count: alreadyHere })]),
    ...(changed === 0 ? [] : [t('preview.changed', { count: changed })]),
    ...(changed === 0 || same === 0 ? [] : [t('preview.same', { count: same })]),
    ...(inBin === 0 ? [] : [t('preview.inBin', { count: inBin })]),
    ...(refused === 0 ? [] : [t('preview.refused', { count: refused })]),
  ];
  return (
    <div>
      <Title order={3}>{t('preview.found', { count, name })}</Title>
      <Text c="dimmed" size="sm">
        {facts}
      </Text>
      {alreadyHere + refused === 0 ? null : (
        <Text mt="xs" component="output" display="block">
          {counted.join(' · ')}
        </Text>
      )}
    </div>
  );
}

function Kept({ kept }: Pick<AddressBookInspection, 'kept'>) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  if (kept.length === 0) return null;
  return (
    <details className={classes['kept']}>
      <summary>{t('preview.kept')}</summary>
      <Text size="sm" my="xs">
        {t('preview.keptBody')}
      </Text>
      <Text size="sm" c="dimmed" className={classes['names'] ?? ''}>
        {kept.map((property) => `${property.name} (${format.number(property.count)})`).join(', ')}
      </Text>
    </details>
  );
}
