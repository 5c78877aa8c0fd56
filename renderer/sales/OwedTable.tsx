import { Anchor, Button, Table } from '@mantine/core';
import { IconAlertTriangle, IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ageing, UnpaidCustomer } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import { AGES, ofAge } from './ageing.ts';
import classes from './OwedTable.module.css';
import { ALL_SALES, askSales } from './saleQuery.ts';
import { useSaleWords } from './useSaleWords.ts';

const PAGE = 50;

interface OwedTableProps {
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
}

/** Who owes us: each customer with what is open by its age, the most overdue first, and the sums. */
export function OwedTable({ today, home }: OwedTableProps) {
  const { t } = useTranslation('sales');
  const totals = useQuery(data.sales.totals.queryOptions({ input: { today } }));
  const pages = useInfiniteQuery(
    data.sales.unpaidByCustomer.infiniteOptions({
      input: (cursor: string | null) => ({ today, limit: PAGE, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const items = pages.data?.pages.flatMap((page) => page.items);
  const error = pages.error ?? totals.error;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void pages.refetch()} />;
  if (items === undefined) return <LoadingSign />;
  if (items.length === 0) {
    return (
      <EmptyState icon={<IconMoodSmile size="2rem" stroke={1.5} />} title={t('owed.noneTitle')}>
        {t('owed.noneBody')}
      </EmptyState>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <section className={classes['scroll']} tabIndex={0} data-focus-home aria-label={t('view.owed')}>
      <Table className={classes['table'] ?? ''} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('field.contactId')}</Table.Th>
            <Table.Th scope="col" className={classes['number'] ?? ''}>
              {t('owed.open')}
            </Table.Th>
            <Table.Th scope="col" className={classes['number'] ?? ''}>
              {t('owed.overdue')}
            </Table.Th>
            {AGES.map((age) => (
              <Table.Th key={age} scope="col" className={classes['number'] ?? ''}>
                {t(`age.${age}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <OwedRow key={item.contact?.id ?? 'erased'} item={item} today={today} home={home} />
          ))}
        </Table.Tbody>
        {totals.data === undefined ? null : (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('owed.total')}</Table.Th>
              <Sums
                openMinor={totals.data.openMinor}
                overdueMinor={totals.data.overdueMinor}
                ageing={totals.data.ageing}
                home={home}
              />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
      {pages.hasNextPage ? (
        <Button
          className={classes['more'] ?? ''}
          variant="subtle"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('owed.more')}
        </Button>
      ) : null}
    </section>
  );
}

function OwedRow({ item, today, home }: OwedTableProps & { readonly item: UnpaidCustomer }) {
  const { t } = useTranslation('sales');
  const words = useSaleWords();
  const days = useDueWords(today);
  const { contact, invoiceCount, oldestDueOn } = item;
  const name = words.customer(contact);
  const about = [
    t('owed.invoices', { count: invoiceCount }),
    ...(oldestDueOn === null ? [] : [t('owed.oldest', { day: days.due(oldestDueOn) })]),
  ];
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['who'] ?? ''}>
        {contact === null ? (
          <span className={classes['erased']}>{name}</span>
        ) : (
          <Anchor
            component="button"
            type="button"
            title={t('owed.show', { name })}
            onClick={() => askSales({ ...ALL_SALES, contact, state: 'unpaid', sort: 'dueOn', direction: 'asc' })}
          >
            <bdi>{name}</bdi>
          </Anchor>
        )}
        <span className={classes['about']}>{about.join(' · ')}</span>
      </Table.Th>
      <Sums openMinor={item.openMinor} overdueMinor={item.overdueMinor} ageing={item.ageing} home={home} />
    </Table.Tr>
  );
}

interface SumsProps {
  readonly openMinor: number;
  readonly overdueMinor: number;
  readonly ageing: Ageing;
  readonly home: string;
}

function Sums({ openMinor, overdueMinor, ageing, home }: SumsProps) {
  const format = useFormat();
  const isOverdue = overdueMinor > 0;
  const money = (minor: number) => (minor === 0 ? '–' : format.money(minor, home));
  return (
    <>
      <Table.Td className={classes['number'] ?? ''}>{money(openMinor)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''} data-overdue={isOverdue || undefined}>
        {isOverdue ? <IconAlertTriangle size="0.9375rem" stroke={1.75} aria-hidden="true" /> : null}
        {money(overdueMinor)}
      </Table.Td>
      {AGES.map((age) => (
        <Table.Td key={age} className={classes['number'] ?? ''}>
          {money(ofAge(ageing, age))}
        </Table.Td>
      ))}
    </>
  );
}
