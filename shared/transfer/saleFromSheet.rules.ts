import { shortened, squeezed } from '../contacts/script.rules.ts';
import { currencyIn, withoutCurrency } from '../csv/currencyMark.rules.ts';
import { countsFromRoc, sheetDate } from '../csv/dateOrder.rules.ts';
import type { DateOrder } from '../csv/dateOrder.rules.ts';
import type { DecimalMark } from '../csv/decimalMark.rules.ts';
import { cellValue } from '../csv/safeCell.rules.ts';
import { parseAmount, toHomeMinor } from '../kernel/money.rules.ts';
import { ExchangeRate, LARGEST_AMOUNT } from '../kernel/money.ts';
import type { SaleStage } from '../sales/sale.ts';
import { numberKey } from '../sales/saleNumber.rules.ts';
import { isTotalRow, saidPaid, stageOfWord } from './saleColumns.rules.ts';
import type { SaleColumn } from './transfer.ts';

/** How the rows of one sheet are read. */
export interface SaleTerms {
  readonly headers: readonly string[];
  readonly columns: readonly (SaleColumn | null)[];
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  /** The company's currency: that of an amount that names none. */
  readonly ownCurrency: string;
  /** On this machine's calendar. */
  readonly today: string;
}

/** A row of a sheet of sales, read. Who, what initiative and which of us are still words. */
export interface SheetSale {
  readonly customer: string;
  readonly email: string;
  readonly phone: string;
  readonly stage: SaleStage;
  readonly number: string;
  readonly datedOn: string;
  readonly category: string;
  readonly what: string;
  readonly amountMinor: number;
  readonly costMinor: number | null;
  readonly currency: string;
  readonly rate: string;
  readonly dueOn: string | null;
  readonly paidMinor: number;
  readonly paidOn: string;
  readonly initiative: string;
  readonly staff: string;
  readonly note: string;
  readonly lostOn: string | null;
}

/** Why a row cannot be taken; words in `transfer.problem.<code>`. */
export type SaleRowProblem =
  | 'rowOfTotals'
  | 'rowTooLong'
  | 'quoteOpen'
  | 'customerMissing'
  | 'amountMissing'
  | 'amountUnreadable'
  | 'amountTooLarge'
  | 'dateMissing'
  | 'dateUnreadable'
  | 'paidInFuture'
  | 'stageUnreadable'
  | 'currencyUnknown'
  | 'rateMissing'
  | 'rateUnreadable'
  | 'textTooLong';

export type SaleReading = { readonly sale: SheetSale } | { readonly problem: SaleRowProblem; readonly about: string };

/** Longest texts of a sale, in UTF-16 units. */
const LONGEST = {
  number: 100,
  category: 100,
  what: 1000,
  note: 100_000,
  customer: 500,
  email: 500,
  phone: 200,
} as const;
const LONGEST_ABOUT = 200;
/** Years of the Republic of China: only where the column says so. */

const NOTHING = /^\s*[-–—]+\s*$/u;
/** `(all)` in a head is a word and no lek of Albania: codes stand in capitals there. */
const SMALL_WORD = /(?<![A-Za-z])(?=[A-Za-z]*[a-z])[A-Za-z]{3}(?![A-Za-z])/g;

/** Stops the reading of a row. */
class RowRefused extends Error {
  readonly problem: SaleRowProblem;
  readonly about: string;

  constructor(problem: SaleRowProblem, about: string) {
    super(problem);
    this.problem = problem;
    this.about = about;
  }
}

/** One row of a sheet. What cannot be read is never left out silently: the row is refused and says which cell it is. */
export function saleFromRow(cells: readonly string[], terms: SaleTerms): SaleReading {
  try {
    return { sale: new RowReader(cells, terms).sale() };
  } catch (error) {
    if (error instanceof RowRefused) return { problem: error.problem, about: error.about };
    throw error;
  }
}

/** Columns without which nothing can be taken. */
export function missingColumns(columns: readonly (SaleColumn | null)[]): SaleColumn[] {
  const has = (column: SaleColumn) => columns.includes(column);
  const isNamed = has('customer') || has('customerEmail') || has('customerPhone');
  return [
    ...(isNamed ? [] : (['customer'] as const)),
    ...(['datedOn', 'amount'] as const).filter((column) => !has(column)),
  ];
}

class RowReader {
  readonly #cells: readonly string[];
  readonly #terms: SaleTerms;

  constructor(cells: readonly string[], terms: SaleTerms) {
    this.#cells = cells;
    this.#terms = terms;
  }

  sale(): SheetSale {
    const { columns } = this.#terms;
    if (this.#cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      throw new RowRefused('rowTooLong', this.#whole());
    if (isTotalRow(this.#cells) && (this.#text('datedOn') === '' || this.#text('customer') === ''))
      throw new RowRefused('rowOfTotals', this.#whole());
    const who = {
      customer: this.#line('customer'),
      email: this.#line('customerEmail'),
      phone: this.#line('customerPhone'),
    };
    if (who.customer + who.email + who.phone === '') throw new RowRefused('customerMissing', this.#whole());
    const datedOn = this.#date('datedOn');
    if (datedOn === null) throw new RowRefused('dateMissing', this.#whole());
    const currency = this.#currency();
    const amountMinor = this.#amount('amount', currency);
    if (amountMinor === null) throw new RowRefused('amountMissing', this.#whole());
    const paidMinor = this.#paid(amountMinor, currency);
    const paidOn = this.#date('paidOn') ?? datedOn;
    const rate = this.#rate(currency);
    const costMinor = this.#amount('cost', currency);
    for (const minor of [amountMinor, costMinor ?? 0, paidMinor])
      if (this.#isTooLarge(minor, currency, rate)) throw new RowRefused('amountTooLarge', this.#whole());
    if (paidMinor !== 0 && paidOn > this.#terms.today) throw new RowRefused('paidInFuture', this.#whole());
    return {
      ...who,
      stage: this.#stage(),
      number: this.#number(),
      datedOn,
      category: this.#line('category'),
      what: this.#line('what'),
      amountMinor,
      costMinor,
      currency,
      rate,
      dueOn: this.#date('dueOn'),
      paidMinor,
      paidOn,
      initiative: this.#line('initiative'),
      staff: this.#line('staff'),
      note: this.#prose('note'),
      lostOn: this.#date('lostOn'),
    };
  }

  #at(column: SaleColumn): number {
    return this.#terms.columns.indexOf(column);
  }

  #text(column: SaleColumn): string {
    return cellValue(this.#cells[this.#at(column)] ?? '').trim();
  }

  #line(column: Exclude<keyof typeof LONGEST, 'email' | 'phone'> | SaleColumn): string {
    // As a typed line is saved, so that what we wrote comes back to the same.
    const text = this.#text(column)
      .replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
      .trim();
    const longest = column in LONGEST ? LONGEST[column as keyof typeof LONGEST] : LONGEST.customer;
    if (text.length > longest) throw new RowRefused('textTooLong', this.#about(column));
    return text;
  }

  /** A dash in the place of a number is none. */
  #number(): string {
    const number = this.#line('number');
    return numberKey(number) === '' ? '' : number;
  }

  #prose(column: 'note'): string {
    const text = cellValue(this.#cells[this.#at(column)] ?? '');
    if (text.length > LONGEST[column]) throw new RowRefused('textTooLong', this.#about(column));
    return text;
  }

  #date(column: SaleColumn): string | null {
    const text = this.#text(column);
    if (text === '') return null;
    const { headers, dateOrder, today } = this.#terms;
    const isRoc = countsFromRoc(headers[this.#at(column)] ?? '');
    const date = sheetDate(text, { order: dateOrder, isRoc, today });
    if (date === null) throw new RowRefused('dateUnreadable', this.#about(column));
    return date;
  }

  #stage(): SaleStage {
    const text = this.#text('stage');
    if (text === '') return 'invoice';
    const stage = stageOfWord(text);
    if (stage === null) throw new RowRefused('stageUnreadable', this.#about('stage'));
    return stage;
  }

  /** What the column of currencies says, else the sign in the amount, else the head of the amount, else the own one. */
  #currency(): string {
    const { headers, ownCurrency } = this.#terms;
    const said = this.#text('currency');
    if (said !== '') {
      const currency = currencyIn(said, ownCurrency);
      if (currency === null) throw new RowRefused('currencyUnknown', this.#about('currency'));
      return currency;
    }
    const inHead = /[(（[【](.+?)[)）\]】]/u.exec(headers[this.#at('amount')] ?? '')?.[1] ?? '';
    return (
      currencyIn(this.#text('amount'), ownCurrency) ??
      currencyIn(inHead.replaceAll(SMALL_WORD, ' '), ownCurrency) ??
      ownCurrency
    );
  }

  #amount(column: 'amount' | 'cost' | 'paid', currency: string): number | null {
    const text = this.#text(column);
    const bare = withoutCurrency(text, currency);
    // Spreadsheets show a nought of accounts as a dash.
    if (bare === '' || NOTHING.test(bare)) return null;
    const amount = parseAmount(bare, currency, this.#terms.decimalMark);
    if (amount === null) throw new RowRefused('amountUnreadable', this.#about(column));
    return amount;
  }

  /** In the sheet's currency and in the own one. */
  #isTooLarge(minor: number, currency: string, rate: string): boolean {
    if (Math.abs(minor) > LARGEST_AMOUNT) return true;
    return Math.abs(toHomeMinor(minor, currency, rate, this.#terms.ownCurrency)) > LARGEST_AMOUNT;
  }

  #paid(amountMinor: number, currency: string): number {
    const said = saidPaid(this.#text('paid'));
    if (said !== null) return said ? amountMinor : 0;
    return this.#amount('paid', currency) ?? 0;
  }

  #rate(currency: string): string {
    const text = this.#text('rate');
    if (currency === this.#terms.ownCurrency) return '1';
    if (text === '') throw new RowRefused('rateMissing', this.#whole());
    const plain =
      this.#terms.decimalMark === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
    const rate = ExchangeRate.safeParse(
      plain
        .normalize('NFKC')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
    );
    if (!rate.success) throw new RowRefused('rateUnreadable', this.#about('rate'));
    return rate.data;
  }

  /** The head and the cell. */
  #about(column: SaleColumn): string {
    const header = squeezed(this.#terms.headers[this.#at(column)] ?? '');
    const cell = squeezed(this.#text(column));
    return shortened(header === '' ? cell : `${header}: ${cell}`, LONGEST_ABOUT);
  }

  #whole(): string {
    return wholeRow(this.#cells);
  }
}

/** A row in a message. */
export function wholeRow(cells: readonly string[]): string {
  return shortened(squeezed(cells.filter((cell) => cell.trim() !== '').join(' · ')), LONGEST_ABOUT);
}
