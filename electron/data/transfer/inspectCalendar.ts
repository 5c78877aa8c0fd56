import { setImmediate } from 'node:timers/promises';
import type { CalendarInspection, CalendarEntryBecomes } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import { CalendarDecisions } from './calendarDecisions.ts';
import type { CalendarDecision } from './calendarDecisions.ts';
import { decidedEntries, openCalendar } from './calendarSource.ts';
import { ContactNames } from './contactNames.ts';
import type { Read } from './contactNames.ts';
import { ProblemList } from './problemList.ts';
import type { StagedFile } from './staging.ts';

type SampleRow = CalendarInspection['sample'][number];
type Taken = Extract<CalendarDecision, { readonly type: 'add' | 'birthday' }>;

const SAMPLE_ROWS = 20;
const PAUSE_AFTER_MILLISECONDS = 12;

function becomesOf(decision: Taken): CalendarEntryBecomes {
  if (decision.type === 'birthday') return 'birthday';
  return decision.reminders[0].done === null ? 'open' : 'done';
}

function sampleRow(decision: Taken, summary: string): SampleRow {
  const becomes = becomesOf(decision);
  if (decision.type === 'birthday') {
    const { birthday, contact } = decision;
    return { text: summary, becomes, kind: 'birthday', dueOn: birthday, dueTime: null, rule: null, contact };
  }
  const [{ text, kind, dueOn, dueTime, rule }] = decision.reminders;
  return { text, becomes, kind, dueOn, dueTime, rule, contact: decision.contact };
}

/**
 * What importing a calendar would do. Writes nothing.
 * @throws FILE_REFUSED `vanished`; CANCELLED
 */
export async function inspectCalendar(
  database: Database,
  file: StagedFile,
  today: string,
  task: RunningTask,
): Promise<CalendarInspection> {
  let pausedAt = performance.now();
  const pause = async () => {
    if (performance.now() - pausedAt < PAUSE_AFTER_MILLISECONDS) return;
    await setImmediate();
    throwIfCancelled(task.signal);
    pausedAt = performance.now();
  };
  const onRead = (done: number) => task.progress({ stage: 'reading', done, total: file.byteSize, unit: 'bytes' });
  const read: Read = (run) => database.read(run);
  const source = await openCalendar(file, read, today, { pause, onRead });
  const names = await ContactNames.read(read, pause);
  let uids = 0;
  const newUid = () => `inspected-${(uids += 1)}`;
  const decisions = new CalendarDecisions({ place: source.place, names, onMatch: 'skip', newUid });
  const counts = { count: 0, alreadyHere: 0, cancelled: 0, refused: 0, repeating: 0 };
  const becomes = new Map<CalendarEntryBecomes, number>();
  const problems = new ProblemList();
  const sample: SampleRow[] = [];
  for await (const entries of decidedEntries(source, read, decisions)) {
    for (const { decision, group, problems: found } of entries) {
      counts.count += 1;
      problems.add(...found);
      if (decision.type === 'refused') counts.refused += 1;
      else if (decision.type === 'skip') counts[decision.reason === 'cancelled' ? 'cancelled' : 'alreadyHere'] += 1;
      else {
        const what = becomesOf(decision);
        becomes.set(what, (becomes.get(what) ?? 0) + 1);
        if (decision.type === 'add' && decision.reminders[0].rule !== null) counts.repeating += 1;
        if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(decision, group.entry.summary));
      }
    }
  }
  for (const { code, line, detail } of source.survey.problems) {
    problems.add({ code, position: null, line, about: detail });
  }
  return {
    format: 'ics',
    name: file.name,
    byteSize: file.byteSize,
    ...counts,
    becomes: (['open', 'done', 'birthday'] as const).flatMap((what) => {
      const count = becomes.get(what);
      return count === undefined ? [] : [{ becomes: what, count }];
    }),
    sample,
    problemCount: problems.count,
    problems: problems.first,
  };
}
