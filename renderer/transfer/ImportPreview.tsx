import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressBookInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import classes from './ImportPreview.module.css';
import { ProblemList } from './ProblemList.tsx';
import { SampleTable } from './SampleTable.tsx';
import type { OnMatch } from './useImport.ts';

export interface ImportPreviewProps {
  readonly inspection: AddressBookInspection;
  readonly onImport: (onMatch: OnMatch) => void;
  readonly onClose: () => void;
}

/** What an address book would bring, before anything is written. */
export function ImportPreview({ inspection, onImport, onClose }: ImportPreviewProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const [onMatch, setOnMatch] = useState<OnMatch>('skip');
  const { count, alreadyHere, inBin, refused, name, kept, versions } = inspection;
  const fresh = Math.max(0, count - alreadyHere - refused);
  const coming = onMatch === 'create' ? count - refused : fresh;
  const facts = t('preview.facts', {
    size: format.bytes(inspection.byteSize),
    versions: versions.flatMap(({ version }) => (version === '' ? [] : [version])).join(', '),
  });
  return (
    <Stack gap="lg">
      <div>
        <Title order={3}>{t('preview.found', { count, name })}</Title>
        <Text c="dimmed" size="sm">
          {facts}
        </Text>
        {alreadyHere + refused === 0 ? null : (
          <Text mt="xs">
            {[
              t('preview.new', { count: fresh }),
              ...(alreadyHere === 0 ? [] : [t('preview.here', { count: alreadyHere })]),
              ...(inBin === 0 ? [] : [t('preview.inBin', { count: inBin })]),
              ...(refused === 0 ? [] : [t('preview.refused', { count: refused })]),
            ].join(' · ')}
          </Text>
        )}
      </div>
      <SampleTable sample={inspection.sample} />
      {alreadyHere === 0 ? null : (
        <Radio.Group
          label={t('preview.onMatch')}
          value={onMatch}
          onChange={(value) => setOnMatch(value === 'create' ? 'create' : 'skip')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="skip" label={t('preview.skip')} description={t('preview.skipBody')} />
            <Radio value="create" label={t('preview.create')} description={t('preview.createBody')} />
          </Stack>
        </Radio.Group>
      )}
      {inspection.problemCount === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: inspection.problemCount })}
          body={t('preview.problemsBody')}
          problems={inspection.problems}
          count={inspection.problemCount}
          format="vcf"
        />
      )}
      {kept.length === 0 ? null : (
        <details className={classes.kept}>
          <summary>{t('preview.kept')}</summary>
          <Text size="sm" my="xs">
            {t('preview.keptBody')}
          </Text>
          <Text size="sm" c="dimmed" className={classes.names ?? ''}>
            {kept.map((property) => `${property.name} (${format.number(property.count)})`).join(', ')}
          </Text>
        </details>
      )}
      <Group justify="flex-end" className={classes.foot ?? ''}>
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
        <Button data-autofocus disabled={coming === 0} onClick={() => onImport(onMatch)}>
          {coming === 0 ? t('import.startNone') : t('import.start', { count: coming })}
        </Button>
      </Group>
    </Stack>
  );
}
