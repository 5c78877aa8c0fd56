import { IconReceipt } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { useCommands } from '../app/commands.ts';
import { useRequest } from '../app/requestStore.ts';
import { useMoneyPlace } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { useSettings } from '../settings/useSettings.ts';
import { lastDueDays } from './dueDays.ts';
import { newSaleValues, saleValues } from './saleFormValues.ts';
import { openSale, type SaleRequest, saleRequests } from './saleRequests.ts';
import { lazyPart } from '../components/lazyPart.tsx';
import { useClosedByError } from '../components/useClosedByError.ts';

const AdvanceDialog = lazyPart(async () => (await import('./AdvanceDialog.tsx')).AdvanceDialog);
const LoseDialog = lazyPart(async () => (await import('./LoseDialog.tsx')).LoseDialog);
const PayDialog = lazyPart(async () => (await import('./PayDialog.tsx')).PayDialog);
const SaleForm = lazyPart(async () => (await import('./SaleForm.tsx')).SaleForm);

const close = () => saleRequests.close();

/** Shows the dialog about a sale that was asked for, from wherever it was, and offers a new one everywhere. */
export function SaleDialogHost() {
  const { t } = useTranslation('sales');
  const request = useRequest(saleRequests);
  const isMoney = useMoneyPlace() !== null;
  useCommands(
    [
      {
        id: 'newSale',
        group: 'everywhere',
        label: t('action.new'),
        // Where money is looked at, "new" means a sale, unless the tab has something of its own.
        keys: isMoney ? ['mod+N', 'mod+shift+L'] : ['mod+shift+L'],
        icon: <IconReceipt />,
        keywords: t('action.newKeywords'),
        run: () => openSale({ mode: 'new' }),
      },
    ],
    { fallback: true },
  );
  if (request === null) return null;
  switch (request.mode) {
    case 'new':
      return <NewSale request={request} />;
    case 'edit':
      return <EditedSale key={request.id} id={request.id} />;
    case 'pay':
    case 'advance':
    case 'lose':
      return <Step key={request.id} request={request} />;
  }
}

/** One step of a sale as it is now. */
function Step({ request }: { readonly request: Extract<SaleRequest, { mode: 'pay' | 'advance' | 'lose' }> }) {
  const sale = useSaleNow(request.id);
  if (sale === null) return null;
  switch (request.mode) {
    case 'pay':
      return <PayDialog sale={sale} onClose={close} />;
    case 'advance':
      return (
        <AdvanceDialog
          sale={sale}
          first={request.stage ?? (sale.stage === 'quotation' ? 'order' : 'invoice')}
          onClose={close}
        />
      );
    case 'lose':
      return <LoseDialog sale={sale} onClose={close} />;
  }
}

function NewSale({ request }: { readonly request: Extract<SaleRequest, { mode: 'new' }> }) {
  const today = useToday();
  const { settings } = useSettings();
  const { me } = useWho();
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const contactId = request.draft?.contactId ?? null;
  const contact = useQuery(
    data.contacts.get.queryOptions({ input: contactId === null ? skipToken : { id: contactId } }),
  );
  useClosedByError(contact.error ?? staff.error, close);
  if (settings === undefined || staff.data === undefined) return null;
  if (contactId !== null && contact.data === undefined) return null;
  const home = settings.currency;
  const values = newSaleValues({
    draft: request.draft ?? {},
    contact: contact.data === undefined ? null : { id: contact.data.id, displayName: contact.data.displayName },
    meId: me?.id ?? null,
    home,
    dueDays: lastDueDays(),
    today,
  });
  return <SaleForm subject={{ values, base: null, home }} onClose={close} />;
}

function EditedSale({ id }: { readonly id: number }) {
  const { settings } = useSettings();
  const base = useSaleNow(id);
  if (base === null || settings === undefined) return null;
  return <SaleForm subject={{ values: saleValues(base), base, home: settings.currency }} onClose={close} />;
}

/** Nothing of an earlier time: what is changed is what is there now. Null until it is read. */
function useSaleNow(id: number): Sale | null {
  const found = useQuery({ ...data.sales.get.queryOptions({ input: { id } }), staleTime: 0 });
  const { data: sale, isFetchedAfterMount, isFetching } = found;
  // From then on the dialog stays as it is: changes that come meanwhile are met when it is saved.
  const [first, setFirst] = useState<Sale | null>(null);
  if (first === null && isFetchedAfterMount && !isFetching && sale !== undefined) setFirst(sale);
  useClosedByError(first === null ? found.error : null, close);
  return first;
}
