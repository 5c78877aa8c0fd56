import { ActionIcon, Anchor, Badge, Menu, Table } from '@mantine/core';
import { IconCopyCheck, IconDots, IconListDetails, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import classes from './InitiativePage.module.css';
import { useEntryWords } from './useEntryWords.ts';

interface LedgerRowProps {
  readonly entry: LedgerEntry;
  readonly horizonEnd: string;
  readonly currency: string;
  readonly today: string;
  readonly onEdit: (entry: LedgerEntry) => void;
  readonly onRemove: (entry: LedgerEntry) => void;
  readonly onCame: (entry: LedgerEntry) => void;
}

/** One cost or benefit: what, when, how much, and how the amount was computed. */
export function LedgerRow({ entry, horizonEnd, currency, today, ...on }: LedgerRowProps) {
  const { t } = useTranslation('initiatives');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const words = useEntryWords(currency);
  const { when, count } = words.when(entry, horizonEnd);
  const { answer, working } = entry;
  const category = tMoney(`category.${entry.category}`);
  const name = answer === null ? entry.words || category : t(`answer.${answer}`);
  const measured = working === null ? null : words.measured(working);
  const isAhead = entry.startsOn > today;
  const time = (
    <>
      {when}
      {count === 0 ? <span className={classes['warning']}>{t('ledger.outside')}</span> : null}
      {count > 1 ? <span className={classes['under']}>{t('ledger.times', { count })}</span> : null}
    </>
  );
  return (
    <Table.Tr data-entry={entry.id}>
      <Table.Td>
        <span className={classes['named']}>
          <Anchor
            component="button"
            type="button"
            data-row-focus
            className={classes['nameLink'] ?? ''}
            onClick={() => on.onEdit(entry)}
          >
            <bdi>{name}</bdi>
          </Anchor>
          <Badge variant={entry.basis === 'actual' ? 'filled' : 'outline'} size="sm" className={classes['badge'] ?? ''}>
            {t(`entry.basis.${entry.basis}`)}
          </Badge>
        </span>
        <span className={classes['under']}>
          {name === category ? null : <span>{category}</span>}
          {answer === null ? null : <span>{t('ledger.fromAnswer')}</span>}
          {working === null ? null : <span className={classes['formula']}>{words.formula(working)}</span>}
          {measured === null ? null : <span>{measured}</span>}
        </span>
        <span className={classes['whenBelow']}>{time}</span>
      </Table.Td>
      <Table.Td className={classes['when'] ?? ''}>{time}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{format.money(entry.amountMinor, currency)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{format.money(entry.amountMinor * count, currency)}</Table.Td>
      <Table.Td className={classes['dots'] ?? ''}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('ledger.moreFor', { name })}>
              <IconDots size="1.125rem" aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {answer === null ? (
              <Menu.Item leftSection={<IconPencil size="1rem" aria-hidden="true" />} onClick={() => on.onEdit(entry)}>
                {t('entry.edit')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<IconListDetails size="1rem" aria-hidden="true" />}
                onClick={() => go(places.money('worth'))}
              >
                {t('page.answers')}
              </Menu.Item>
            )}
            {entry.basis === 'planned' ? (
              <Menu.Item
                leftSection={<IconCopyCheck size="1rem" aria-hidden="true" />}
                disabled={isAhead}
                onClick={() => on.onCame(entry)}
              >
                {t(isAhead ? 'cameSo.ahead' : 'cameSo.action')}
              </Menu.Item>
            ) : null}
            {answer === null ? (
              <Menu.Item
                color="seal"
                leftSection={<IconTrash size="1rem" aria-hidden="true" />}
                onClick={() => on.onRemove(entry)}
              >
                {t('entry.remove')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  );
}
