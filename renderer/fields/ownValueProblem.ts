import type { FieldType } from '#shared/fields/field.ts';

/** What is said of a value that cannot be read. */
export const PROBLEM_OF = {
  text: 'tooLong',
  number: 'notANumber',
  money: 'notAnAmount',
  date: 'notADate',
  choice: 'notAChoice',
  yesNo: 'notYesOrNo',
  url: 'notAUrl',
} as const satisfies Readonly<Record<FieldType, string>>;
