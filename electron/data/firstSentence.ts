import type { DataContext } from './context.ts';
import { parseSentence } from './reminders/parse.service.ts';

/** Milliseconds between two looks at whether this process has nothing to do; the first comes after as many. */
const LOOK_AFTER = 3000;
/** A larger share of the time since the last look means that somebody is waiting for something. */
const BUSY_SHARE = 0.05;

/**
 * Reads a sentence in each way of writing before anybody types one. The first costs a third of a second (patterns are
 * compiled, the pronunciation of Chinese names is loaded), and the line at the top of the desk answers while one types.
 * It waits until nothing else runs: it would hold up the first screen as well.
 * @returns what ends the waiting
 */
export function readFirstSentence({ workspace, database, today, log }: DataContext): () => void {
  let last = performance.eventLoopUtilization();
  const sentences = [
    { text: 'call Ada Lovelace tomorrow at 3pm about the invoice', locale: 'en' },
    { text: '明天下午三点给王总打电话', locale: 'zh-CN' },
  ] as const;
  let read = 0;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    const sentence = sentences[read];
    if (sentence === undefined) return clearInterval(timer);
    if (utilization > BUSY_SHARE || workspace.status().database.state !== 'ready') return;
    read += 1;
    void database
      .read((reader) => parseSentence(reader, { ...sentence, today: today() }))
      .catch((error: unknown) => log.incident(error));
  }, LOOK_AFTER);
  timer.unref();
  return () => clearInterval(timer);
}
