import { useRequest } from '../../app/requestStore.ts';
import { PrintCardDialog } from './PrintCardDialog.tsx';
import { PrintListDialog } from './PrintListDialog.tsx';
import { printContactsRequests } from './printRequests.ts';

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
