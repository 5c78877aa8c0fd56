import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReminderFilter, Slip } from '#shared/reminders/reminder.ts';
import { data, dataClient } from '../api/api.ts';
import { rowsToRead } from '../components/pageChain.ts';
import { type PagedRows, usePagedRows } from '../components/usePagedRows.ts';

/** Rows of the list of reminders. */
export type ReminderRows = PagedRows<Slip>;

/** The reminders of a filter. */
export function useReminderPages(filter: ReminderFilter, today: string): ReminderRows {
  const count = useQuery({
    ...data.reminders.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  });
  return usePagedRows(
    JSON.stringify([filter, today]),
    (cursor) => dataClient.reminders.list({ filter, today, limit: rowsToRead(cursor), cursor }),
    count,
  );
}
