import type { SaleTerms } from '#shared/transfer/saleFromSheet.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { OpenSheet, SheetSetting } from './openSheet.ts';

/** A sheet of sales, looked through once. */
export interface SaleSheet extends OpenSheet {
  readonly terms: SaleTerms;
}

/**
 * A sheet as one of sales.
 * @throws INVALID_VALUE `as` `notSales` where its rows are contacts
 */
export function saleSheet(
  sheet: OpenSheet,
  { ownCurrency, today }: Pick<SheetSetting, 'ownCurrency' | 'today'>,
): SaleSheet {
  const { plan, columns, dateOrder, decimalMark } = sheet;
  if (plan.as !== 'sales') throw new LonghandError('INVALID_VALUE', { field: 'as', rule: 'notSales' });
  const headers = columns.map(({ header }) => header);
  return { ...sheet, terms: { headers, columns: plan.columns, dateOrder, decimalMark, ownCurrency, today } };
}
