import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { data } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { formRequests } from './formRequests.ts';
import { useRequest } from '../app/requestStore.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const ConflictDialog = lazyPart(async () => (await import('./ConflictDialog.tsx')).ConflictDialog);
const ContactForm = lazyPart(async () => (await import('./ContactForm.tsx')).ContactForm);

/** Shows the form that was asked for, and the question about what was changed on both sides. */
export function ContactFormHost() {
  const request = useRequest(formRequests);
  const card = useQuery(
    data.contacts.get.queryOptions({ input: request?.mode === 'edit' ? { id: request.id } : skipToken }),
  );
  const close = () => formRequests.close();
  const { notifyError } = useNotify();
  const { error } = card;
  useEffect(() => {
    if (error === null) return;
    notifyError(error);
    formRequests.close();
  }, [error, notifyError]);
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
