import { isNameless } from '#shared/transfer/contactMapping.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { RunningTask } from '../tasks.ts';
import { ContactIntake } from './contactIntake.ts';
import type { ContactSheet, RowReading } from './contactSheet.ts';
import { writtenStates } from './contactStates.ts';
import { ContactTally } from './contactTally.ts';
import { ContactWriting } from './contactWriting.ts';
import type { ImportContext } from './import.service.ts';
import { ImportedFields } from './importedFields.ts';
import { needsDrafts, remarksOf, wrongProblem } from './inspectContacts.ts';
import type { ContactsRequest } from './inspectContacts.ts';
import { sheetEntries } from './sheetEntries.ts';
import { importSheetRows } from './sheetImport.ts';
import type { SheetImport } from './sheetImport.ts';
import { looksOf } from './sheetPlan.ts';
import type { SheetWords } from './sheetWords.ts';

/** One import inside its transaction. */
interface Running extends SheetImport {
  readonly context: ImportContext;
  readonly task: RunningTask;
  readonly sheet: ContactSheet;
  readonly request: ContactsRequest;
}

/**
 * Imports a sheet of contacts, with the own fields that its columns make: one transaction, one batch, which one undo takes
 * back, updated contacts too. Cancelling, and any fault, leaves everything as it was.
 * @throws FILE_REFUSED `vanished`; INVALID_VALUE `columns` `nameColumnMissing`; CANCELLED
 */
export async function importContacts(
  context: ImportContext,
  sheet: ContactSheet,
  request: ContactsRequest,
  task: RunningTask,
): Promise<ImportResult> {
  if (isNameless(sheet.mapping))
    throw new LonghandError('INVALID_VALUE', { field: 'columns', rule: 'nameColumnMissing' });
  const intent = { label: 'contactsImported', topics: ['contacts', 'fields', 'history'] } as const;
  const form = { sheet, isText: textColumns(sheet) };
  return await importSheetRows(context, form, intent, task, async (running) => {
    const tally = await takeAll({ ...running, context, task, sheet, request });
    const { added, updated } = tally;
    running.batch.describe({ file: sheet.file.name, count: added + updated, updated });
    return tally.summary();
  });
}

/** Everything but days and amounts has to stay the text it is: phone numbers, post codes, ids. */
function textColumns({ plan, terms }: ContactSheet): (column: number) => boolean {
  const looks = looksOf(plan, terms.fields);
  return (column) => looks[column] === null || looks[column] === undefined;
}

async function takeAll(running: Running): Promise<ContactTally> {
  const { context, transaction, batch, task, sheet, request, notTaken, words } = running;
  const { onMatch, options } = request;
  const { newUid, today } = context;
  const fields = await ImportedFields.begin(transaction, { newUid, at: batch.at });
  const { country } = sheet.terms;
  const writing = await ContactWriting.begin({ transaction, batch, country, newUid, today, fields: () => fields.all });
  const states = writtenStates(
    (run) => run(transaction),
    (target) => writing.idOf(target),
  );
  const intake = new ContactIntake({
    read: batch.readCommitted,
    states,
    fields,
    onMatch,
    inBin: options.inBin,
    entriesAre: 'rows',
  });
  const tally = new ContactTally();
  let done = 0;
  const parts = { drafts: needsDrafts(request), cells: false };
  const job = { sheet, options, fields: [...fields.all.values()], withWords: true, parts };
  for await (const { readings } of sheetEntries(job, { pause: () => batch.pause() })) {
    const decided = await intake.decide(
      readings.flatMap((reading) => (reading.type === 'entry' ? [reading.entry] : [])),
    );
    let next = 0;
    for (const reading of readings) {
      done += 1;
      if (reading.type === 'leftOut') tally.skip('leftOut');
      else if (reading.type === 'wrong') {
        tally.refuse(wrongProblem(reading, done));
        await notTaken.add(reading.row, reasonOf(reading, sheet, words));
      } else {
        const one = decided[next++];
        if (one === undefined) throw new Error(`Row ${done} was not decided`);
        tally.count(one);
        tally.note(...remarksOf(one, done));
      }
    }
    await writing.write(
      decided.flatMap((one) => (one.type === 'add' ? [{ addition: one }] : [])),
      decided.flatMap((one) => (one.type === 'update' ? [{ update: one }] : [])),
    );
    task.progress({ stage: 'writing', done, total: sheet.rowCount, unit: 'contacts' });
    await batch.pause();
  }
  task.progress({ stage: 'finishing', done: 0, total: null, unit: 'contacts' });
  await writing.linkEmployers();
  return tally;
}

/** Why a row was not taken, in words: of cells with the heads of their columns. */
function reasonOf(
  { problem, cells }: Extract<RowReading, { readonly type: 'wrong' }>,
  { columns }: ContactSheet,
  words: SheetWords,
): string {
  if (problem !== null) return words.problem(problem);
  return cells
    .map(({ column, code }) => `${columns[column]?.header || words.columnAt(column + 1)}: ${words.problem(code)}`)
    .join(' ');
}
