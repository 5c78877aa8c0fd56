import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChartFigure.module.css';

interface ChartFigureProps {
  /** What the picture shows, as its heading. */
  readonly title: string;
  /** What it says, in one sentence: the first thing that a screen reader hears of it. */
  readonly summary: string;
  /** Whether that sentence stands below the picture too. */
  readonly isSummaryShown?: boolean;
  /** The same numbers as text: heads of the columns, then rows. The first cell of a row names it. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The picture. It is hidden from screen readers: they read the table. */
  readonly children: ReactNode;
}

/** A chart with the table behind it: to be looked at, or to be read. */
export function ChartFigure({ title, summary, isSummaryShown = false, head, rows, children }: ChartFigureProps) {
  const { t } = useTranslation('money');
  const [isTable, setIsTable] = useState(false);
  const table = (
    <Table className={classes['table'] ?? ''}>
      <Table.Caption>{summary}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {head.map((cell, index) => (
            <Table.Th key={cell} scope="col" className={index === 0 ? '' : (classes['number'] ?? '')}>
              {cell}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, ...cells]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            {cells.map((cell, index) => (
              <Table.Td key={head[index + 1]} className={classes['number'] ?? ''}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['head']}>
        <span className={classes['title']}>{title}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={isTable ? <IconChartBar size="1rem" aria-hidden /> : <IconTable size="1rem" aria-hidden />}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? t('chart.asPicture') : t('chart.asTable')}
        </Button>
      </figcaption>
      {isTable ? (
        <div className={classes['scroll']}>{table}</div>
      ) : (
        <>
          <div className={classes['picture']} aria-hidden>
            {children}
          </div>
          {isSummaryShown ? (
            <p className={classes['summary']} aria-hidden>
              {summary}
            </p>
          ) : null}
          <VisuallyHidden>{table}</VisuallyHidden>
        </>
      )}
    </figure>
  );
}
