import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/handles.ts';
import { ownFieldsById } from '../fields/fields.service.ts';
import { readSettings } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import type { SheetSetting } from './openSheet.ts';
import type { StagedFile } from './staging.ts';

/** Reading yields to other work of the thread when this long has passed. */
const PAUSE_AFTER_MILLISECONDS = 12;

/** What looking through a file needs to know, with pauses in which it can be cancelled. */
export async function sheetSetting(
  database: Database,
  file: StagedFile,
  today: string,
  task: RunningTask,
): Promise<SheetSetting> {
  let pausedAt = performance.now();
  const { country, currency, fields } = await database.read(async (reader) => ({
    ...(await readSettings(reader)),
    fields: [...(await ownFieldsById(reader)).values()],
  }));
  return {
    country,
    ownCurrency: currency,
    fields,
    today,
    async pause() {
      if (performance.now() - pausedAt < PAUSE_AFTER_MILLISECONDS) return;
      await setImmediate();
      throwIfCancelled(task.signal);
      pausedAt = performance.now();
    },
    onRead: (done) => task.progress({ stage: 'reading', done, total: file.byteSize, unit: 'bytes' }),
  };
}
