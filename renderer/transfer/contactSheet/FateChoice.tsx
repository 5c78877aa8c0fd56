import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { RowCounts, RowFate } from '#shared/transfer/previewRow.ts';
import { BinChoice } from '../BinChoice.tsx';
import { withOptions, type FileReading } from '../fileReading.ts';
import { SentenceChoice } from '../SentenceChoice.tsx';
import type { ChangeReading } from './ContactRows.tsx';

interface FateChoiceProps {
  readonly fate: RowFate;
  readonly counts: RowCounts;
  readonly reading: FileReading<ContactTarget>;
  readonly change: ChangeReading;
}

const WRONG_CELLS = ['leaveRowOut', 'intoNote'] as const;

/** What can be done about all rows of a fate at once, or what it means. */
export function FateChoice({ fate, counts, reading, change }: FateChoiceProps) {
  const { t } = useTranslation('transfer');
  const { wrongCells = 'leaveRowOut', inBin = 'skip', mended = [], leftOut = [] } = reading.options;
  if (fate === 'wrong')
    return (
      <>
        {counts.wrong === 0 && wrongCells === 'leaveRowOut' ? null : (
          <SentenceChoice
            label={t('wrongCells.label')}
            value={wrongCells}
            choices={WRONG_CELLS.map((value) => ({
              value,
              label: t(`wrongCells.${value}`),
              sentence: t(`wrongCells.${value}Body`),
            }))}
            onChange={(value) => change((before) => withOptions(before, { wrongCells: value }))}
          />
        )}
        {mended.length === 0 ? null : (
          <Group gap="sm">
            <Text size="sm">{t('contactSheet.mended', { count: mended.length })}</Text>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => change((before) => withOptions(before, { mended: [] }))}
            >
              {t('contactSheet.mendedBack')}
            </Button>
          </Group>
        )}
      </>
    );
  if (fate === 'inBin')
    return <BinChoice value={inBin} onChange={(value) => change((before) => withOptions(before, { inBin: value }))} />;
  if (fate === 'leftOut' && leftOut.length > 0)
    return (
      <Group gap="sm">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => change((before) => withOptions(before, { leftOut: [] }))}
        >
          {t('contactSheet.takeAll')}
        </Button>
      </Group>
    );
  return null;
}
