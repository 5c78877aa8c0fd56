import { Menu } from '@mantine/core';
import { IconArrowRight, IconCoins, IconFolderOpen, IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaleRow } from '#shared/sales/sale.ts';
import { go, places } from '../app/routes.ts';
import { MenuAnchor } from '../components/MenuAnchor.tsx';
import { openSale } from './saleRequests.ts';
import classes from './SalesTab.module.css';
import { useSaleWords } from './useSaleWords.ts';

/** A menu over a row, at a place within the list. */
export interface OpenSaleMenu {
  readonly sale: SaleRow;
  readonly at: { readonly x: number; readonly y: number };
}

interface SaleRowMenuProps extends OpenSaleMenu {
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a sale without opening it. */
export function SaleRowMenu({ sale, at, onClose, onRemove }: SaleRowMenuProps) {
  const { t } = useTranslation('sales');
  const words = useSaleWords();
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  const { contact } = sale;
  const label = t('list.more', { paper: words.paper(sale.stage, sale.number) });
  const isAlive = sale.lostOn === null;
  return (
    <Menu withinPortal={false} opened onClose={onClose} position="bottom-start" width={240}>
      <Menu.Target>
        <MenuAnchor label={label} at={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => go(places.sale(sale.id))}>
          {t('action.open')}
        </Menu.Item>
        {isAlive && sale.stage === 'quotation' ? (
          <Menu.Item
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => openSale({ mode: 'advance', id: sale.id, stage: 'order' })}
          >
            {t('advance.order')}
          </Menu.Item>
        ) : null}
        {isAlive && sale.stage !== 'invoice' ? (
          <Menu.Item
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => openSale({ mode: 'advance', id: sale.id, stage: 'invoice' })}
          >
            {t('advance.invoice')}
          </Menu.Item>
        ) : null}
        {sale.openMinor === 0 ? null : (
          <Menu.Item leftSection={<IconCoins {...icon} />} onClick={() => openSale({ mode: 'pay', id: sale.id })}>
            {t(sale.openMinor > 0 ? 'action.pay' : 'action.payBack')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openSale({ mode: 'edit', id: sale.id })}>
          {t('action.edit')}
        </Menu.Item>
        {contact === null ? null : (
          <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => go(places.customer(contact.id))}>
            {t('action.openCard', { name: words.customer(contact) })}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item className={classes['danger'] ?? ''} leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          {t('action.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
