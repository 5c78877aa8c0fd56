import { ScrollArea, Select, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaleColumn } from '#shared/transfer/transfer.ts';
import type { SalesInspection } from '#shared/transfer/transfer.ts';
import classes from './SheetColumns.module.css';
import { useColumnHead } from './useColumnHead.ts';

interface SheetColumnsProps {
  readonly columns: SalesInspection['columns'];
  readonly onChange: (at: number, column: SaleColumn | null) => void;
}

/** The columns of a sheet: their heads, what stands in them, and what each of them is. */
export function SheetColumns({ columns, onChange }: SheetColumnsProps) {
  const { t } = useTranslation('transfer');
  const headOf = useColumnHead(columns);
  const choices = SaleColumn.options.map((value) => ({ value, label: t(`saleColumn.${value}`) }));
  return (
    <ScrollArea.Autosize
      className={classes['columns'] ?? ''}
      mah="34rem"
      type="auto"
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0 }}
    >
      <Table className={classes['table'] ?? ''} verticalSpacing={6} layout="fixed" stickyHeader>
        <Table.Caption className={classes['caption'] ?? ''}>{t('sheet.columns')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sheet.inSheet')}</Table.Th>
            <Table.Th>{t('sheet.examples')}</Table.Th>
            <Table.Th w="14rem">{t('sheet.is')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ column, examples }, at) => {
            const head = headOf(at);
            return (
              <Table.Tr key={at} data-left-out={column === null || undefined}>
                <Table.Th scope="row" className={classes['head'] ?? ''} title={head}>
                  {head}
                </Table.Th>
                <Table.Td className={classes['examples'] ?? ''} title={examples.join('\n')}>
                  {examples.join(' · ')}
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    searchable
                    clearable
                    aria-label={t('sheet.isOf', { header: head })}
                    placeholder={t('sheet.leaveOut')}
                    data={choices}
                    value={column}
                    onChange={(value) => onChange(at, value === null ? null : SaleColumn.parse(value))}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
