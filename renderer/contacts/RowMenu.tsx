import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBell,
  IconCopy,
  IconDownload,
  IconExternalLink,
  IconPencil,
  IconPencilPlus,
  IconRepeat,
  IconSquareCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../components/Keys.tsx';
import { MenuAnchor } from '../components/MenuAnchor.tsx';
import classes from './RowMenu.module.css';
import type { ListRow } from './listRow.ts';
import { useCopy } from './useCopy.ts';
import { usePhoneShown } from './usePhoneShown.ts';

export interface RowMenuProps {
  readonly row: ListRow;
  readonly at: { readonly x: number; readonly y: number };
  readonly inBin: boolean;
  readonly isSelected: boolean;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onLog: () => void;
  readonly onRemind: () => void;
  readonly onRhythm: () => void;
  readonly onToggle: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** The menu of the right mouse button over a customer. */
export function RowMenu(props: RowMenuProps) {
  const { t } = useTranslation('contacts');
  const phone = usePhoneShown();
  const copy = useCopy();
  const { row, at, inBin } = props;
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  return (
    <Menu
      withinPortal={false}
      opened
      onClose={props.onClose}
      position="bottom-start"
      width={220}
      key={`${at.x}.${at.y}`}
    >
      <Menu.Target>
        <MenuAnchor label={t('menu.label', { name: row.displayName })} at={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label', { name: row.displayName })}>
        <Menu.Item leftSection={<IconExternalLink {...icon} />} onClick={props.onOpen}>
          {t('menu.open')}
        </Menu.Item>
        {inBin ? null : (
          <>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={props.onEdit}>
              {t('menu.edit')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconPencilPlus {...icon} />}
              rightSection={<Keys chord="L" />}
              onClick={props.onLog}
            >
              {t('menu.log')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBell {...icon} />} onClick={props.onRemind}>
              {t('menu.remind')}
            </Menu.Item>
            <Menu.Item leftSection={<IconRepeat {...icon} />} onClick={props.onRhythm}>
              {t('menu.rhythm')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconSquareCheck {...icon} />} onClick={props.onToggle}>
          {props.isSelected ? t('menu.deselect') : t('menu.select')}
        </Menu.Item>
        <Menu.Divider />
        {row.phone === '' ? null : (
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copy(phone(row.phone))}>
            {t('menu.copyPhone')}
          </Menu.Item>
        )}
        {row.email === '' ? null : (
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copy(row.email)}>
            {t('menu.copyEmail')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copy(row.displayName)}>
          {t('menu.copyName')}
        </Menu.Item>
        <Menu.Divider />
        {inBin ? (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={props.onRestore}>
            {t('menu.restore')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconDownload {...icon} />} onClick={props.onExport}>
              {t('menu.export')}
            </Menu.Item>
            <Menu.Item className={classes.danger ?? ''} leftSection={<IconTrash {...icon} />} onClick={props.onRemove}>
              {t('menu.remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
