import { shortened } from '#shared/contacts/script.rules.ts';
import { missingColumns } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { SalesInspection } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import { exactSums } from '../exactSums.ts';
import type { Read } from './contactNames.ts';
import { rowsOfOpenSheet } from './openSheet.ts';
import type { SheetSetting } from './openSheet.ts';
import { ProblemList } from './problemList.ts';
import { SaleCustomers } from './saleCustomers.ts';
import { formFacts } from './sheetFacts.ts';
import { SaleDecisions } from './saleDecisions.ts';
import type { SaleCustomer, SaleDecision } from './saleDecisions.ts';
import type { SaleSheet } from './saleSheet.ts';

type Added = Extract<SaleDecision, { readonly type: 'add' }>;
type SampleRow = SalesInspection['sample'][number];

const SAMPLE_ROWS = 20;
const LONGEST_EXAMPLE = 80;

/**
 * What importing a sheet of sales would do. Writes nothing.
 * @throws INVALID_VALUE as exactSums; CANCELLED
 */
export async function inspectSales(
  database: Database,
  sheet: SaleSheet,
  { unknownCustomers }: Pick<SheetOptions, 'unknownCustomers'>,
  { country, pause, onRead }: Pick<SheetSetting, 'country' | 'pause' | 'onRead'>,
): Promise<SalesInspection> {
  const missing = missingColumns(sheet.terms.columns);
  const tally = new Tally();
  if (missing.length === 0) {
    const read: Read = (run) => database.read(run);
    const customers = await SaleCustomers.read(read, country, pause);
    const tools = { read, customers, terms: sheet.terms, unknownCustomers, before: Number.MAX_SAFE_INTEGER };
    const decisions = await SaleDecisions.begin(tools);
    for await (const { rows, bytesRead } of rowsOfOpenSheet(sheet, { pause })) {
      for (const { row, decision, problems } of await decisions.decide(rows)) {
        tally.problems.add(...problems);
        if (decision.type === 'add') tally.add(decision, row.line);
        else if (decision.type === 'skip') tally.alreadyHere += 1;
        else tally.refused += 1;
        await pause();
      }
      onRead((sheet.file.byteSize + bytesRead) / 2);
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
  const { file, form, terms, columns, rowCount } = sheet;
  return {
    format: 'csv',
    as: 'sales',
    name: file.name,
    byteSize: file.byteSize,
    count: rowCount,
    alreadyHere: tally.alreadyHere,
    refused: tally.refused,
    ...formFacts(form),
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
