import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupLook } from '#shared/backups/backups.ts';
import { useFormat } from '../app/format.ts';

const COUNTED = ['contacts', 'interactions', 'reminders', 'sales', 'ownFields', 'initiatives', 'goals'] as const;

/** What stands in a backup, beside what is here now. Kinds of which there is none in either are left out. */
export function BackupContents({ look }: { readonly look: BackupLook }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { picture, now, at, reason } = look;
  const kinds = COUNTED.filter((kind) => kind === 'contacts' || picture[kind] > 0 || (now !== null && now[kind] > 0));

  const difference = (count: number, here: number): string => {
    if (count === here) return t('contents.same');
    return count < here ? t('contents.fewer', { count: here - count }) : t('contents.more', { count: count - here });
  };
  return (
    <Stack gap={4}>
      <Text>
        {at === null ? t('restore.whatFile', { name: look.name }) : t('restore.what', { date: format.dateTime(at) })}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          ...(reason === null ? [] : [t(`backup.reason.${reason}`)]),
          format.bytes(look.byteSize),
          picture.lastChangedAt === null
            ? t('contents.neverChanged')
            : t('contents.lastChanged', { date: format.dateTime(picture.lastChangedAt) }),
        ].join(' · ')}
      </Text>
      <Table aria-label={t('contents.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contents.title')}</Table.Th>
            <Table.Th ta="right">{t('contents.count')}</Table.Th>
            {now !== null && <Table.Th>{t('contents.comparedWithNow')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Td>{t(`contents.kind.${kind}`)}</Table.Td>
              <Table.Td ta="right">{format.number(picture[kind])}</Table.Td>
              {now !== null && <Table.Td>{difference(picture[kind], now[kind])}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
