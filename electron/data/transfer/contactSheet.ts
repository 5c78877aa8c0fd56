import type { Field } from '#shared/fields/field.ts';
import { namedOwnValues } from '#shared/fields/namedOwnValue.rules.ts';
import { contactOfRow } from '#shared/transfer/contactFromSheet.rules.ts';
import type { ContactTerms } from '#shared/transfer/contactFromSheet.rules.ts';
import type { ContactTarget, PlainTarget } from '#shared/transfer/contactTarget.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { CellProblem, SheetSource } from '#shared/transfer/previewRow.ts';
import { contentOfDraft, fingerprintOf, lookOf, wordsOf } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import type { OpenSheet, SheetSetting } from './openSheet.ts';
import { usualNameOrder } from './sheetHabits.ts';
import type { SheetRow } from './sheetRows.ts';

/** A sheet of contacts, looked through once. */
export interface ContactSheet extends OpenSheet {
  readonly mapping: readonly (ContactTarget | null)[];
  readonly source: SheetSource | null;
  readonly terms: ContactTerms;
}

/** A row that can become a contact. `notes` are cells that could not be read and stand in the note. */
export interface IncomingRow extends Incoming {
  readonly row: Pick<SheetRow, 'line' | 'cells'>;
  readonly notes: readonly CellProblem[];
}

/** What a row says; `problem` where the whole row is wrong, `cells` where some of its cells are. */
export type RowReading =
  | { readonly type: 'entry'; readonly entry: IncomingRow }
  | { readonly type: 'leftOut'; readonly row: Pick<SheetRow, 'line' | 'cells'> }
  | {
      readonly type: 'wrong';
      readonly row: Pick<SheetRow, 'line' | 'cells'>;
      readonly problem: string | null;
      readonly cells: readonly CellProblem[];
    };

/** A sheet as one of contacts; null where its rows are sales. */
export function contactSheet(
  sheet: OpenSheet,
  options: Pick<SheetOptions, 'nameOrder' | 'wrongCells'>,
  setting: Pick<SheetSetting, 'country' | 'ownCurrency' | 'today' | 'fields'>,
): ContactSheet | null {
  const { plan, columns, dateOrder, decimalMark } = sheet;
  if (plan.as !== 'contacts') return null;
  const { country, ownCurrency, today, fields } = setting;
  const terms: ContactTerms = {
    headers: columns.map(({ header }) => header),
    source: plan.source,
    dateOrder,
    decimalMark,
    nameOrder: options.nameOrder ?? usualNameOrder(country),
    today,
    country,
    ownCurrency,
    fields: new Map(fields.map((field) => [field.id, field])),
    wrongCells: options.wrongCells,
  };
  return { ...sheet, mapping: plan.mapping, source: plan.source, terms };
}

/** Reads the rows of a sheet of contacts, one by one. */
export class ContactRowReader {
  readonly #sheet: ContactSheet;
  readonly #fields: ReadonlyMap<number, Field>;
  readonly #mended = new Map<number, Map<number, string>>();
  readonly #withWords: boolean;
  readonly #leftOut: ReadonlySet<number>;
  readonly #besides: Readonly<Record<'kind' | 'doNotContact' | 'onCreditHold', readonly number[]>>;

  constructor(
    sheet: ContactSheet,
    { mended, leftOut, withWords }: Pick<SheetOptions, 'mended' | 'leftOut'> & { readonly withWords: boolean },
    fields: readonly Field[],
  ) {
    this.#sheet = sheet;
    this.#fields = new Map(fields.map((field) => [field.id, field]));
    this.#withWords = withWords;
    this.#leftOut = new Set(leftOut);
    for (const { line, column, value } of mended) {
      const cells = this.#mended.get(line) ?? new Map<number, string>();
      this.#mended.set(line, cells.set(column, value));
    }
    this.#besides = {
      kind: columnsOf(sheet.mapping, 'kind'),
      doNotContact: columnsOf(sheet.mapping, 'doNotContact'),
      onCreditHold: columnsOf(sheet.mapping, 'creditHold'),
    };
  }

  read(row: SheetRow): RowReading {
    const cells = this.#cellsOf(row);
    const place = { line: row.line, cells };
    if (this.#leftOut.has(row.line)) return { type: 'leftOut', row: place };
    if (row.isBroken) return { type: 'wrong', row: place, problem: 'quoteOpen', cells: [] };
    const { mapping, terms } = this.#sheet;
    const { draft, newOwn, problems, rowProblem } = contactOfRow(cells, mapping, terms);
    if (rowProblem !== null) return { type: 'wrong', row: place, problem: rowProblem, cells: problems };
    if (problems.length > 0 && terms.wrongCells === 'leaveRowOut')
      return { type: 'wrong', row: place, problem: null, cells: problems };
    const content = contentOfDraft(draft, terms.country);
    if (content === null) return { type: 'wrong', row: place, problem: 'rowEmpty', cells: problems };
    const ownValues = [...namedOwnValues(draft.own, this.#fields), ...newOwn];
    const fingerprint = fingerprintOf({ draft, ownValues });
    const said = (columns: readonly number[]) => columns.some((at) => (cells[at] ?? '').trim() !== '');
    const { kind, doNotContact, onCreditHold } = this.#besides;
    return {
      type: 'entry',
      entry: {
        row: place,
        notes: problems,
        draft,
        content,
        named: newOwn,
        fingerprint,
        besides: { kind: said(kind), doNotContact: said(doNotContact), onCreditHold: said(onCreditHold) },
        hasPhoto: false,
        look: lookOf(content, draft.uid),
        own: draft.own,
        words: this.#withWords ? wordsOf(content) : null,
      },
    };
  }

  #cellsOf({ line, cells }: SheetRow): readonly string[] {
    const mended = this.#mended.get(line);
    if (mended === undefined) return cells;
    const width = Math.max(cells.length, ...[...mended.keys()].map((column) => column + 1));
    return Array.from({ length: width }, (_nothing, at) => mended.get(at) ?? cells[at] ?? '');
  }
}

/** The columns that are mapped to a field, alone. */
function columnsOf(mapping: readonly (ContactTarget | null)[], field: PlainTarget): number[] {
  return mapping.flatMap((target, at) => (target?.to === 'field' && target.field === field ? [at] : []));
}
