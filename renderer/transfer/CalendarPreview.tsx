import { Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import { CalendarSample } from './CalendarSample.tsx';
import { PreviewFoot } from './PreviewFoot.tsx';
import { ProblemList } from './ProblemList.tsx';

/** Entries that are here already stay as they are, or come in once more. */
type OnMatch = 'skip' | 'create';

export interface CalendarPreviewProps {
  readonly inspection: CalendarInspection;
  readonly onImport: (onMatch: OnMatch) => void;
  readonly onClose: () => void;
}

/** What a calendar would bring, before anything is written. */
export function CalendarPreview({ inspection, onImport, onClose }: CalendarPreviewProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const [onMatch, setOnMatch] = useState<OnMatch>('skip');
  const { count, alreadyHere, cancelled, refused, repeating, becomes, name, problemCount } = inspection;
  const coming = count - cancelled - refused - (onMatch === 'create' ? 0 : alreadyHere);
  const facts = [
    ...becomes.map((what) => t(`entries.${what.becomes}`, { count: what.count })),
    ...(repeating === 0 ? [] : [t('entries.repeating', { count: repeating })]),
    ...(alreadyHere === 0 ? [] : [t('entries.here', { count: alreadyHere })]),
    ...(cancelled === 0 ? [] : [t('entries.cancelled', { count: cancelled })]),
    ...(refused === 0 ? [] : [t('entries.refused', { count: refused })]),
  ];
  return (
    <Stack gap="lg">
      <div>
        <Title order={3}>{t('entries.found', { count, name })}</Title>
        <Text c="dimmed" size="sm">
          {t('entries.facts', { size: format.bytes(inspection.byteSize) })}
        </Text>
        {facts.length === 0 ? null : <Text mt="xs">{facts.join(' · ')}</Text>}
      </div>
      <CalendarSample sample={inspection.sample} />
      {alreadyHere === 0 ? null : (
        <Radio.Group
          label={t('entries.onMatch')}
          value={onMatch}
          onChange={(value) => setOnMatch(value === 'create' ? 'create' : 'skip')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="skip" label={t('entries.skip')} description={t('entries.skipBody')} />
            <Radio value="create" label={t('entries.create')} description={t('entries.createBody')} />
          </Stack>
        </Radio.Group>
      )}
      {problemCount === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemCount })}
          body={t('preview.problemsBody')}
          problems={inspection.problems}
          count={problemCount}
          format="ics"
        />
      )}
      <PreviewFoot
        start={t('import.startEntries', { count: coming })}
        isNothing={coming <= 0}
        onImport={() => onImport(onMatch)}
        onClose={onClose}
      />
    </Stack>
  );
}
