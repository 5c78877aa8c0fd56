import { Button, Menu } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactSort } from '#shared/contacts/contact.ts';
import classes from '../components/FilterBarFrame.module.css';
import { useOwnFields } from '../fields/useOwnFields.ts';
import type { FilterMenuProps } from './FilterMenu.tsx';

const ORDERS = [
  { by: 'name', direction: 'asc' },
  { by: 'createdAt', direction: 'desc' },
  { by: 'updatedAt', direction: 'desc' },
  { by: 'lastContact', direction: 'asc' },
  { by: 'touch', direction: 'asc' },
  { by: 'knownBy', direction: 'asc' },
] as const satisfies readonly ContactSort[];

/** The order of the list. */
export const SortMenu = memo(function SortMenu({ query, onChange }: Pick<FilterMenuProps, 'query' | 'onChange'>) {
  const { t } = useTranslation('contacts');
  const { fields } = useOwnFields();
  const { by, direction, fieldId } = query.sort;
  const field = fields.find(({ id }) => by === 'own' && id === fieldId);
  const words = by === 'own' ? t('sort.own', { field: field?.name ?? '' }) : t(`sort.${by}`);
  const usual = ORDERS.find((order) => order.by === by)?.direction ?? 'asc';
  const choose = (chosen: string) => {
    const order = ORDERS.find((one) => one.by === chosen);
    const own = fields.find(({ id }) => `own:${id}` === chosen);
    if (order !== undefined) onChange({ ...query, sort: order });
    else if (own !== undefined) onChange({ ...query, sort: { by: 'own', fieldId: own.id, direction: 'asc' } });
  };
  return (
    <Menu withinPortal={false} position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" aria-label={`${t('sort.label')}: ${words}`}>
          <IconArrowsSort size="1rem" aria-hidden="true" />
          <span className={classes.word}>{words}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown ?? ''}>
        <Menu.Label>{t('sort.label')}</Menu.Label>
        <Menu.RadioGroup value={by === 'own' ? `own:${fieldId ?? ''}` : by} onChange={choose}>
          {ORDERS.map((order) => (
            <Menu.RadioItem key={order.by} value={order.by} closeMenuOnClick>
              {t(`sort.${order.by}`)}
            </Menu.RadioItem>
          ))}
          {fields.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={`own:${id}`} closeMenuOnClick>
              {t('sort.own', { field: name })}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={direction !== usual}
          onChange={() =>
            onChange({ ...query, sort: { ...query.sort, direction: direction === 'asc' ? 'desc' : 'asc' } })
          }
        >
          {t('sort.turnedAround')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
});
