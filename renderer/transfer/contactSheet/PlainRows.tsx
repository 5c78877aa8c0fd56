import { ActionIcon, Table, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreviewRow, RowFate } from '#shared/transfer/previewRow.ts';
import classes from './FateRows.module.css';
import { RowName } from './RowName.tsx';

interface PlainRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly fate: RowFate;
  /** A line is not wanted, or is to be taken after all. */
  readonly onLine: (line: number, isLeftOut: boolean) => void;
}

/** Rows as they will be. */
export function PlainRows({ rows, fate, onLine }: PlainRowsProps) {
  const { t } = useTranslation('transfer');
  const isLeftOut = fate === 'leftOut';
  const hasAction = isLeftOut || fate === 'new';
  const columns = [
    { head: t('preview.phone'), of: ({ phone }: PreviewRow) => phone },
    { head: t('preview.email'), of: ({ email }: PreviewRow) => email },
    { head: t('preview.company'), of: ({ employer }: PreviewRow) => employer },
  ].filter(({ of }) => rows.some((row) => of(row) !== ''));
  return (
    <Table className={`${classes['table'] ?? ''} ${classes['plain'] ?? ''}`} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes['line'] ?? ''}>{t('contactSheet.line')}</Table.Th>
          <Table.Th>{t('preview.name')}</Table.Th>
          {columns.map(({ head }) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
          {hasAction ? (
            <Table.Th className={classes['action'] ?? ''}>
              <VisuallyHidden>{t('contactSheet.leaveOutHead')}</VisuallyHidden>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.line}>
            <Table.Td className={classes['line'] ?? ''}>{row.line}</Table.Td>
            <Table.Th scope="row" className={classes['name'] ?? ''} title={row.displayName}>
              <RowName row={row} isMatchShown />
            </Table.Th>
            {columns.map(({ head, of }) => (
              <Table.Td key={head} title={of(row)}>
                {of(row)}
              </Table.Td>
            ))}
            {hasAction ? (
              <Table.Td className={classes['action'] ?? ''}>
                <LineButton row={row} isLeftOut={isLeftOut} onLine={onLine} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface LineButtonProps extends Pick<PlainRowsProps, 'onLine'> {
  readonly row: PreviewRow;
  readonly isLeftOut: boolean;
}

/** Leaves a row out, or takes it after all. */
export function LineButton({ row, isLeftOut, onLine }: LineButtonProps) {
  const { t } = useTranslation('transfer');
  const { line, displayName } = row;
  const words = isLeftOut ? t('contactSheet.takeLine') : t('contactSheet.leaveLineOut');
  return (
    <Tooltip label={words} openDelay={400} withArrow>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('contactSheet.ofLine', { words, line, name: displayName })}
        onClick={() => onLine(line, !isLeftOut)}
      >
        {isLeftOut ? <IconArrowBackUp size="1rem" aria-hidden="true" /> : <IconX size="1rem" aria-hidden="true" />}
      </ActionIcon>
    </Tooltip>
  );
}
