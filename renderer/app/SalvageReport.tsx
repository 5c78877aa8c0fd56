import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Salvage, SalvagedPart } from '#shared/backups/salvage.ts';
import { useFormat } from './format.ts';

interface SalvageReportProps {
  readonly salvage: Salvage;
  readonly file: string;
}

/** Kind by kind: what could be saved of how much, and what had to be left out. */
export function SalvageReport({ salvage, file }: SalvageReportProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const parts = salvage.parts.filter(({ saved, about, leftOut }) => saved > 0 || leftOut > 0 || about !== 0);
  const isAll = salvage.isHistoryKept && parts.every(({ saved, about }) => saved === about);
  const isAnyLeftOut = parts.some(({ leftOut }) => leftOut > 0);
  const ofHowMany = ({ about }: SalvagedPart): string =>
    about === null ? t('salvage.unknown') : t('salvage.about', { number: format.number(about) });
  return (
    <Stack gap="sm">
      <Text>{isAll ? t('salvage.all') : t('salvage.some')}</Text>
      <ScrollArea type="auto">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('salvage.what')}</Table.Th>
              <Table.Th ta="right">{t('salvage.saved')}</Table.Th>
              <Table.Th ta="right">{t('salvage.of')}</Table.Th>
              <Table.Th ta="right">{t('salvage.leftOut')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map((part) => (
              <Table.Tr key={part.kind}>
                <Table.Th scope="row" fw="normal">
                  {t(`salvage.kind.${part.kind}`)}
                </Table.Th>
                <Table.Td ta="right">{format.number(part.saved)}</Table.Td>
                <Table.Td ta="right">{ofHowMany(part)}</Table.Td>
                <Table.Td ta="right">{format.number(part.leftOut)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {isAnyLeftOut && (
        <Text size="sm" c="dimmed">
          {t('salvage.leftOutDetail')}
        </Text>
      )}
      {!salvage.isHistoryKept && (
        <Text size="sm" c="dimmed">
          {t('salvage.noUndo')}
        </Text>
      )}
      <Text size="sm">{t('salvage.staysAside', { file })}</Text>
    </Stack>
  );
}
