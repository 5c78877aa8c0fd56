import { guessColumns } from '#shared/csv/columnGuess.rules.ts';
import type { SheetColumn } from '#shared/csv/columnGuess.rules.ts';
import { currencyIn } from '#shared/csv/currencyMark.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Field, FieldKind } from '#shared/fields/field.ts';
import { folded } from '#shared/kernel/text.ts';
import { proposedMapping, sheetKind } from '#shared/transfer/contactMapping.rules.ts';
import type { ContactTarget, SimpleTarget } from '#shared/transfer/contactTarget.ts';
import { SALE_COLUMNS } from '#shared/transfer/saleColumns.rules.ts';
import type { SaleColumn, SheetMapping, SheetOptions } from '#shared/transfer/sheet.ts';
import type { SheetSource } from '#shared/transfer/previewRow.ts';

/** What the rows of a sheet are, and what its columns become. */
export type SheetPlan =
  | { readonly as: 'sales'; readonly columns: readonly (SaleColumn | null)[] }
  | {
      readonly as: 'contacts';
      readonly mapping: readonly (ContactTarget | null)[];
      readonly source: SheetSource | null;
    };

/** What stands in the cells of a column, where that says how the sheet is written. */
export type CellLook = 'date' | 'amount' | null;

const SALE_DATES: readonly (SaleColumn | null)[] = ['datedOn', 'dueOn', 'paidOn', 'lostOn'];
const SALE_AMOUNTS: readonly (SaleColumn | null)[] = ['amount', 'cost', 'paid', 'rate'];

/**
 * What the columns become: what was said, else what they look like.
 * @throws INVALID_VALUE `mapping` `notSales` or `notContacts` where it is meant for the other kind of sheet
 */
export function planOfSheet(
  columns: readonly SheetColumn[],
  said: { readonly as?: SheetOptions['as']; readonly mapping?: SheetMapping | undefined },
  fields: readonly Field[],
  ownCurrency: string,
): SheetPlan {
  const heads = columns.map(({ header }) => header);
  const as =
    said.as ??
    kindOfMapping(said.mapping) ??
    sheetKind(
      heads,
      columns.map(({ examples }) => examples),
    );
  if (as === 'sales') {
    const mapping = said.mapping === undefined ? null : saleColumns(said.mapping);
    const guessed =
      mapping === null ? guessColumns(columns, SALE_COLUMNS) : columns.map((_one, at) => mapping[at] ?? null);
    return { as, columns: guessed };
  }
  const proposed = proposedMapping(columns, fields);
  const mapping = said.mapping === undefined ? proposed.mapping : contactTargets(said.mapping);
  return {
    as,
    mapping: columns.map(({ examples }, at) => {
      const target = mapping[at] ?? null;
      return withKnownFields(target?.to === 'newOwn' ? withCurrency(target, examples, ownCurrency) : target, fields);
    }),
    source: proposed.source,
  };
}

/** What stands in each column. */
export function looksOf(plan: SheetPlan, fields: ReadonlyMap<number, FieldKind>): readonly CellLook[] {
  if (plan.as === 'contacts') return plan.mapping.map((target) => lookOf(target, fields));
  return plan.columns.map((column) => {
    if (SALE_DATES.includes(column)) return 'date';
    return SALE_AMOUNTS.includes(column) ? 'amount' : null;
  });
}

function lookOf(target: ContactTarget | null, fields: ReadonlyMap<number, FieldKind>): CellLook {
  if (target?.to === 'day') return 'date';
  if (target?.to === 'field') return target.field === 'birthday' || target.field === 'anniversary' ? 'date' : null;
  if (target?.to !== 'own' && target?.to !== 'newOwn') return null;
  const type = target.to === 'newOwn' ? target.type : fields.get(target.fieldId)?.type;
  if (type === 'date') return 'date';
  return type === 'number' || type === 'money' ? 'amount' : null;
}

function kindOfMapping(mapping: SheetMapping | undefined): 'contacts' | 'sales' | undefined {
  const first = mapping?.find((column) => column !== null);
  if (first === undefined || first === null) return undefined;
  return typeof first === 'string' ? 'sales' : 'contacts';
}

function saleColumns(mapping: SheetMapping): (SaleColumn | null)[] {
  return mapping.map((column) => {
    if (column === null || typeof column === 'string') return column;
    throw new LonghandError('INVALID_VALUE', { field: 'mapping', rule: 'notSales' });
  });
}

function contactTargets(mapping: SheetMapping): (ContactTarget | null)[] {
  return mapping.map((column) => {
    if (column === null || typeof column !== 'string') return column;
    throw new LonghandError('INVALID_VALUE', { field: 'mapping', rule: 'notContacts' });
  });
}

/** A field that is made for money is of the currency that stands in its cells. */
function withCurrency(
  target: Extract<SimpleTarget, { to: 'newOwn' }>,
  examples: readonly string[],
  ownCurrency: string,
): SimpleTarget {
  if (target.type !== 'money' || target.currency !== undefined) return target;
  const currency = examples.map((cell) => currencyIn(cell, ownCurrency)).find((named) => named !== null);
  return currency === undefined ? target : { ...target, currency };
}

/** A field of that name, type and currency that is there is taken instead of making another one. */
function withKnownFields(target: ContactTarget | null, fields: readonly Field[]): ContactTarget | null {
  if (target?.to === 'split')
    return { ...target, into: target.into.map((part) => (part === null ? null : knownField(part, fields))) };
  return target === null ? null : knownField(target, fields);
}

function knownField<Target extends SimpleTarget>(target: Target, fields: readonly Field[]): SimpleTarget {
  if (target.to !== 'newOwn') return target;
  const known = fields.find(
    ({ name, type, currency }) =>
      type === target.type &&
      folded(name) === folded(target.name) &&
      (type !== 'money' || target.currency === undefined || currency === target.currency),
  );
  return known === undefined ? target : { to: 'own', fieldId: known.id };
}
