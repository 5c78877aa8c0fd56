import type { ImportResult } from '#shared/transfer/transfer.ts';
import { addReminders } from '../reminders/importReminders.service.ts';
import type { RunningTask } from '../tasks.ts';
import { CalendarDecisions } from './calendarDecisions.ts';
import type { DecidedEntry } from './calendarDecisions.ts';
import { setBirthday } from './calendarLinks.repository.ts';
import { decidedEntries, openCalendar } from './calendarSource.ts';
import { ContactNames } from './contactNames.ts';
import type { Read } from './contactNames.ts';
import { importBatch } from './importBatch.ts';
import type { ImportContext, ImportRequest } from './import.service.ts';
import { notTakenCalendar } from './notTakenCalendar.ts';
import { ProblemList } from './problemList.ts';
import { SkipTally } from './skipTally.ts';
import type { ByteRange, StagedFile } from './staging.ts';

/** What an import did so far. */
class Tally {
  added = 0;
  updated = 0;
  readonly skipped = new SkipTally();
  readonly refused: ByteRange[] = [];
  refusedCount = 0;
  readonly problems = new ProblemList();

  count({ decision, group, problems }: DecidedEntry): void {
    this.problems.add(...problems);
    if (decision.type === 'add') this.added += 1;
    else if (decision.type === 'birthday') this.updated += 1;
    else if (decision.type === 'skip') this.skipped.add(decision.reason);
    else {
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
  const { staging, today, newUid } = context;
  const intent = { label: 'calendarImported', file, topics: ['reminders', 'contacts', 'history'] } as const;
  return await importBatch(context, intent, task, async (transaction, batch) => {
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
    return {
      added: tally.added,
      updated: tally.updated,
      ...tally.skipped.summary(),
      problems: tally.refusedCount,
      inBinIds: [],
      problemList: tally.problems.first,
      notTaken: await notTakenCalendar(staging, file, tally.refused, source.survey.zoneRanges),
    };
  });
}
