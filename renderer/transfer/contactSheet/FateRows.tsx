import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { RowFate } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection, FileToken } from '#shared/transfer/transfer.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { LoadingSign } from '../../components/LoadingSign.tsx';
import { withLine, withMended, type FileReading } from '../fileReading.ts';
import { ChangedRows } from './ChangedRows.tsx';
import type { ChangeReading } from './ContactRows.tsx';
import classes from './FateRows.module.css';
import { PlainRows } from './PlainRows.tsx';
import { RowsPager } from './RowsPager.tsx';
import { usePreviewRows } from './usePreviewRows.ts';
import { WrongRows } from './WrongRows.tsx';

interface FateRowsProps {
  readonly staged: FileToken;
  readonly fate: RowFate;
  readonly times: number;
  /** Rows of this fate in all. */
  readonly count: number;
  readonly columns: ContactsInspection['columns'];
  readonly reading: FileReading<ContactTarget>;
  readonly change: ChangeReading;
}

/** The rows of one fate, a page at a time. */
export function FateRows({ staged, fate, times, count, columns, reading, change }: FateRowsProps) {
  const { t } = useTranslation('transfer');
  const pages = usePreviewRows(staged, fate, times);
  const { rows, error, isLoading, page } = pages;
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => scroll.current?.scrollTo(0, 0), [page]);
  if (error !== null) return <ErrorNotice error={error} />;
  if (isLoading) return <LoadingSign />;
  const setLine = (line: number, isLeftOut: boolean) => change((before) => withLine(before, line, isLeftOut));
  const isOutOfBin = fate === 'inBin' && (reading.options.inBin ?? 'skip') !== 'skip';
  const none = isOutOfBin ? 'outOfBin' : fate;
  const isEmpty = rows.length === 0 && (fate !== 'wrong' || (reading.options.mended ?? []).length === 0);
  return (
    <>
      {isEmpty ? <Text className={classes['none'] ?? ''}>{t(`noRows.${none}`)}</Text> : null}
      <section
        ref={scroll}
        className={classes['scroll']}
        hidden={isEmpty}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
        tabIndex={0}
        aria-label={t(`fate.${fate}`)}
      >
        {fate === 'changed' ? (
          <ChangedRows rows={rows} onLeaveOut={(line) => setLine(line, true)} />
        ) : fate === 'wrong' ? (
          <WrongRows rows={rows} columns={columns} onMend={(cell) => change((before) => withMended(before, cell))} />
        ) : (
          <PlainRows rows={rows} fate={fate} onLine={setLine} />
        )}
      </section>
      <RowsPager pages={pages} count={count} />
    </>
  );
}
