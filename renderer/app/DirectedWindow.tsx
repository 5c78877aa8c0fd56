import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SystemStatus } from '#shared/system/system.contract.ts';
import { data } from '../api/api.ts';
import { AppFrame } from './AppFrame.tsx';
import { useHand } from '../handwriting/useHand.ts';
import { DataProcessGone } from './DataProcessGone.tsx';
import { useDataProcess } from './dataProcess.ts';
import { unavailableDatabase } from './errorText.ts';
import { usePresentedWindow } from './presentedWindow.ts';
import { Waiting } from './Waiting.tsx';
import { lazyPart } from '../components/lazyPart.tsx';

const FirstStart = lazyPart(async () => (await import('../firststart/FirstStart.tsx')).FirstStart, { isHeavy: true });
const DatabaseUnavailable = lazyPart(async () => (await import('./DatabaseUnavailable.tsx')).DatabaseUnavailable, {
  isHeavy: true,
});

const STOOD = 'longhand-frame-stood';

/** What is certain of the status before it is known. */
const AT_THE_START: Pick<SystemStatus, 'which' | 'endedUncleanly'> = { which: 'own', endedUncleanly: false };

/** Decides what the whole window shows: the work, the first start, or why there is no work to show. */
export function DirectedWindow() {
  const process = useDataProcess();
  const [isStarting, setIsStarting] = useState(() => window.localStorage.getItem(STOOD) !== null);
  const status = useQuery(data.system.status.queryOptions({ input: {} }));
  const isReady = status.data?.database.state === 'ready';
  const settings = useQuery(data.settings.get.queryOptions({ input: {}, enabled: isReady }));
  usePresentedWindow(settings.data ?? null);
  useHand(settings.data ?? null);

  const isWork = isReady && settings.data !== undefined && (settings.data.isSetUp || status.data?.which === 'sample');
  useEffect(() => {
    if (isWork) window.localStorage.setItem(STOOD, 'yes');
  }, [isWork]);
  if (isStarting && (status.data !== undefined || status.error !== null) && (!isReady || !settings.isPending))
    setIsStarting(false);

  if (process === 'gaveUp') return <DataProcessGone />;
  const failed = status.error !== null ? status : isReady && settings.error !== null ? settings : null;
  if (failed !== null) {
    const retry = (): void => void failed.refetch();
    const closed = unavailableDatabase(failed.error);
    if (closed === null) return <DataProcessGone error={failed.error} onRetry={retry} />;
    return <DatabaseUnavailable problem={closed.problem} file={closed.file} onRetry={retry} />;
  }
  if (isStarting) return <Work status={AT_THE_START} isShown={false} />;
  if (status.data === undefined) return <Waiting />;
  const { database, which } = status.data;
  if (database.state === 'unavailable') {
    return (
      <DatabaseUnavailable problem={database.problem} file={database.file} onRetry={() => void status.refetch()} />
    );
  }
  if (settings.data === undefined) return <Waiting />;
  if (!settings.data.isSetUp && which === 'own') return <FirstStart settings={settings.data} />;
  return <Work status={status.data} isShown />;
}

/** Where somebody worked the last time it is made, out of sight, while its data is being read: then it stands at once. */
function Work({ status, isShown }: { readonly status: typeof AT_THE_START; readonly isShown: boolean }) {
  return (
    <>
      {isShown ? null : <Waiting />}
      <AppFrame status={status} isShown={isShown} />
    </>
  );
}
