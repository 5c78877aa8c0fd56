import { skipToken, useQuery } from '@tanstack/react-query';
import { IconBellPlus, IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useCommands } from '../app/commands.ts';
import { useRequest } from '../app/requestStore.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { newReminderValues } from './reminderFormValues.ts';
import { openReminder, type ReminderRequest, reminderRequests } from './reminderRequests.ts';
import { lazyPart } from '../components/lazyPart.tsx';
import { useClosedByError } from '../components/useClosedByError.ts';

const ReminderForm = lazyPart(async () => (await import('./ReminderForm.tsx')).ReminderForm);

/** Shows the form of a reminder that was asked for, from wherever it was. */
export function ReminderFormHost() {
  const { t } = useTranslation('reminders');
  const request = useRequest(reminderRequests);
  useCommands([
    {
      id: 'newReminder',
      group: 'everywhere',
      label: t('action.new'),
      keys: ['mod+shift+N', 'R'],
      icon: <IconBellPlus />,
      keywords: t('action.newKeywords'),
      run: () => openReminder({ mode: 'new' }),
    },
    {
      id: 'openReminders',
      group: 'go',
      label: t('title'),
      keys: ['mod+3'],
      icon: <IconCalendarTime />,
      run: () => go(places.reminders),
    },
    {
      id: 'openCalendar',
      group: 'go',
      label: t('calendar.title'),
      icon: <IconCalendarTime />,
      run: () => go(places.calendar()),
    },
  ]);
  if (request === null) return null;
  return request.mode === 'new' ? (
    <NewReminder key="new" request={request} />
  ) : (
    <EditedReminder key={request.id} request={request} />
  );
}

const close = () => reminderRequests.close();

function NewReminder({ request }: { readonly request: Extract<ReminderRequest, { mode: 'new' }> }) {
  const today = useToday();
  const { me } = useWho();
  const contactId = request.draft?.contactId ?? null;
  const contact = useQuery(
    data.contacts.get.queryOptions({ input: contactId === null ? skipToken : { id: contactId } }),
  );
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  useClosedByError(contact.error ?? staff.error, close);
  if ((contactId !== null && contact.data === undefined) || staff.data === undefined) return null;
  const named = contact.data === undefined ? null : { id: contact.data.id, displayName: contact.data.displayName };
  return (
    <ReminderForm
      subject={{
        kind: 'new',
        values: newReminderValues(request.draft ?? {}, named, me?.id ?? null, today),
        isTyped: (request.draft?.text ?? '') !== '',
      }}
      onClose={close}
    />
  );
}

function EditedReminder({ request }: { readonly request: Extract<ReminderRequest, { mode: 'edit' }> }) {
  const { id, originalOn, movedTo } = request;
  // Nothing of an earlier time: what is edited is what is there now.
  const found = useQuery({ ...data.reminders.get.queryOptions({ input: { id } }), gcTime: 0 });
  useClosedByError(found.error, close);
  const reminder = found.data;
  if (reminder === undefined) return null;
  const isDueOne = originalOn === undefined || originalOn === reminder.originalOn;
  const edited = isDueOne
    ? { originalOn: reminder.originalOn, on: reminder.dueOn, time: reminder.dueTime }
    : { originalOn, on: movedTo?.on ?? originalOn, time: movedTo === undefined ? reminder.dueTime : movedTo.time };
  const isSeries = reminder.rule !== null;
  return (
    <ReminderForm
      subject={{ kind: 'edit', reminder, edited, firstScope: isSeries && originalOn !== undefined ? 'this' : 'all' }}
      onClose={close}
    />
  );
}
