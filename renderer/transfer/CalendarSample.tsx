import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarEntryBecomes, CalendarInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { useRuleWords } from '../reminders/useRuleWords.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './SampleTable.module.css';

type Row = CalendarInspection['sample'][number];

const BECOMES = {
  open: 'entries.isOpen',
  done: 'entries.isDone',
  birthday: 'entries.isBirthday',
} as const satisfies Record<CalendarEntryBecomes, string>;

/** The first entries of a calendar as they will be; columns that would be empty are left out. */
export function CalendarSample({ sample }: { readonly sample: CalendarInspection['sample'] }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const ruleWords = useRuleWords();
  const days = useDueWords(useToday());
  if (sample.length === 0) return null;
  const when = ({ dueOn, dueTime }: Row) =>
    dueTime === null ? format.date(dueOn) : `${format.date(dueOn)} ${days.time(dueTime)}`;
  const columns = [
    { head: t('entries.when'), of: when },
    { head: t('entries.repeats'), of: (row: Row) => (row.rule === null ? '' : ruleWords(row.rule, row.dueOn)) },
    { head: t('entries.customer'), of: (row: Row) => row.contact },
    { head: t('entries.becomes'), of: (row: Row) => t(BECOMES[row.becomes]) },
  ].filter(({ of }) => sample.some((row) => of(row) !== ''));
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={classes.table ?? ''} verticalSpacing="xs">
        <Table.Caption className={classes.caption ?? ''}>{t('entries.firstRows')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('entries.text')}</Table.Th>
            {columns.map(({ head }) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map((row, position) => (
            <Table.Tr key={`${row.text}${position}`}>
              <Table.Td className={classes.name ?? ''} title={row.text}>
                {row.text.split('\n')[0]}
              </Table.Td>
              {columns.map(({ head, of }) => (
                <Table.Td key={head} title={of(row)}>
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
