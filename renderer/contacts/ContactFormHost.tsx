import { useQuery } from '@tanstack/react-query';
import { skipToken } from '@tanstack/react-query';
import { data } from '../api/api.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ContactForm } from './ContactForm.tsx';
import { formRequests } from './formRequests.ts';
import { useRequest } from './requestStore.ts';

/** Shows the form that was asked for, and the question about what was changed on both sides. */
export function ContactFormHost() {
  const request = useRequest(formRequests);
  const card = useQuery(
    data.contacts.get.queryOptions({ input: request?.mode === 'edit' ? { id: request.id } : skipToken }),
  );
  const close = () => formRequests.close();
  return (
    <>
      {request?.mode === 'new' ? <ContactForm key="new" contact={null} kind={request.kind} onClose={close} /> : null}
      {request?.mode === 'edit' && card.data?.id === request.id ? (
        <ContactForm key={request.id} contact={card.data} kind={card.data.kind} onClose={close} />
      ) : null}
      <ConflictDialog />
    </>
  );
}
