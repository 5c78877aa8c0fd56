import { Button, Menu } from '@mantine/core';
import { IconCalendarDown, IconCalendarUp, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { exportCalendar, importRequests } from './transferRequests.ts';

/** Brings a calendar, or takes the promises along on a phone: where promises are, these are looked for. */
export function CalendarFilesMenu() {
  const { t } = useTranslation('reminders');
  const importFile = () => importRequests.ask({ file: null });
  useCommands([
    {
      id: 'importFile',
      group: 'data',
      label: t('action.importFile'),
      keys: ['mod+O'],
      icon: <IconCalendarUp size="1.125rem" />,
      run: importFile,
    },
    {
      id: 'exportCalendar',
      group: 'data',
      label: t('action.exportCalendar'),
      icon: <IconCalendarDown size="1.125rem" />,
      run: exportCalendar,
    },
  ]);
  return (
    <Menu withinPortal={false} position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" aria-label={t('action.more')} title={t('action.more')} px="xs">
          <IconDots size="1.125rem" aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarDown size="1rem" aria-hidden="true" />} onClick={exportCalendar}>
          {t('action.exportCalendar')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarUp size="1rem" aria-hidden="true" />} onClick={importFile}>
          {t('action.importFile')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
