import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, dataClient } from '../../api/api.ts';
import { useNotify } from '../../app/notify.tsx';
import { useToday } from '../../app/today.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { PrintButtons } from '../../printing/PrintButtons.tsx';
import { usePrinting, type PrintTarget } from '../../printing/usePrinting.ts';
import { useSettings } from '../../settings/useSettings.ts';
import { columnName } from '../columns/listColumns.ts';
import { columnWidths, needsWidePage } from './columnWidths.ts';
import { gatherList } from './gatherList.ts';
import { ListProgress } from './ListProgress.tsx';
import { ListSheet, type ListPaper } from './ListSheet.tsx';
import type { ListToPrint } from './printRequests.ts';
import { useColumnTexts } from './useColumnTexts.ts';

/** From so many customers on, the person is told beforehand that it takes a while. */
const LONG = 3000;
/**
 * Most customers in one document. Chromium holds all pages of one until it is written: 10,000 customers were seen to take
 * 1.3 GB, and a window that runs out of memory is gone.
 */
const MOST_IN_DOCUMENT = 10_000;

interface PrintListDialogProps {
  readonly list: ListToPrint;
  readonly onClose: () => void;
}

type Rows = ListPaper['rows'];

function documentsFor(count: number): number {
  return Math.max(1, Math.ceil(count / MOST_IN_DOCUMENT));
}

/** Asks whether on paper or as a PDF, then prints a list of customers: all that match. */
export function PrintListDialog({ list, onClose }: PrintListDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const today = useToday();
  const { notify } = useNotify();
  const { settings } = useSettings();
  const { byId } = useOwnFields();
  const texts = useColumnTexts();
  const count = useQuery(data.contacts.count.queryOptions({ input: { filter: list.filter } }));
  const total = count.data?.count;
  const { busy, isMakingPages, problem, content, sheet, print } = usePrinting<ListPaper>();
  const [read, setRead] = useState(0);
  const [part, setPart] = useState(0);
  const stop = useRef(new AbortController());
  const { filter, sort, columns, words } = list;
  useEffect(() => {
    const reading = new AbortController();
    stop.current = reading;
    return () => reading.abort();
  }, []);

  const gather = (signal: AbortSignal): Promise<Rows> => {
    setRead(0);
    return gatherList(dataClient.contacts, { filter, sort }, (contact) => texts(contact, columns), {
      signal,
      onRead: setRead,
    });
  };
  const paperOf = (all: Rows, start: number): ListPaper => {
    const heads = [t('list.name'), ...columns.map((column) => columnName(column, { contacts: t, views, byId }))];
    const rows = all.slice(start, start + MOST_IN_DOCUMENT);
    const company = settings?.companyName ?? '';
    return { heads, widths: columnWidths(heads, all), rows, start, total: all.length, words, company, today };
  };
  const printIt = async (to: PrintTarget): Promise<void> => {
    const parts = documentsFor(total ?? 0);
    const { signal } = stop.current;
    const whole: { rows: Rows | null } = { rows: null };
    for (let part = 0; part === 0 || part * MOST_IN_DOCUMENT < (whole.rows?.length ?? 0); part += 1) {
      setPart(part);
      const name =
        parts === 1 ? t('paper.listFile', { day: today }) : t('paper.partFile', { day: today, part: part + 1, parts });
      const make = async () => paperOf((whole.rows ??= await gather(signal)), part * MOST_IN_DOCUMENT);
      const isWide = ({ widths }: ListPaper) => needsWidePage(widths);
      const isDone = await print(to, name, make, { pageNumbers: true, isWide, isAside: true, signal });
      if (signal.aborted)
        notify(isDone || part > 0 ? t('paper.stoppedAfter', { count: part + (isDone ? 1 : 0) }) : t('paper.stopped'));
      if (signal.aborted || !isDone) return;
    }
    onClose();
    if (to === 'pdf') notify(t('paper.saved'));
  };
  return (
    <Dialog onClose={onClose} title={t('paper.listTitle')} size="md" closeOnClickOutside={busy === null}>
      <Stack>
        {total === undefined ? null : (
          <Text>{total === 0 ? t('paper.listNone') : t('paper.listIntro', { count: total })}</Text>
        )}
        {words === '' ? null : <Text c="dimmed">{words}</Text>}
        {total !== undefined && total >= LONG ? (
          <Text size="sm" c="dimmed">
            {t('paper.listLong')}{' '}
            {documentsFor(total) === 1
              ? null
              : t('paper.parts', { count: documentsFor(total), most: MOST_IN_DOCUMENT })}
          </Text>
        ) : null}
        {busy === null ? null : (
          <ListProgress
            read={read}
            total={total ?? null}
            document={isMakingPages ? { number: part + 1, of: documentsFor(total ?? 0) } : null}
          />
        )}
        {problem === null ? null : <ErrorNotice error={problem} />}
        {count.error === null ? null : <ErrorNotice error={count.error} onRetry={() => void count.refetch()} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {busy === null ? t('paper.cancel') : t('paper.stop')}
          </Button>
          {total === 0 ? null : <PrintButtons busy={busy} main="pdf" onPrint={(to) => void printIt(to)} />}
        </Group>
      </Stack>
      {content === null ? null : <ListSheet ref={sheet} paper={content} to={busy ?? 'pdf'} />}
    </Dialog>
  );
}
