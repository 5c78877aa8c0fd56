import { useRequest } from '../../app/requestStore.ts';
import { printContactsRequests } from './printRequests.ts';
import { lazyPart } from '../../components/lazyPart.tsx';

const PrintCardDialog = lazyPart(async () => (await import('./PrintCardDialog.tsx')).PrintCardDialog);
const PrintListDialog = lazyPart(async () => (await import('./PrintListDialog.tsx')).PrintListDialog);

/** Answers what is asked for on paper: a card or a list. */
export function PrintContactsHost() {
  const request = useRequest(printContactsRequests);
  if (request === null) return null;
  const close = (): void => printContactsRequests.close();
  return request.what === 'card' ? (
    <PrintCardDialog key={request.id} id={request.id} onClose={close} />
  ) : (
    <PrintListDialog list={request} onClose={close} />
  );
}
