import { skipToken, useQuery } from '@tanstack/react-query';
import { IconPencilPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useCommands } from '../app/commands.ts';
import { useNotify } from '../app/notify.tsx';
import { useRequest } from '../app/requestStore.ts';
import { today } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { lastChannel } from './lastChannel.ts';
import { type LogRequest, logRequests, openLog } from './logRequests.ts';
import { logOf, newLog } from './logValues.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const LogDialog = lazyPart(async () => (await import('./LogDialog.tsx')).LogDialog);

/** Shows the quick entry that was asked for, and offers it everywhere. */
export function LogDialogHost() {
  const { t } = useTranslation('interactions');
  const request = useRequest(logRequests);
  useCommands(
    [
      {
        id: 'logInteraction',
        group: 'everywhere',
        label: t('log.command'),
        keys: ['L'],
        icon: <IconPencilPlus size="1.125rem" />,
        run: () => openLog({ mode: 'new' }),
      },
    ],
    { fallback: true },
  );
  if (request === null) return null;
  return request.mode === 'new' ? <NewLog request={request} /> : <ChangedLog id={request.id} />;
}

const close = () => logRequests.close();

function NewLog({ request }: { readonly request: Extract<LogRequest, { mode: 'new' }> }) {
  const { t } = useTranslation('interactions');
  const { me, isKnown } = useKnownWho();
  const { contactId, completing } = request;
  const card = useQuery(
    data.contacts.get.queryOptions({ input: contactId === undefined ? skipToken : { id: contactId } }),
  );
  useClosedByError(card.error);
  if (!isKnown || (contactId !== undefined && card.data === undefined)) return null;
  const contact = card.data === undefined ? null : { id: card.data.id, displayName: card.data.displayName };
  const start = newLog(
    {
      contact,
      channel: request.channel ?? lastChannel(),
      words: request.words ?? '',
      staffId: me?.id ?? null,
    },
    today(),
  );
  const title =
    completing !== undefined
      ? t('log.titleCompleting')
      : contact === null
        ? t('log.title')
        : t('log.titleWith', { name: contact.displayName });
  return (
    <LogDialog
      title={title}
      start={start}
      base={null}
      completing={completing}
      asksWho={contact === null || completing !== undefined}
      isDoNotContact={card.data?.doNotContact !== null && card.data !== undefined}
      onClose={close}
    />
  );
}

function ChangedLog({ id }: { readonly id: number }) {
  const { t } = useTranslation('interactions');
  const interaction = useQuery(data.interactions.get.queryOptions({ input: { id } }));
  useClosedByError(interaction.error);
  if (interaction.data === undefined) return null;
  return (
    <LogDialog
      key={id}
      title={t('log.titleEdit')}
      start={logOf(interaction.data)}
      base={interaction.data}
      completing={undefined}
      asksWho
      isDoNotContact={false}
      onClose={close}
    />
  );
}

/** Who sits here, once that was read. */
function useKnownWho() {
  const { me } = useWho();
  const settings = useQuery(data.settings.get.queryOptions({ input: {} }));
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  return { me, isKnown: !settings.isPending && !staff.isPending };
}

/** What cannot be read is told, and the dialog waits for nothing. */
function useClosedByError(error: Error | null) {
  const { notifyError } = useNotify();
  useEffect(() => {
    if (error === null) return;
    notifyError(error);
    logRequests.close();
  }, [error, notifyError]);
}
