import { useLayoutEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { PaperSheet } from '../../printing/PaperSheet.tsx';
import type { PrintTarget } from '../../printing/usePrinting.ts';
import classes from './ListSheet.module.css';
import './pages.css';

/** A list as it goes to paper. */
export interface ListPaper {
  readonly heads: readonly string[];
  /** How wide each column is against the others. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Where the first of them stands in the whole list, from 0, and how many there are in all. */
  readonly start: number;
  readonly total: number;
  /** The filter in words. */
  readonly words: string;
  readonly company: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

interface ListSheetProps {
  readonly paper: ListPaper;
  readonly to: PrintTarget;
  readonly ref: Ref<HTMLDivElement>;
}

/** A list of customers on paper: what it shows stands above, its head again on each page, page numbers below. */
export function ListSheet({ paper, to, ref }: ListSheetProps) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { rows, start, total, words, company, today } = paper;
  const part = { from: start + 1, to: start + rows.length, count: total };
  return (
    <PaperSheet ref={ref}>
      <div className={classes['page']} data-paper={to}>
        <header className={classes['head']}>
          <h1>{t('paper.heading')}</h1>
          <p>{[company, t('paper.printed', { day: format.date(today) })].filter((part) => part !== '').join(' · ')}</p>
        </header>
        <p className={classes['words']}>
          <b>{rows.length === total ? t('paper.count', { count: total }) : t('paper.partOf', part)}</b> ·{' '}
          {words === '' ? t('paper.all') : words}
        </p>
        {starts(rows.length).map((start) => (
          <Rows key={start} paper={paper} start={start} />
        ))}
      </div>
    </PaperSheet>
  );
}

/**
 * Rows in one table. Chromium keeps all rows of a table for each page that it stands on: one table of 40,000 rows was seen
 * to need 15 GB. So each of these begins on a page of its own.
 */
const ROWS_A_TABLE = 500;

function starts(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / ROWS_A_TABLE) }, (_, index) => index * ROWS_A_TABLE);
}

function Rows({ paper, start }: { readonly paper: ListPaper; readonly start: number }) {
  const { heads, widths, rows } = paper;
  const body = useRef<HTMLTableSectionElement>(null);
  // Many thousands of rows: made in one go, for React would hold each of them several times over.
  useLayoutEffect(() => body.current?.replaceChildren(rowsOf(rows.slice(start, start + ROWS_A_TABLE))), [rows, start]);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={classes['table']}>
      <colgroup>
        {widths.map((width, column) => (
          <col key={column} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={column} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} />
    </table>
  );
}

function rowsOf(rows: ListPaper['rows']): DocumentFragment {
  const all = document.createDocumentFragment();
  for (const cells of rows) {
    const row = document.createElement('tr');
    for (const text of cells) {
      const cell = document.createElement('td');
      if (text !== '') cell.textContent = text;
      row.append(cell);
    }
    all.append(row);
  }
  return all;
}
