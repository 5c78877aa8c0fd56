import { Table, VisuallyHidden } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AddressBookInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import classes from './SampleTable.module.css';

const COLUMNS = ['phone', 'email', 'employer', 'birthday', 'tags'] as const;

/** The first rows of an address book as they will be; columns that would be empty are left out. */
export function SampleTable({ sample }: { readonly sample: AddressBookInspection['sample'] }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  if (sample.length === 0) return null;
  const columns = COLUMNS.filter((column) => sample.some((row) => (row[column]?.length ?? 0) > 0));
  const words = {
    phone: t('preview.phone'),
    email: t('preview.email'),
    employer: t('preview.company'),
    birthday: t('preview.birthday'),
    tags: t('preview.tags'),
  };
  const text = (row: AddressBookInspection['sample'][number], column: (typeof COLUMNS)[number]) => {
    if (column === 'tags') return row.tags.join(', ');
    return column === 'birthday' && row.birthday !== null ? dayOrText(row.birthday, format.date) : row[column];
  };
  return (
    <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={classes.table ?? ''} verticalSpacing="xs">
        <Table.Caption className={classes.caption ?? ''}>{t('preview.firstRows')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('preview.name')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column}>{words[column]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map((row, position) => (
            <Table.Tr key={`${row.displayName}${position}`}>
              <Table.Td className={classes.name ?? ''} title={row.displayName}>
                {row.kind === 'company' ? <CompanyMark /> : null}
                {row.displayName}
              </Table.Td>
              {columns.map((column) => (
                <Table.Td key={column} title={text(row, column) ?? ''}>
                  {text(row, column)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function CompanyMark() {
  const { t } = useTranslation('contacts');
  return (
    <>
      <IconBuilding className={classes.icon} size="0.9375rem" aria-hidden="true" />
      <VisuallyHidden>{t('kind.company')}: </VisuallyHidden>
    </>
  );
}

/** What another program wrote as a birthday may be no day that we know: then it is shown as it stands. */
function dayOrText(text: string, date: (day: string) => string): string {
  return /^(\d{4}|-)-\d{2}-\d{2}$/.test(text) ? date(text) : text;
}
