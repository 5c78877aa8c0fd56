import { useSyncExternalStore } from 'react';
import { lazyPart } from '../components/lazyPart.tsx';
import { longTasks } from './longTasks.ts';

const TaskDialog = lazyPart(async () => (await import('../components/TaskDialog.tsx')).TaskDialog);

/** Shows long work that no screen holds. */
export function LongTaskHost() {
  const shown = useSyncExternalStore(longTasks.subscribe, longTasks.shown);
  if (shown === null) return null;
  return <TaskDialog label={shown.label} state={shown.state} onCancel={longTasks.cancel} />;
}
