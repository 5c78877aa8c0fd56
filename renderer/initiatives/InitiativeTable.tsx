import { Anchor, Badge, Table } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { InitiativeLine, RoiBasis, RoiReport, RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import classes from './Initiatives.module.css';
import { useFigureWords } from '../money/useFigureWords.ts';
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
            {(['cost', 'benefit', 'roi', 'npv', 'irr', 'share'] as const).map((column) => (
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
              basis={report.basis}
              currency={report.currency}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={classes['total'] ?? ''}>
            <Table.Th scope="row">{t('total')}</Table.Th>
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
  readonly basis: RoiBasis;
  readonly currency: string;
}

function InitiativeRow({ initiative, line, basis, currency }: InitiativeRowProps) {
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
        <span className={classes['facts']}>
          <Badge variant="light" size="sm">
            {t(`kind.${kind}`)}
          </Badge>
          <span>{t('fromDay', { day: format.date(startsOn) })}</span>
          {staff === null ? null : <bdi>{staff.displayName}</bdi>}
        </span>
      </Table.Td>
      {isEmpty ? (
        <Table.Td colSpan={6} className={classes['quiet'] ?? ''}>
          {t(`noEntries.${basis}`)}
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
  const words = useFigureWords(currency);
  return (
    <>
      {(['cost', 'benefit', 'roi', 'npv', 'irr'] as const).map((figure) => {
        const { text, isValue } = words.short(summary, figure);
        return (
          <Table.Td key={figure} className={classes['number'] ?? ''} data-quiet={!isValue || undefined}>
            {text}
          </Table.Td>
        );
      })}
    </>
  );
}
