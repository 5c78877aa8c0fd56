import { useEffect, useEffectEvent } from 'react';
import type { NoticeTarget } from '#shared/shell/shell.contract.ts';
import { shellClient } from '../api/api.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { go, places } from './routes.ts';

/** Opens what a clicked notice is about. Draws nothing. */
export function NoticeClicks() {
  const open = useEffectEvent((target: NoticeTarget) => {
    if (target.type === 'contact') go(places.customer(target.contactId));
    else go(places.desk);
    if (target.type === 'reminder') openReminder({ mode: 'edit', id: target.reminderId });
  });
  useEffect(() => {
    const stopped = new AbortController();
    const listen = async (): Promise<void> => {
      const clicks = await shellClient.noticeClicks({}, { signal: stopped.signal });
      for await (const { target } of clicks) open(target);
    };
    listen().catch((error: unknown) => {
      if (!stopped.signal.aborted) console.warn('Clicks on notices are not heard any more.', error);
    });
    return () => stopped.abort();
  }, []);
  return null;
}
