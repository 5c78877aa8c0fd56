import { Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/transfer/transfer.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { ChangedRows } from './contactSheet/ChangedRows.tsx';
import { RowsPager } from './contactSheet/RowsPager.tsx';
import { usePreviewRows } from './contactSheet/usePreviewRows.ts';
import classes from './ImportPreview.module.css';

interface ChangedCardsProps {
  readonly staged: FileToken;
  /** Grows each time the file was looked through. */
  readonly times: number;
  /** How many contacts would be changed. */
  readonly count: number;
}

/** Contacts that cards of an address book would change, before and after, a page at a time. */
export function ChangedCards({ staged, times, count }: ChangedCardsProps) {
  const { t } = useTranslation('transfer');
  const pages = usePreviewRows(staged, 'changed', times);
  const { rows, error, isLoading, page } = pages;
  const titleId = useId();
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => scroll.current?.scrollTo(0, 0), [page]);
  if (error !== null) return <ErrorNotice error={error} />;
  if (isLoading) return <LoadingSign />;
  return (
    <div>
      <Text id={titleId} fw={600} size="sm" mb="0.375rem">
        {t('preview.changes')}
      </Text>
      <section
        ref={scroll}
        className={classes['changes']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
        tabIndex={0}
        aria-labelledby={titleId}
      >
        <ChangedRows rows={rows} onLeaveOut={null} />
      </section>
      <RowsPager pages={pages} count={count} />
    </div>
  );
}
