import { IconTruck, IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { useRequest } from '../app/requestStore.ts';
import { moveIn, moveOut, movingRequests } from './movingRequests.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const MoveInDialog = lazyPart(async () => (await import('./MoveInDialog.tsx')).MoveInDialog);
const MoveOutDialog = lazyPart(async () => (await import('./MoveOutDialog.tsx')).MoveOutDialog);

/** Offers the move to another computer everywhere and carries it out. It outlives the screens: the move changes them all. */
export function MovingHost() {
  const { t } = useTranslation('moving');
  const request = useRequest(movingRequests);
  const close = (): void => movingRequests.close();
  useCommands([
    {
      id: 'moveOut',
      group: 'data',
      label: t('command.out'),
      icon: <IconTruckDelivery />,
      keywords: t('command.keywords'),
      run: moveOut,
    },
    {
      id: 'moveIn',
      group: 'data',
      label: t('command.in'),
      icon: <IconTruck />,
      keywords: t('command.keywords'),
      run: () => moveIn(),
    },
  ]);
  if (request === null) return null;
  return request.way === 'out' ? <MoveOutDialog onClose={close} /> : <MoveInDialog request={request} onClose={close} />;
}
