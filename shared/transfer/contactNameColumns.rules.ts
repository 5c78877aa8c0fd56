import { headerKey } from '../csv/columnGuess.rules.ts';
import type { ContactColumn } from './contactColumns.rules.ts';
import type { GuessedColumn } from './contactMapping.rules.ts';
import { isClearlyCompany, isClearlyPerson } from './customerKind.rules.ts';
import type { SheetSource } from './previewRow.ts';

const SHARE = 0.6;
/** Beside a contact person the customer is a company. */
const CUSTOMERS = [
  '客户名称',
  '客戶名稱',
  '客户',
  '客戶',
  '名称',
  '名稱',
  'customer',
  'customer name',
  'client',
  'client name',
  'name',
];
const CONTACTS = [
  '联系人',
  '聯絡人',
  '联系人姓名',
  '聯絡人姓名',
  '窗口',
  'contact',
  'contact name',
  'contact person',
  'person',
];

/**
 * Heads that mean different things beside others: `Title` is Mr. in a sheet that has a job title too, 名字 is a whole name
 * where there is no 姓, `Name` is a family name beside a first name. And columns without a head, by their names.
 */
export function settledNames(columns: readonly GuessedColumn[], source: SheetSource | null): readonly GuessedColumn[] {
  const settled = columns.map((one) => ({ ...one }));
  const find = (column: ContactColumn) => settled.find((one) => one.column === column);
  const isCalled = (one: GuessedColumn, ...heads: readonly string[]) => heads.includes(headerKey(one.header));

  const titles = settled.filter((one) => isCalled(one, 'title', '頭銜', '头衔'));
  const jobTitle = settled.find((one) => isCalled(one, 'job title', 'position', '職稱', '职务', '职位', '職位'));
  if (jobTitle !== undefined) {
    jobTitle.column = 'title';
    for (const one of titles) one.column = source === 'atomicCrm' ? 'title' : 'prefix';
  }
  const suffixed = settled.find((one) => isCalled(one, '稱謂', '称谓'));
  if (suffixed !== undefined && settled.some((one) => one.column === 'prefix' && one !== suffixed))
    suffixed.column = 'suffix';

  const full = find('fullName');
  const given = find('givenName');
  const family = find('familyName');
  if (given !== undefined && family === undefined && full === undefined && isCalled(given, '名字', '名'))
    given.column = 'fullName';
  if (full !== undefined && isCalled(full, 'name') && source === null) {
    const hasSpaces = share(full.examples, (text) => /\S\s+\S/.test(text)) > SHARE;
    if (family !== undefined && given === undefined && !hasSpaces) full.column = 'givenName';
    else if (given !== undefined && family === undefined && !hasSpaces) full.column = 'familyName';
  }
  const customer = settled.find((one) => one.column === null && isCalled(one, ...CUSTOMERS));
  if (full !== undefined && customer !== undefined && find('company') === undefined && isCalled(full, ...CONTACTS))
    customer.column = 'company';
  nameByLook(settled, 'fullName', ['familyName', 'givenName'], (text) => isClearlyPerson(text));
  nameByLook(settled, 'company', [], isClearlyCompany);
  return settled;
}

/** A column without a head in which nearly every cell is a name. Beside columns that are called so it is something else. */
function nameByLook(
  columns: { column: ContactColumn | null; readonly header: string; readonly examples: readonly string[] }[],
  column: ContactColumn,
  others: readonly ContactColumn[],
  looks: (text: string) => boolean,
): void {
  if (columns.some((one) => one.column !== null && [column, ...others].includes(one.column))) return;
  const found = columns.find(
    (one) => one.column === null && headerKey(one.header) === '' && share(one.examples, looks) > SHARE,
  );
  if (found !== undefined) found.column = column;
}

function share(examples: readonly string[], fits: (text: string) => boolean): number {
  return examples.length === 0 ? 0 : examples.filter((text) => fits(text.trim())).length / examples.length;
}
