import { setImmediate } from 'node:timers/promises';
import { shortened } from '#shared/contacts/script.rules.ts';
import { missingColumns } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SalesInspection, SheetReading } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import { exactSums } from '../exactSums.ts';
import { readSettings } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import type { Read } from './contactNames.ts';
import { ProblemList } from './problemList.ts';
import { SaleCustomers } from './saleCustomers.ts';
import { SaleDecisions } from './saleDecisions.ts';
import type { SaleCustomer, SaleDecision } from './saleDecisions.ts';
import { openSaleSheet, rowsOfSaleSheet } from './saleSheet.ts';
import type { SaleSheet } from './saleSheet.ts';
import type { StagedFile } from './staging.ts';

type Added = Extract<SaleDecision, { readonly type: 'add' }>;
type SampleRow = SalesInspection['sample'][number];

const SAMPLE_ROWS = 20;
const PAUSE_AFTER_MILLISECONDS = 12;
const LONGEST_EXAMPLE = 80;

/**
 * What importing a sheet of sales would do. Writes nothing.
 * @param today on this machine's calendar
 * @throws FILE_REFUSED `notASheet`, `contactsSheet`, `vanished`; INVALID_VALUE as exactSums; CANCELLED
 */
export async function inspectSales(
  database: Database,
  file: StagedFile,
  reading: SheetReading,
  today: string,
  task: RunningTask,
): Promise<SalesInspection> {
  let pausedAt = performance.now();
  const pause = async () => {
    if (performance.now() - pausedAt < PAUSE_AFTER_MILLISECONDS) return;
    await setImmediate();
    throwIfCancelled(task.signal);
    pausedAt = performance.now();
  };
  const onRead = (done: number) => task.progress({ stage: 'reading', done, total: file.byteSize, unit: 'bytes' });
  const { country, currency: ownCurrency } = await database.read(readSettings);
  const sheet = await openSaleSheet(file, reading, { country, ownCurrency, today, pause, onRead });
  const missing = missingColumns(sheet.terms.columns);
  const tally = new Tally();
  if (missing.length === 0) {
    const read: Read = (run) => database.read(run);
    const customers = await SaleCustomers.read(read, country, pause);
    const { unknownCustomers } = reading;
    const tools = { read, customers, terms: sheet.terms, unknownCustomers, before: Number.MAX_SAFE_INTEGER };
    const decisions = await SaleDecisions.begin(tools);
    for await (const { rows, bytesRead } of rowsOfSaleSheet(sheet)) {
      for (const { row, decision, problems } of await decisions.decide(rows)) {
        tally.problems.add(...problems);
        if (decision.type === 'add') tally.add(decision, row.line);
        else if (decision.type === 'skip') tally.alreadyHere += 1;
        else tally.refused += 1;
        await pause();
      }
      onRead((file.byteSize + bytesRead) / 2);
    }
  }
  return inspectionOf(sheet, missing, tally);
}

/** What was met so far. */
class Tally {
  alreadyHere = 0;
  refused = 0;
  readonly problems = new ProblemList();
  readonly sample: SampleRow[] = [];
  readonly sums = new Map<string, { count: number; amountMinor: number; paidMinor: number }>();
  readonly customers = { new: new Set<unknown>(), known: new Set<number>() };

  add({ sale, of }: Added, line: number): void {
    if (of.type === 'new') this.customers.new.add(of.customer);
    else this.customers.known.add(of.customer.id);
    const sum = this.sums.get(sale.currency) ?? { count: 0, amountMinor: 0, paidMinor: 0 };
    sum.count += 1;
    sum.amountMinor += sale.amountMinor;
    sum.paidMinor += sale.paidMinor;
    this.sums.set(sale.currency, sum);
    if (this.sample.length >= SAMPLE_ROWS) return;
    const { stage, number, datedOn, what, category, amountMinor, currency, paidMinor } = sale;
    const row = { line, stage, number, datedOn, what, category, amountMinor, currency, paidMinor };
    this.sample.push({ ...row, customer: nameOf(of), isNewCustomer: of.type === 'new' });
  }
}

function nameOf(of: SaleCustomer): string {
  if (of.type === 'known') return of.customer.displayName;
  return of.customer.name || of.customer.email || of.customer.phone;
}

function inspectionOf(sheet: SaleSheet, missing: SalesInspection['missing'], tally: Tally): SalesInspection {
  const { file, encoding, delimiter, terms, columns, rowCount } = sheet;
  return {
    format: 'csv',
    name: file.name,
    byteSize: file.byteSize,
    count: rowCount,
    alreadyHere: tally.alreadyHere,
    refused: tally.refused,
    encoding,
    delimiter,
    dateOrder: terms.dateOrder,
    decimalMark: terms.decimalMark,
    columns: columns.map(({ header, examples }, at) => ({
      header: shortened(header, LONGEST_EXAMPLE),
      column: terms.columns[at] ?? null,
      examples: examples.map((example) => shortened(example, LONGEST_EXAMPLE)),
    })),
    missing,
    newCustomers: tally.customers.new.size,
    knownCustomers: tally.customers.known.size,
    sums: [...tally.sums].map(([currency, sum]) => ({ currency, ...exactSums(sum) })),
    sample: tally.sample,
    problemCount: tally.problems.count,
    problems: tally.problems.first,
  };
}
