import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks at whether this process has nothing to do. */
const LOOK_AFTER = 3000;
/** A larger share of the time since the last look means that somebody is waiting for something. */
const BUSY_SHARE = 0.05;
/** So many looks in a row have to find nothing to do. */
const QUIET_LOOKS = 3;
/** Bytes. Less is not worth the twentieth of a second that it takes. */
const WORTH_WHILE = 8e6;

type CollectGarbage = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

/**
 * Gives back to the system what lies idle in the JavaScript heap, once this process has had nothing to do for a while. V8
 * keeps room for twice the busiest moment, the start or an import, for as long as a process lives that then does little.
 * @param alsoGiveBack is called then too, for what lies outside that heap
 * @returns what ends it
 */
export function giveBackMemory(alsoGiveBack: () => void): () => void {
  let collect: CollectGarbage | null = null;
  let last = performance.eventLoopUtilization();
  let quiet = 0;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    quiet = utilization > BUSY_SHARE ? 0 : quiet + 1;
    if (quiet !== QUIET_LOOKS) return;
    alsoGiveBack();
    const { heapTotal, heapUsed } = process.memoryUsage();
    if (heapTotal - heapUsed <= WORTH_WHILE) return;
    collect ??= exposedCollector();
    collect({ type: 'major', flavor: 'last-resort' });
  }, LOOK_AFTER);
  timer.unref();
  return () => clearInterval(timer);
}

function exposedCollector(): CollectGarbage {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as CollectGarbage;
}
