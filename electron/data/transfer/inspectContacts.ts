import { shortened, squeezed } from '#shared/contacts/script.rules.ts';
import { isNameless } from '#shared/transfer/contactMapping.rules.ts';
import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection, TransferProblem } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import { ContactIntake } from './contactIntake.ts';
import type { Decided } from './contactIntake.ts';
import type { ContactSheet, IncomingRow, RowReading } from './contactSheet.ts';
import { ForetoldStates } from './contactStates.ts';
import { ForetoldFields } from './foretoldFields.ts';
import { RowsWriter } from './inspectedRows.ts';
import type { InspectedRows } from './inspectedRows.ts';
import type { SheetSetting } from './openSheet.ts';
import { shownEntry, UNREAD } from './previewRow.ts';
import { ProblemList } from './problemList.ts';
import { sheetEntries } from './sheetEntries.ts';
import { formFacts } from './sheetFacts.ts';
import type { Staging } from './staging.ts';

const SAMPLE_ROWS = 20;
const LONGEST_EXAMPLE = 80;
const LONGEST_ABOUT = 200;

export interface ContactsRequest {
  readonly onMatch: OnMatch;
  readonly options: SheetOptions;
}

/**
 * What importing a sheet of contacts would do. Writes nothing into the database; every row with its fate is kept beside
 * the file for `transfer.rows`.
 * @throws CANCELLED
 */
export async function inspectContacts(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  sheet: ContactSheet,
  request: ContactsRequest,
  setting: SheetSetting,
): Promise<ContactsInspection> {
  const problems = new ProblemList();
  const writer = await RowsWriter.begin(staging);
  const states = new ForetoldStates((run) => database.read(run), staging);
  try {
    if (!isNameless(sheet.mapping)) {
      const foretelling = { database, sheet, request, setting, writer, states, problems };
      await foretell(foretelling);
    }
    const rows = await writer.finish(staging);
    await staging.keep(sheet.file.token, rows);
    return await inspectionOf(sheet, rows, problems);
  } finally {
    await writer.abandon();
    await states.dispose();
  }
}

interface Foretelling {
  readonly database: Database;
  readonly sheet: ContactSheet;
  readonly request: ContactsRequest;
  readonly setting: SheetSetting;
  readonly writer: RowsWriter;
  readonly states: ForetoldStates;
  readonly problems: ProblemList;
}

async function foretell({ database, sheet, request, setting, writer, states, problems }: Foretelling): Promise<void> {
  const { onMatch, options } = request;
  const fields = new ForetoldFields(setting.fields);
  const read = database.read.bind(database);
  const intake = new ContactIntake({ read, states, fields, onMatch, inBin: options.inBin, entriesAre: 'rows' });
  let position = 0;
  const parts = { drafts: needsDrafts(request), cells: true };
  const job = { sheet, options, fields: setting.fields, withWords: false, parts };
  for await (const { readings, bytesRead } of sheetEntries(job, setting)) {
    const entries = readings.flatMap((reading) => (reading.type === 'entry' ? [reading.entry] : []));
    const decided = await intake.decide(entries);
    let next = 0;
    for (const reading of readings) {
      position += 1;
      if (reading.type !== 'entry') await writer.add(unreadRow(reading));
      else {
        const one = decided[next++];
        if (one === undefined) throw new Error(`Row ${position} was not decided`);
        problems.add(...remarksOf(one, position));
        await writer.add(previewOf(one, fields));
      }
      await setting.pause();
    }
    setting.onRead((sheet.file.byteSize + bytesRead) / 2);
  }
}

/** Whether what entries say is merged into contacts. */
export function needsDrafts({ onMatch }: ContactsRequest): boolean {
  return onMatch === 'fill' || onMatch === 'overwrite';
}

/** What is said about a row that is taken all the same. */
export function remarksOf(decided: Decided<IncomingRow>, position: number): TransferProblem[] {
  const { row, notes, content } = decided.entry;
  const cut = (text: string) => shortened(squeezed(text), LONGEST_ABOUT);
  const place = { position, line: row.line };
  const remarks = notes.map(({ code, value }) => ({ code, ...place, about: cut(value) }));
  if (decided.type !== 'add' || decided.remark === null) return remarks;
  return [...remarks, { code: decided.remark, ...place, about: cut(content.columns.display_name) }];
}

/** Why a row is not taken, as problems are listed. */
export function wrongProblem(
  { row, problem, cells }: Extract<RowReading, { readonly type: 'wrong' }>,
  position: number,
): TransferProblem {
  const [first] = cells;
  const about = shortened(squeezed(problem === null ? (first?.value ?? '') : row.cells.join(' ')), LONGEST_ABOUT);
  return { code: problem ?? first?.code ?? '', position, line: row.line, about };
}

function unreadRow(reading: Exclude<RowReading, { readonly type: 'entry' }>): PreviewRow {
  const { line, cells } = reading.row;
  const place = { line, cells: [...cells] };
  if (reading.type === 'leftOut') return { ...UNREAD, ...place, fate: 'leftOut', problems: [] };
  const whole = reading.problem === null ? [] : [{ column: 0, code: reading.problem, value: '' }];
  return { ...UNREAD, ...place, fate: 'wrong', problems: [...whole, ...reading.cells] };
}

function previewOf(decided: Decided<IncomingRow>, fields: ForetoldFields): PreviewRow {
  const { row, notes } = decided.entry;
  return { line: row.line, ...shownEntry(decided, fields), cells: [...row.cells], problems: [...notes] };
}

async function inspectionOf(
  sheet: ContactSheet,
  rows: InspectedRows,
  problems: ProblemList,
): Promise<ContactsInspection> {
  const { file, form, terms, columns, mapping, source, rowCount } = sheet;
  const { items: sample } = await rows.page(0, SAMPLE_ROWS);
  return {
    format: 'csv',
    as: 'contacts',
    name: file.name,
    byteSize: file.byteSize,
    ...formFacts(form),
    dateOrder: terms.dateOrder,
    decimalMark: terms.decimalMark,
    nameOrder: terms.nameOrder,
    source,
    count: rowCount,
    counts: rows.counts,
    columns: columns.map(({ header, examples, isEmpty }, at) => ({
      header: shortened(header, LONGEST_EXAMPLE),
      mapping: mapping[at] ?? null,
      examples: examples.map((example) => shortened(example, LONGEST_EXAMPLE)),
      isEmpty,
    })),
    mapping: [...mapping],
    isNameless: isNameless(mapping),
    sample,
    problemCount: problems.count,
    problems: problems.first,
  };
}
