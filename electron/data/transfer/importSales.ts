import { LonghandError } from '#shared/errors.ts';
import { missingColumns } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { Transaction } from '../database/handles.ts';
import { nextRowId } from '../database/insertRows.ts';
import { addSales } from '../sales/saleCreate.service.ts';
import type { FullSaleDraft } from '../sales/saleCreate.service.ts';
import { homeCountry } from '../settings/settings.service.ts';
import type { RunningTask } from '../tasks.ts';
import type { ImportContext } from './import.service.ts';
import { NewCustomers } from './newCustomers.ts';
import type { NotTakenForm } from './notTakenSheet.ts';
import { rowsOfOpenSheet } from './openSheet.ts';
import { ProblemList } from './problemList.ts';
import { SaleCustomers } from './saleCustomers.ts';
import { SaleDecisions } from './saleDecisions.ts';
import type { DecidedRow, SaleCustomer, SaleDecision } from './saleDecisions.ts';
import type { SaleSheet } from './saleSheet.ts';
import { importSheetRows } from './sheetImport.ts';
import type { SheetImport } from './sheetImport.ts';
import { SkipTally } from './skipTally.ts';

type Added = Extract<SaleDecision, { readonly type: 'add' }>;

/** One import inside its transaction. */
interface Running extends SheetImport {
  readonly context: ImportContext;
  readonly task: RunningTask;
  readonly sheet: SaleSheet;
}

/** What an import did so far. */
class Tally {
  added = 0;
  refused = 0;
  readonly skipped = new SkipTally();
  readonly problems = new ProblemList();

  count({ decision, problems }: DecidedRow): void {
    this.problems.add(...problems);
    if (decision.type === 'add') this.added += 1;
    else if (decision.type === 'refused') this.refused += 1;
    else this.skipped.add(decision.reason);
  }

  summary() {
    return {
      added: this.added,
      updated: 0,
      ...this.skipped.summary(),
      problems: this.refused,
      inBinIds: [],
      problemList: this.problems.first,
    };
  }
}

/**
 * Imports a sheet of sales with the customers that it brings: one transaction, one batch, which one undo takes back.
 * Cancelling, and any fault, leaves everything as it was. What is here already is left as it is, always.
 * @throws FILE_REFUSED `vanished`; INVALID_VALUE `columns` `columnMissing`; CANCELLED
 */
export async function importSales(
  context: ImportContext,
  sheet: SaleSheet,
  { unknownCustomers }: Pick<SheetOptions, 'unknownCustomers'>,
  task: RunningTask,
): Promise<ImportResult> {
  if (missingColumns(sheet.terms.columns).length > 0)
    throw new LonghandError('INVALID_VALUE', { field: 'columns', rule: 'columnMissing' });
  const intent = { label: 'salesImported', topics: ['sales', 'contacts', 'history'] } as const;
  return await importSheetRows(context, notTakenForm(sheet), intent, task, async (running) => {
    const tally = await addAll({ ...running, context, task, sheet }, unknownCustomers);
    running.batch.describe({ file: sheet.file.name, count: tally.added });
    return tally.summary();
  });
}

/** A number on a paper and a phone number have to stay the text they are. */
function notTakenForm(sheet: SaleSheet): NotTakenForm {
  const { columns } = sheet.terms;
  return { sheet, isText: (at) => columns[at] === 'number' || columns[at] === 'customerPhone' };
}

async function addAll(running: Running, unknownCustomers: SheetOptions['unknownCustomers']): Promise<Tally> {
  const { context, transaction, batch, task, sheet, notTaken, words } = running;
  const country = await homeCountry(transaction);
  const read = <Result>(run: (readable: Transaction) => Promise<Result>) => run(transaction);
  const customers = await SaleCustomers.read(read, country, () => batch.pause());
  const before = await nextRowId(transaction, 'sales');
  const decisions = await SaleDecisions.begin({ read, customers, terms: sheet.terms, unknownCustomers, before });
  const { newUid } = context;
  const fresh = await NewCustomers.begin({ transaction, batch, country, newUid });
  const tally = new Tally();
  let done = 0;
  for await (const { rows } of rowsOfOpenSheet(sheet, { pause: () => batch.pause() })) {
    const added: Added[] = [];
    for (const decided of await decisions.decide(rows)) {
      tally.count(decided);
      if (decided.decision.type === 'add') added.push(decided.decision);
      else if (decided.decision.type === 'refused') {
        await notTaken.add(decided.row, words.problem(decided.problems[0]?.code ?? ''));
      }
    }
    await fresh.add(added.flatMap(({ of }) => (of.type === 'new' ? [of.customer] : [])));
    const idOf = (of: SaleCustomer) => (of.type === 'known' ? of.customer.id : fresh.idOf(of.customer));
    const drafts = added.map((decision) => draftOf(decision, idOf(decision.of), newUid()));
    await addSales(transaction, batch, drafts, context.today);
    done += rows.length;
    task.progress({ stage: 'writing', done, total: sheet.rowCount, unit: 'sales' });
    await batch.pause();
  }
  return tally;
}

function draftOf({ sale, initiativeId, staffId, fingerprint }: Added, contactId: number, uid: string): FullSaleDraft {
  const { stage, number, datedOn, category, what, amountMinor, costMinor, currency, rate, dueOn, note, lostOn } = sale;
  return {
    uid,
    contactId,
    stage,
    number,
    datedOn,
    category,
    what,
    amountMinor,
    costMinor,
    currency,
    rate,
    dueOn,
    initiativeId,
    ...(staffId === undefined ? {} : { staffId }),
    note,
    payments: sale.paidMinor === 0 ? [] : [{ paidOn: sale.paidOn, amountMinor: sale.paidMinor, note: '' }],
    fingerprint,
    lostOn,
  };
}
