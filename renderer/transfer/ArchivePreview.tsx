import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArchiveInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';

interface ArchivePreviewProps {
  readonly inspection: ArchiveInspection;
  /** Goes on to where archives are opened. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** An archive is not imported: it takes the place of everything. Says so, and leads to where that is done. */
export function ArchivePreview({ inspection, onOpen, onClose }: ArchivePreviewProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { name, byteSize, writtenAt, companyName, contacts, sales, reminders } = inspection;
  const facts = [
    ...(companyName === '' ? [] : [companyName]),
    t('archive.contacts', { count: contacts }),
    t('archive.sales', { count: sales }),
    t('archive.reminders', { count: reminders }),
    format.bytes(byteSize),
  ];
  return (
    <Stack gap="lg">
      <div>
        <Title order={3}>{t('archive.title', { name })}</Title>
        <Text c="dimmed" size="sm">
          {[t('archive.writtenAt', { when: format.dateTime(writtenAt) }), ...facts].join(' · ')}
        </Text>
      </div>
      <Text>{t('archive.body')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
        <Button data-autofocus onClick={onOpen}>
          {t('archive.open')}
        </Button>
      </Group>
    </Stack>
  );
}
