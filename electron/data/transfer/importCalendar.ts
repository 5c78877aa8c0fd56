import type { ImportResult, SkipReason } from '#shared/transfer/transfer.ts';
import { addReminders } from '../reminders/importReminders.service.ts';
import type { RunningTask } from '../tasks.ts';
import { CalendarDecisions } from './calendarDecisions.ts';
import type { DecidedEntry } from './calendarDecisions.ts';
import { setBirthday } from './calendarLinks.repository.ts';
import { decidedEntries, openCalendar } from './calendarSource.ts';
import { ContactNames } from './contactNames.ts';
import type { Read } from './contactNames.ts';
import type { ImportContext, ImportRequest } from './import.service.ts';
import { notTakenCalendar } from './notTakenCalendar.ts';
import { ProblemList } from './problemList.ts';
import type { ByteRange, StagedFile } from './staging.ts';

/** What an import did so far. */
class Tally {
  added = 0;
  updated = 0;
  readonly skipped = new Map<SkipReason, number>();
  readonly refused: ByteRange[] = [];
  refusedCount = 0;
  readonly problems = new ProblemList();

  count({ decision, group, problems }: DecidedEntry): void {
    this.problems.add(...problems);
    if (decision.type === 'add') this.added += 1;
    else if (decision.type === 'birthday') this.updated += 1;
    else if (decision.type === 'skip') {
      this.skipped.set(decision.reason, (this.skipped.get(decision.reason) ?? 0) + 1);
    } else {
      this.refusedCount += 1;
      this.refused.push(...[group.entry, ...group.overrides].map(({ offset, end }) => ({ start: offset, end })));
    }
  }
}

/**
 * Imports a calendar: one transaction, one batch, which one undo takes back. Cancelling, and any fault, leaves
 * everything as it was.
 * @throws FILE_REFUSED `vanished`; CANCELLED
 */
export async function importCalendar(
  context: ImportContext,
  file: StagedFile,
  { onMatch }: Pick<ImportRequest, 'onMatch'>,
  task: RunningTask,
): Promise<ImportResult> {
  const { database, staging, today, newUid } = context;
  await context.beforeImport();
  const written: NonNullable<ImportResult['notTaken']>[] = [];
  const intent = {
    label: 'calendarImported',
    params: { file: file.name, count: 0 },
    topics: ['reminders', 'contacts', 'history'],
  } as const;
  try {
    const { result, batchId } = await database.write(
      intent,
      async (transaction, batch) => {
        const pause = () => batch.pause();
        const onRead = (done: number) => task.progress({ stage: 'reading', done, total: file.byteSize, unit: 'bytes' });
        const read: Read = (run) => run(transaction);
        const source = await openCalendar(file, read, today, { pause, onRead });
        const names = await ContactNames.read(read, pause);
        const decisions = new CalendarDecisions({ place: source.place, names, onMatch, newUid });
        const tally = new Tally();
        for await (const entries of decidedEntries(source, read, decisions)) {
          for (const entry of entries) tally.count(entry);
          const reminders = entries.flatMap(({ decision }) => (decision.type === 'add' ? decision.reminders : []));
          if (reminders.length > 0) await addReminders(transaction, batch, reminders, today);
          for (const { decision } of entries) {
            if (decision.type !== 'birthday') continue;
            await setBirthday(transaction, decision.contactId, decision.birthday, batch.at);
            await batch.pause();
          }
        }
        for (const { code, line, detail } of source.survey.problems) {
          tally.problems.add({ code, position: null, line, about: detail });
        }
        batch.describe({ file: file.name, count: tally.added + tally.updated });
        const notTaken = await notTakenCalendar(staging, file, tally.refused, source.survey.zoneRanges);
        if (notTaken !== null) written.push(notTaken);
        const skippedBecause = [...tally.skipped].map(([reason, count]) => ({ reason, count }));
        return {
          added: tally.added,
          updated: tally.updated,
          skipped: skippedBecause.reduce((sum, { count }) => sum + count, 0),
          problems: tally.refusedCount,
          skippedBecause,
          inBinIds: [],
          problemList: tally.problems.first,
          notTaken,
        };
      },
      { signal: task.signal },
    );
    return { ...result, batchId };
  } catch (error) {
    for (const { file: token } of written) await staging.discard(token);
    throw error;
  }
}
