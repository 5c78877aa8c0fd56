import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceFloppy, IconDots, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface BackupRowMenuProps {
  /** When the backup was made, in words. */
  readonly at: string;
  readonly isCopying: boolean;
  /** Another one is being copied. */
  readonly disabled: boolean;
  readonly onCopyOut: () => void;
  readonly onCopyOutProtected: () => void;
}

const icon = { size: '1rem', 'aria-hidden': true } as const;

/** What can be done with a backup besides going back to it. */
export function BackupRowMenu({ at, isCopying, disabled, onCopyOut, onCopyOutProtected }: BackupRowMenuProps) {
  const { t } = useTranslation('settings');
  return (
    <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <ActionIcon variant="subtle" loading={isCopying} disabled={disabled} aria-label={t('backup.moreOf', { at })}>
          <IconDots size="1.125rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={onCopyOut}>
          {t('backup.copyOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock {...icon} />} onClick={onCopyOutProtected}>
          {t('backup.copyOutProtected')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
