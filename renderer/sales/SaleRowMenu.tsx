import { Menu } from '@mantine/core';
import { IconArrowRight, IconCoins, IconFolderOpen, IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sale, SaleRow } from '#shared/sales/sale.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { openSale, type SaleRequest } from './saleRequests.ts';
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
  const { notifyError } = useNotify();
  const words = useSaleWords();
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  const { contact } = sale;
  const label = t('list.more', { paper: words.paper(sale.stage, sale.number) });
  const ask = async (request: (whole: Sale) => SaleRequest) => {
    try {
      openSale(request(await dataClient.sales.get({ id: sale.id })));
    } catch (error) {
      notifyError(error);
    }
  };
  const isAlive = sale.lostOn === null;
  return (
    <Menu withinPortal={false} opened onClose={onClose} position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes['place']}
          aria-label={label}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => go(places.sale(sale.id))}>
          {t('action.open')}
        </Menu.Item>
        {isAlive && sale.stage === 'quotation' ? (
          <Menu.Item
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => void ask((whole) => ({ mode: 'advance', sale: whole, stage: 'order' }))}
          >
            {t('advance.order')}
          </Menu.Item>
        ) : null}
        {isAlive && sale.stage !== 'invoice' ? (
          <Menu.Item
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => void ask((whole) => ({ mode: 'advance', sale: whole, stage: 'invoice' }))}
          >
            {t('advance.invoice')}
          </Menu.Item>
        ) : null}
        {sale.openMinor === 0 ? null : (
          <Menu.Item
            leftSection={<IconCoins {...icon} />}
            onClick={() => void ask((whole) => ({ mode: 'pay', sale: whole }))}
          >
            {t('action.pay')}
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
