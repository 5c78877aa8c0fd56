import { Anchor, Badge, Table } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { InitiativeLine, RoiReport, RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import classes from './Initiatives.module.css';
import { useFigureWords } from './useFigureWords.ts';
import { useRowKeys } from './useRowKeys.ts';

interface InitiativeTableProps {
  readonly initiatives: readonly Initiative[];
  readonly report: RoiReport;
}

/** The initiatives side by side, and all of them together. */
export function InitiativeTable({ initiatives, report }: InitiativeTableProps) {
  const { t } = useTranslation('initiatives');
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body, { next: t('keys.next'), previous: t('keys.previous') });
  const lines = new Map(report.initiatives.map((line) => [line.initiative.id, line]));
  return (
    <div className={classes['tableBox']}>
      <Table className={classes['table'] ?? ''} highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.initiative')}</Table.Th>
            {(['start', 'owner'] as const).map((column) => (
              <Table.Th key={column} scope="col" className={classes['wide'] ?? ''}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
            {(['cost', 'benefit', 'roi', 'npv', 'share'] as const).map((column) => (
              <Table.Th key={column} scope="col" className={classes['number'] ?? ''}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {initiatives.map((initiative) => (
            <InitiativeRow
              key={initiative.id}
              initiative={initiative}
              line={lines.get(initiative.id)}
              currency={report.currency}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={classes['total'] ?? ''}>
            <Table.Th scope="row">{t('total')}</Table.Th>
            <Table.Td className={classes['wide'] ?? ''} />
            <Table.Td className={classes['wide'] ?? ''} />
            <Figures summary={report.summary} currency={report.currency} />
            <Table.Td className={classes['number'] ?? ''} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}

interface InitiativeRowProps {
  readonly initiative: Initiative;
  readonly line: InitiativeLine | undefined;
  readonly currency: string;
}

function InitiativeRow({ initiative, line, currency }: InitiativeRowProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const { id, name, kind, startsOn, staff } = initiative;
  const isEmpty = line === undefined || (line.summary.cost === 0 && line.summary.benefit === 0);
  return (
    <Table.Tr className={classes['row'] ?? ''} onClick={() => go(places.initiative(id))}>
      <Table.Td className={classes['name'] ?? ''}>
        <Anchor
          component="button"
          type="button"
          fw={600}
          data-row-focus
          className={classes['nameLink'] ?? ''}
          onClick={(event) => {
            event.stopPropagation();
            go(places.initiative(id));
          }}
        >
          <bdi>{name}</bdi>
        </Anchor>
        <Badge variant="light" size="sm">
          {t(`kind.${kind}`)}
        </Badge>
      </Table.Td>
      <Table.Td className={classes['wide'] ?? ''}>{format.date(startsOn)}</Table.Td>
      <Table.Td className={classes['wide'] ?? ''}>
        {staff === null ? t('nobody') : <bdi>{staff.displayName}</bdi>}
      </Table.Td>
      {isEmpty ? (
        <Table.Td colSpan={5} className={classes['quiet'] ?? ''}>
          {t('noEntries')}
        </Table.Td>
      ) : (
        <>
          <Figures summary={line.summary} currency={currency} />
          <Table.Td className={classes['number'] ?? ''}>
            {line.share === null ? t('noShare') : format.percent(line.share)}
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

function Figures({ summary, currency }: { readonly summary: RoiSummary; readonly currency: string }) {
  const format = useFormat();
  const words = useFigureWords(currency);
  return (
    <>
      <Table.Td className={classes['number'] ?? ''}>{format.money(summary.cost, currency)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{format.money(summary.benefit, currency)}</Table.Td>
      {(['roi', 'npv'] as const).map((figure) => {
        const { value, isValue } = words.short(figure, summary[figure]);
        return (
          <Table.Td key={figure} className={classes['number'] ?? ''} data-quiet={!isValue || undefined}>
            {value}
          </Table.Td>
        );
      })}
    </>
  );
}
