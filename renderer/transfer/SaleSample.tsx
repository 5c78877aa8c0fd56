import { Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SalesInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import classes from './SampleTable.module.css';

type Row = SalesInspection['sample'][number];

/** The first sales of a sheet as they will be; columns that would be empty are left out. */
export function SaleSample({ sample }: { readonly sample: readonly Row[] }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  if (sample.length === 0) return null;
  const columns = [
    { head: t('saleColumn.stage'), of: (row: Row) => t(`saleStage.${row.stage}`) },
    { head: t('saleColumn.number'), of: (row: Row) => row.number },
    { head: t('saleColumn.datedOn'), of: (row: Row) => format.date(row.datedOn) },
    { head: t('saleColumn.what'), of: (row: Row) => row.what },
    { head: t('saleColumn.category'), of: (row: Row) => row.category },
    { head: t('saleColumn.amount'), of: (row: Row) => format.money(row.amountMinor, row.currency), isNumber: true },
    {
      head: t('saleColumn.paid'),
      of: (row: Row) => (row.paidMinor === 0 ? '' : format.money(row.paidMinor, row.currency)),
      isNumber: true,
    },
  ].filter(({ of }) => sample.some((row) => of(row) !== ''));
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={classes['table'] ?? ''} verticalSpacing="xs">
        <Table.Caption className={classes['caption'] ?? ''}>{t('sheet.firstRows')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('saleColumn.customer')}</Table.Th>
            {columns.map(({ head, isNumber }) => (
              <Table.Th key={head} ta={isNumber === true ? 'end' : 'start'}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td className={classes['name'] ?? ''} title={row.customer}>
                {row.customer}
                {row.isNewCustomer ? (
                  <Badge ms="xs" size="xs" variant="light" tt="none">
                    {t('sheet.newMark')}
                  </Badge>
                ) : null}
              </Table.Td>
              {columns.map(({ head, of, isNumber }) => (
                <Table.Td key={head} ta={isNumber === true ? 'end' : 'start'} title={of(row)}>
                  {of(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
