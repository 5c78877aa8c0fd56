import { Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { CellProblem, PreviewRow } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection } from '#shared/transfer/transfer.ts';
import { useProblemWords } from '../problemWords.ts';
import { useColumnHead } from '../useColumnHead.ts';
import classes from './FateRows.module.css';
import { holding, withHeld } from './heldRows.ts';
import { LateInput } from './LateInput.tsx';
import { RowName } from './RowName.tsx';

interface WrongRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly columns: ContactsInspection['columns'];
  readonly onMend: (cell: SheetOptions['mended'][number]) => void;
}

/** Problems of a whole row: no cell of it can be mended. */
const OF_ROWS = ['rowEmpty', 'rowTooLong', 'rowOfTotals', 'quoteOpen'];

function isOfRow({ code }: CellProblem): boolean {
  return OF_ROWS.includes(code);
}

/** Rows with cells that cannot be read: each cell is mended where it stands, and stays in its place then. */
export function WrongRows({ rows, columns, onMend }: WrongRowsProps) {
  const { t } = useTranslation('transfer');
  const { ofCell } = useProblemWords('csv');
  const headOf = useColumnHead(columns);
  const [held, setHeld] = useState<readonly PreviewRow[]>([]);
  const mend = (row: PreviewRow, column: number, value: string) => {
    setHeld((before) => holding(before, row));
    onMend({ line: row.line, column, value });
  };
  return (
    <Table className={classes['table'] ?? ''} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes['line'] ?? ''}>{t('contactSheet.line')}</Table.Th>
          <Table.Th>{t('preview.name')}</Table.Th>
          <Table.Th>{t('contactSheet.column')}</Table.Th>
          <Table.Th>{t('contactSheet.cell')}</Table.Th>
          <Table.Th>{t('contactSheet.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {withHeld(rows, held).map(({ row, isMended }) => (
          <Fragment key={row.line}>
            {(row.problems.length === 0 ? [null] : row.problems).map((problem, at) => (
              <Table.Tr key={problem === null ? 'row' : `${problem.column} ${problem.code}`}>
                {at === 0 ? (
                  <>
                    <Table.Td rowSpan={row.problems.length || 1} className={classes['line'] ?? ''}>
                      {row.line}
                    </Table.Td>
                    <Table.Th scope="rowgroup" rowSpan={row.problems.length || 1} className={classes['name'] ?? ''}>
                      <RowName row={row} />
                    </Table.Th>
                  </>
                ) : null}
                <Table.Td>{problem === null || isOfRow(problem) ? '' : headOf(problem.column)}</Table.Td>
                <Table.Td>
                  {problem === null || isOfRow(problem) ? null : (
                    <LateInput
                      label={t('contactSheet.mend', { column: headOf(problem.column), line: row.line })}
                      value={problem.value}
                      onChange={(value) => mend(row, problem.column, value)}
                    />
                  )}
                </Table.Td>
                <Table.Td>
                  {isMended ? (
                    <span className={classes['good']}>
                      <IconCheck size="0.9375rem" aria-hidden="true" /> {t('contactSheet.inOrder')}
                    </span>
                  ) : problem === null ? (
                    t('contactSheet.rowWrong')
                  ) : (
                    ofCell(problem)
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}
