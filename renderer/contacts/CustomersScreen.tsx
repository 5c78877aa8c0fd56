import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useFileDropped } from '../app/droppedFile.ts';
import { go, places } from '../app/routes.ts';
import { TransferHost } from '../transfer/TransferHost.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import { ContactFormHost } from './ContactFormHost.tsx';
import classes from './CustomersScreen.module.css';
import { CustomersPane } from './CustomersPane.tsx';
import { useSetPhoto } from './useSetPhoto.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const CardPane = lazyPart(async () => (await import('./CardPane.tsx')).CardPane);

/** The customers: the list, beside it (or in its place in a narrow window) the card that is open, and the bin. */
export function CustomersScreen() {
  const { t } = useTranslation('contacts');
  const [isBin] = useRoute('/customers/bin');
  const [isView, viewParams] = useRoute('/customers/view/:id');
  const [isList] = useRoute('/customers');
  const [isCard, params] = useRoute('/customers/:id');
  const openId = isCard && !isBin ? Number(params.id) : null;
  const addressedView = isView ? Number(viewParams.id) : isList ? null : undefined;
  const inBin = useStaysInBin(isBin, openId);
  const setPhoto = useSetPhoto();

  useFileDropped((file) => {
    if (openId !== null && file.type.startsWith('image/')) void setPhoto(openId, file);
    else importRequests.ask({ file });
  });

  return (
    <div className={classes.screen}>
      <div className={classes.list}>
        <CustomersPane key={inBin ? 'bin' : 'customers'} inBin={inBin} openId={openId} addressedView={addressedView} />
      </div>
      {openId === null ? null : (
        <div className={classes.card}>
          <div className={classes.heading}>
            <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
          </div>
          <CardPane key={openId} id={openId} onClose={() => go(inBin ? places.bin : places.customers)} />
        </div>
      )}
      <ContactFormHost />
      <TransferHost />
    </div>
  );
}

/** A card opened from the bin keeps the bin beside it. */
function useStaysInBin(isBin: boolean, openId: number | null): boolean {
  const [inBin, setInBin] = useState(isBin);
  const next = openId === null ? isBin : inBin;
  if (next !== inBin) setInBin(next);
  return next;
}
