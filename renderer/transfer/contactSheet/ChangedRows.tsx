import { Table, VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import { useChangeWords } from '../fieldWords.ts';
import classes from './FateRows.module.css';
import { LineButton } from './PlainRows.tsx';
import { RowName } from './RowName.tsx';

interface ChangedRowsProps {
  readonly rows: readonly PreviewRow[];
  /** Leaves a row of a sheet out; cards of an address book are not told apart by their lines: null. */
  readonly onLeaveOut: ((line: number) => void) | null;
}

/** Contacts that are here and would be otherwise: each field as it is and as it will be, side by side. */
export function ChangedRows({ rows, onLeaveOut }: ChangedRowsProps) {
  const { t } = useTranslation('transfer');
  const changeWords = useChangeWords();
  return (
    <Table className={classes['table'] ?? ''} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {onLeaveOut === null ? null : <Table.Th className={classes['line'] ?? ''}>{t('contactSheet.line')}</Table.Th>}
          <Table.Th>{t('preview.name')}</Table.Th>
          <Table.Th>{t('contactSheet.what')}</Table.Th>
          <Table.Th>{t('contactSheet.before')}</Table.Th>
          <Table.Th>{t('contactSheet.after')}</Table.Th>
          {onLeaveOut === null ? null : (
            <Table.Th className={classes['action'] ?? ''}>
              <VisuallyHidden>{t('contactSheet.leaveOutHead')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Fragment key={row.line}>
            {row.changes.map(changeWords).map((change, at) => (
              <Table.Tr key={at}>
                {at === 0 ? (
                  <>
                    {onLeaveOut === null ? null : (
                      <Table.Td rowSpan={row.changes.length} className={classes['line'] ?? ''}>
                        {row.line}
                      </Table.Td>
                    )}
                    <Table.Th scope="rowgroup" rowSpan={row.changes.length} className={classes['name'] ?? ''}>
                      <RowName row={row} isMatchShown />
                    </Table.Th>
                  </>
                ) : null}
                <Table.Td>{change.field}</Table.Td>
                <Table.Td className={classes['before'] ?? ''}>{change.before}</Table.Td>
                <Table.Td className={classes['after'] ?? ''}>{change.after}</Table.Td>
                {at === 0 && onLeaveOut !== null ? (
                  <Table.Td rowSpan={row.changes.length} className={classes['action'] ?? ''}>
                    <LineButton row={row} isLeftOut={false} onLine={onLeaveOut} />
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}
