import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { ContactsInspection } from '#shared/transfer/transfer.ts';
import { data } from '../../api/api.ts';
import { useFormat } from '../../app/format.ts';
import { joinedWith } from '../columnChoice.ts';
import { useColumnHead } from '../useColumnHead.ts';
import { ColumnTarget } from './ColumnTarget.tsx';
import classes from './ContactColumns.module.css';
import type { OwnFieldName } from './useColumnChoices.ts';

interface ContactColumnsProps {
  readonly columns: ContactsInspection['columns'];
  /** As it is asked for now; the columns' own may lag behind while the file is looked through. */
  readonly mapping: readonly (ContactTarget | null)[];
  readonly onChange: (mapping: readonly (ContactTarget | null)[]) => void;
}

const NO_FIELDS: readonly OwnFieldName[] = [];

/** The columns of a sheet of contacts: their heads, what stands in them, and what each becomes. */
export function ContactColumns({ columns, mapping, onChange }: ContactColumnsProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const headOf = useColumnHead(columns);
  const fields = useQuery(data.fields.list.queryOptions({ input: { isCounted: false } })).data?.items ?? NO_FIELDS;
  const change = (at: number, target: ContactTarget | null) =>
    onChange(columns.map((_, place) => (place === at ? target : (mapping[place] ?? null))));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('columns.body')}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys */}
      <section className={classes['scroll']} tabIndex={0} aria-label={t('contactSheet.columns')}>
        <Table className={classes['table'] ?? ''} verticalSpacing={6} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes['head'] ?? ''}>{t('sheet.inSheet')}</Table.Th>
              <Table.Th>{t('sheet.examples')}</Table.Th>
              <Table.Th className={classes['becomes'] ?? ''}>{t('columns.becomes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map(({ examples, isEmpty }, at) => {
              const target = mapping[at] ?? null;
              const joined = joinedWith(mapping, at);
              return (
                <Table.Tr key={at} data-left-out={target === null || undefined}>
                  <Table.Th scope="row" className={classes['head'] ?? ''}>
                    {headOf(at)}
                  </Table.Th>
                  <Table.Td className={classes['examples'] ?? ''}>
                    {isEmpty ? (
                      <Text size="sm" fs="italic" c="dimmed">
                        {t('columns.isEmpty')}
                      </Text>
                    ) : (
                      examples.slice(0, 3).map((example, line) => (
                        <div key={line} className={classes['example']} title={example}>
                          {example}
                        </div>
                      ))
                    )}
                  </Table.Td>
                  <Table.Td>
                    <ColumnTarget
                      at={at}
                      head={headOf(at)}
                      facts={{ header: headOf(at), examples }}
                      mapping={mapping}
                      fields={fields}
                      onChange={(next) => change(at, next)}
                    />
                    {joined.length === 0 ? null : (
                      <Text size="xs" c="dimmed" mt={4}>
                        {t('columns.joined', { columns: format.list(joined.map(headOf)) })}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </section>
    </>
  );
}
