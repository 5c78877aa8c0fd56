import { useQuery } from '@tanstack/react-query';
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

/** Decides what the whole window shows: the work, the first start, or why there is no work to show. */
export function DirectedWindow() {
  const process = useDataProcess();
  const status = useQuery(data.system.status.queryOptions({ input: {} }));
  const isReady = status.data?.database.state === 'ready';
  const settings = useQuery(data.settings.get.queryOptions({ input: {}, enabled: isReady }));
  usePresentedWindow(settings.data ?? null);
  useHand(settings.data ?? null);

  if (process === 'gaveUp') return <DataProcessGone />;
  const failed = status.error !== null ? status : isReady && settings.error !== null ? settings : null;
  if (failed !== null) {
    const retry = (): void => void failed.refetch();
    const closed = unavailableDatabase(failed.error);
    if (closed === null) return <DataProcessGone error={failed.error} onRetry={retry} />;
    return <DatabaseUnavailable problem={closed.problem} file={closed.file} onRetry={retry} />;
  }
  if (status.data === undefined) return <Waiting />;
  const { database, which } = status.data;
  if (database.state === 'unavailable') {
    return (
      <DatabaseUnavailable problem={database.problem} file={database.file} onRetry={() => void status.refetch()} />
    );
  }
  if (settings.data === undefined) return <Waiting />;
  if (!settings.data.isSetUp && which === 'own') return <FirstStart settings={settings.data} />;
  return <AppFrame status={status.data} />;
}
