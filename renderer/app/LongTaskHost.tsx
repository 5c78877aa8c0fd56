import { useSyncExternalStore } from 'react';
import { LateTaskDialog } from '../components/LateTaskDialog.tsx';
import { longTasks } from './longTasks.ts';

/** Shows long work that no screen holds. */
export function LongTaskHost() {
  const shown = useSyncExternalStore(longTasks.subscribe, longTasks.shown);
  if (shown === null) return null;
  return <LateTaskDialog label={shown.label} state={shown.state} onCancel={longTasks.cancel} />;
}
