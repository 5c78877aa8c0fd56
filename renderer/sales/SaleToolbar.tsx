import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconDots, IconPencil, IconRefresh, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { useCommands } from '../app/commands.ts';
import classes from './SalePane.module.css';
import { openSale } from './saleRequests.ts';
import { useSaleActions } from './useSaleActions.ts';

interface SaleToolbarProps {
  readonly sale: Sale;
  readonly onClose: () => void;
}

/** What can be done with the whole sale. */
export function SaleToolbar({ sale, onClose }: SaleToolbarProps) {
  const { t } = useTranslation('sales');
  const actions = useSaleActions();
  const isLost = sale.lostOn !== null;
  const edit = () => openSale({ mode: 'edit', id: sale.id });
  const remove = async () => {
    if (await actions.remove(sale)) onClose();
  };
  useCommands([
    {
      id: 'sale.edit',
      group: 'card',
      label: t('action.edit'),
      keys: ['mod+E'],
      icon: <IconPencil />,
      run: edit,
    },
  ]);
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  return (
    <div className={classes['bar']}>
      <ActionIcon variant="subtle" size="lg" aria-label={t('pane.close')} title={t('pane.close')} onClick={onClose}>
        <IconX size="1.25rem" />
      </ActionIcon>
      <span className={classes['space']} />
      <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={edit}>
        {t('action.edit')}
      </Button>
      <Menu withinPortal={false} position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('action.more')} title={t('action.more')}>
            <IconDots size="1.125rem" aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {sale.earlier.length === 0 || isLost ? null : (
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void actions.stepBack(sale)}>
              {t('action.stepBack')}
            </Menu.Item>
          )}
          {isLost ? (
            <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={() => void actions.revive(sale)}>
              {t('action.revive')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconBan {...icon} />} onClick={() => openSale({ mode: 'lose', id: sale.id })}>
              {t('action.lose')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            className={classes['danger'] ?? ''}
            leftSection={<IconTrash {...icon} />}
            onClick={() => void remove()}
          >
            {t('action.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
