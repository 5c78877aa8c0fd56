import { Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import classes from './AboutSection.module.css';
import { SettingsCard } from './SettingsCard.tsx';
import { useEnvironment } from './useEnvironment.ts';
import { useNotices } from './useNotices.ts';

/** Versions, our licence, and the notices of what we build on. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const versions = useQuery(data.system.versions.queryOptions({ input: {} }));
  const facts = [
    [t('about.version'), environment?.appVersion],
    ['Electron', environment?.electronVersion],
    ['Chromium', environment?.chromiumVersion],
    ['Node.js', environment?.nodeVersion],
    ['SQLite', versions.data?.sqlite],
    [t('about.system'), environment === null ? '' : t(`about.platform.${environment.platform}`)],
  ] as const;
  return (
    <Stack>
      <SettingsCard title="Longhand" description={t('about.sentence')}>
        <Table variant="vertical" withRowBorders={false} layout="fixed" maw={420}>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={160} className={classes['name'] ?? ''}>
                  {name}
                </Table.Th>
                <Table.Td>{value ?? ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm">{t('about.licence')}</Text>
      </SettingsCard>
      <Notices />
    </Stack>
  );
}

function Notices() {
  const { t } = useTranslation('settings');
  const [isOpen, setIsOpen] = useState(false);
  const notices = useNotices(isOpen);
  return (
    <SettingsCard title={t('about.notices')} description={t('about.noticesDescription')}>
      <Group>
        <Button variant="default" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? t('about.hideNotices') : t('about.showNotices')}
        </Button>
      </Group>
      {isOpen && notices !== null && (
        <ScrollArea.Autosize mah={420} type="auto" viewportProps={{ tabIndex: 0 }}>
          <pre className={classes['notices']} lang="en">
            {notices}
          </pre>
        </ScrollArea.Autosize>
      )}
    </SettingsCard>
  );
}
