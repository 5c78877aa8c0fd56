import { nameKey, shortened, squeezed } from '#shared/contacts/script.rules.ts';
import { saleFromRow, wholeRow } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SaleTerms, SheetSale } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SkipReason, TransferProblem } from '#shared/transfer/transfer.ts';
import type { Read } from './contactNames.ts';
import type { KnownCustomer } from './knownCustomers.repository.ts';
import { documentKey, KnownSales } from './knownSales.ts';
import type { LookedUpSale } from './knownSales.ts';
import { namedThings } from './knownSales.repository.ts';
import type { FoundCustomer, NewCustomer, SaleCustomers } from './saleCustomers.ts';
import type { SheetRow } from './sheetRows.ts';

/** Whose sale a row is. */
export type SaleCustomer =
  | { readonly type: 'known'; readonly customer: KnownCustomer }
  | { readonly type: 'new'; readonly customer: NewCustomer };

/** What becomes of a row. */
export type SaleDecision =
  | {
      readonly type: 'add';
      readonly sale: SheetSale;
      readonly of: SaleCustomer;
      readonly initiativeId: number | null;
      /** Undefined where the sheet does not say: who sits at the desk. */
      readonly staffId: number | null | undefined;
      readonly fingerprint: string;
    }
  | { readonly type: 'skip'; readonly reason: SkipReason }
  | { readonly type: 'refused' };

export interface DecidedRow {
  readonly row: SheetRow;
  readonly decision: SaleDecision;
  /** The first of them is why it was refused. */
  readonly problems: readonly TransferProblem[];
}

export interface DecisionTools {
  readonly read: Read;
  readonly customers: SaleCustomers;
  readonly terms: SaleTerms;
  readonly unknownCustomers: 'create' | 'leaveOut';
  /** Sales from this id on are the import's own. */
  readonly before: number;
}

/** A row that reads well. */
interface Readable {
  readonly sale: SheetSale;
  readonly found: FoundCustomer;
  readonly known: LookedUpSale;
}

type Names = ReadonlyMap<string, number>;
const LONGEST_ABOUT = 200;

/** Decides row by row, in the order of the sheet: here already, new, or not to be taken and why. */
export class SaleDecisions {
  readonly #tools: DecisionTools;
  readonly #initiatives: Names;
  readonly #staff: Names;
  readonly #known: KnownSales;
  /** Documents with a number that the sheet brings: what they say, and whose they are. */
  readonly #numbers = new Map<string, string>();
  #position = 0;

  private constructor(tools: DecisionTools, initiatives: Names, staff: Names) {
    this.#tools = tools;
    this.#initiatives = initiatives;
    this.#staff = staff;
    this.#known = new KnownSales(tools.read, tools.before);
  }

  static async begin(tools: DecisionTools): Promise<SaleDecisions> {
    const { initiatives, staff } = await tools.read(namedThings);
    return new SaleDecisions(tools, idsByName(initiatives), idsByName(staff));
  }

  async decide(rows: readonly SheetRow[]): Promise<DecidedRow[]> {
    const readings = rows.map((row) =>
      row.isBroken
        ? ({ problem: 'quoteOpen', about: wholeRow(row.cells) } as const)
        : saleFromRow(row.cells, this.#tools.terms),
    );
    const sales = readings.flatMap((reading) => ('sale' in reading ? [reading.sale] : []));
    const found = await this.#tools.customers.find(sales);
    const known = await this.#known.lookUp(
      sales.map((sale, index) => ({ sale, customerIds: (found[index]?.fitting ?? []).map(({ id }) => id) })),
    );
    let next = 0;
    return readings.map((reading, index) => {
      const row = rows[index] ?? { line: 0, cells: [], isBroken: true };
      const place = { position: (this.#position += 1), line: row.line };
      if ('problem' in reading) {
        const { problem: code, about } = reading;
        return { row, decision: { type: 'refused' }, problems: [{ code, ...place, about }] };
      }
      const at = next++;
      const [itsCustomer, itself] = [found[at], known[at]];
      if (itsCustomer === undefined || itself === undefined) throw new Error(`Row ${place.position} was not looked up`);
      return { row, ...this.#decideSale({ sale: reading.sale, found: itsCustomer, known: itself }, place) };
    });
  }

  #decideSale(
    { sale, found, known }: Readable,
    place: Pick<TransferProblem, 'position' | 'line'>,
  ): Omit<DecidedRow, 'row'> {
    const problem = (code: string, about: string): TransferProblem => ({
      code,
      ...place,
      about: shortened(squeezed(about), LONGEST_ABOUT),
    });
    const refused = (code: string, about: string) => ({
      decision: { type: 'refused' } as const,
      problems: [problem(code, about)],
    });
    if (known.knownAs !== null) return { decision: { type: 'skip', reason: known.knownAs }, problems: [] };
    const who = sale.customer || sale.email || sale.phone;
    if (found.type === 'several') return refused('customerAmbiguous', who);
    if (found.type === 'inBin') return refused('customerInBin', who);
    if (found.type === 'new' && this.#tools.unknownCustomers === 'leaveOut') return refused('customerUnknown', who);
    if (sale.number !== '' && sale.lostOn === null) {
      if (known.isNumberTaken) return refused('numberTaken', sale.number);
      const key = documentKey(sale);
      const earlier = this.#numbers.get(key);
      const content = JSON.stringify(sale);
      if (earlier === content) return { decision: { type: 'skip', reason: 'twiceInFile' }, problems: [] };
      if (earlier !== undefined) return refused('numberTwice', sale.number);
      this.#numbers.set(key, content);
    }
    const initiativeId = this.#initiatives.get(nameKey(sale.initiative)) ?? null;
    const staffId = this.#staff.get(nameKey(sale.staff)) ?? null;
    const isStaffSaid = this.#tools.terms.columns.includes('staff');
    return {
      decision: {
        type: 'add',
        sale,
        of: found,
        initiativeId,
        staffId: isStaffSaid ? staffId : undefined,
        fingerprint: known.fingerprint,
      },
      problems: [
        ...(sale.initiative !== '' && initiativeId === null ? [problem('initiativeUnknown', sale.initiative)] : []),
        ...(sale.staff !== '' && staffId === null ? [problem('staffUnknown', sale.staff)] : []),
      ],
    };
  }
}

/** Names that exactly one has. */
function idsByName(things: readonly { readonly id: number; readonly name: string }[]): Names {
  const ids = new Map<string, number>();
  const several = new Set<string>();
  for (const { id, name } of things) {
    const key = nameKey(name);
    if (ids.has(key)) several.add(key);
    ids.set(key, id);
  }
  for (const key of several) ids.delete(key);
  return ids;
}
