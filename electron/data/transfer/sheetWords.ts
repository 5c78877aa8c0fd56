import type { Locale } from '#shared/kernel/locale.ts';
import type { SaleStage } from '#shared/sales/sale.ts';
import type { SaleColumn } from '#shared/transfer/transfer.ts';
import en from '../../../resources/locales/en/transfer.json' with { type: 'json' };
import zhCN from '../../../resources/locales/zh-CN/transfer.json' with { type: 'json' };
import zhTW from '../../../resources/locales/zh-TW/transfer.json' with { type: 'json' };

const WORDS = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } satisfies Record<Locale, unknown>;

/** What stands in a sheet that Longhand writes. Our own import knows all of it, in every language. */
export interface SheetWords {
  readonly column: (column: SaleColumn) => string;
  readonly stage: (stage: SaleStage) => string;
  /** The head of a column that has none. */
  readonly columnAt: (position: number) => string;
  /** The head of the column that says why a row was not taken. */
  readonly why: string;
  /** Why a row was not taken. */
  readonly problem: (code: string) => string;
}

/** In the language that Longhand speaks. */
export function sheetWords(locale: Locale): SheetWords {
  const { saleColumn, saleStage, problem, sheet } = WORDS[locale];
  const problems: Readonly<Record<string, string>> = problem;
  return {
    column: (column) => saleColumn[column],
    stage: (stage) => saleStage[stage],
    columnAt: (position) => sheet.columnAt.replace('{{position}}', String(position)),
    why: sheet.why,
    problem: (code) => problems[code] ?? code,
  };
}
