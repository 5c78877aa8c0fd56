import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { MenuAnchor } from '../components/MenuAnchor.tsx';
import classes from './ReminderList.module.css';

interface DoneRowMenuProps {
  readonly slip: Slip;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onEdit: () => void;
  readonly onOpenCard: () => void;
  readonly onRemove: () => void;
}

/** The menu over a promise that was kept. */
export function DoneRowMenu({ slip, at, ...on }: DoneRowMenuProps) {
  const { t } = useTranslation('reminders');
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  const label = t('list.more', { text: slip.text });
  return (
    <Menu withinPortal={false} opened onClose={on.onClose} position="bottom-start" width={220}>
      <Menu.Target>
        <MenuAnchor label={label} at={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={on.onReopen}>
          {t('action.reopen')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={on.onEdit}>
          {t('action.edit')}
        </Menu.Item>
        {slip.contact === null ? null : (
          <Menu.Item leftSection={<IconUser {...icon} />} onClick={on.onOpenCard}>
            {t('action.openCard', { name: slip.contact.displayName })}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item className={classes.danger ?? ''} leftSection={<IconTrash {...icon} />} onClick={on.onRemove}>
          {t('action.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
