import { countsFromRoc } from '../csv/dateOrder.rules.ts';
import type { FieldKind } from '../fields/field.ts';
import { readOwnValue } from '../fields/ownValue.rules.ts';
import type { OwnValueProblem } from '../fields/ownValue.rules.ts';
import { squeezed } from '../contacts/script.rules.ts';
import type { ContactCellProblem } from './contactCells.rules.ts';
import type { ContactTerms } from './contactFromSheet.rules.ts';
import type { SimpleTarget } from './contactTarget.ts';
import { dateOfCell, saysNoDay } from './sheetDays.rules.ts';

const PROBLEMS: Readonly<Record<OwnValueProblem, ContactCellProblem>> = {
  notANumber: 'numberUnreadable',
  notAnAmount: 'moneyUnreadable',
  notADate: 'dateUnreadable',
  notAChoice: 'choiceUnknown',
  notYesOrNo: 'yesNoUnreadable',
  notAUrl: 'urlUnreadable',
  tooLong: 'textTooLong',
};
const LONGEST_CHOICE = 200;

type OwnTarget = Extract<SimpleTarget, { to: 'own' | 'newOwn' }>;

/** A cell of an own field in the form of OwnValue; of a choice that is not there yet its label. */
export function ownCell(
  text: string,
  target: OwnTarget,
  terms: ContactTerms,
  header: string,
): { readonly value: string } | { readonly problem: ContactCellProblem } {
  const known = target.to === 'own' ? terms.fields.get(target.fieldId) : undefined;
  const field: FieldKind = known ?? {
    type: target.to === 'newOwn' ? target.type : 'text',
    choices: [],
    currency: (target.to === 'newOwn' ? target.currency : undefined) ?? terms.ownCurrency,
  };
  if (known === undefined && field.type === 'choice') {
    const label = squeezed(text);
    return label.length > LONGEST_CHOICE ? { problem: 'textTooLong' } : { value: label };
  }
  if (field.type === 'date') {
    if (saysNoDay(text)) return { value: '' };
    const date = dateOfCell(text, { order: terms.dateOrder, isRoc: countsFromRoc(header), today: terms.today });
    return date === null ? { problem: 'dateUnreadable' } : { value: date };
  }
  // Our own sheets have a point; somebody may have saved them again in a program that writes a comma.
  const marks = terms.source === 'longhand' ? (['.', undefined] as const) : ([terms.decimalMark] as const);
  const readings = marks.map((decimalMark) =>
    readOwnValue(field, text, { dateOrder: terms.dateOrder, decimalMark, today: terms.today }),
  );
  const read = readings.find((reading) => 'value' in reading) ?? readings[0] ?? { value: '' };
  return 'value' in read ? read : { problem: PROBLEMS[read.problem] };
}
