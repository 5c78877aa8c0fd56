import type { ContactDraft } from '../contacts/contact.ts';
import type { ContactKind } from '../contacts/contactWords.ts';
import { countsFromRoc } from '../csv/dateOrder.rules.ts';
import { yesOrNo } from '../fields/yesNoWords.ts';
import { folded } from '../kernel/text.ts';
import { isMangled } from './contactCells.rules.ts';
import type { ContactCellProblem } from './contactCells.rules.ts';
import { channelOfCell, kindOfCell, rhythmOfCell } from './contactCellWords.rules.ts';
import type { ContactTerms } from './contactFromSheet.rules.ts';
import type { PlainTarget } from './contactTarget.ts';
import { birthdayProblem, dateOfCell, yearlyDayOf } from './sheetDays.rules.ts';
import { listOfCell, listOfForeignCell } from './sheetList.rules.ts';

type Rest = Pick<
  ContactDraft,
  'departments' | 'title' | 'birthday' | 'anniversary' | 'doNotContact' | 'preferredChannel' | 'onCreditHold' | 'rhythm'
> & { readonly uid?: string };

/** What the plain fields of a row say. */
export interface PlainFields {
  readonly text: (field: PlainTarget) => string;
  readonly kind: ContactKind | null;
  readonly tags: readonly string[];
  readonly rest: Rest;
}

interface Part {
  readonly column: number;
  readonly text: string;
}

const BREAK = /[\r\n\u2028\u2029]/;
const LONGEST_LINE = 1000;
const LONGEST_NOTE = 1_000_000;
const LONGEST_UID = 512;
const MOST_DEPARTMENTS = 20;
const MOST_TAGS = 500;
const LONGEST_TAG = 200;
const NAMES: ReadonlySet<PlainTarget> = new Set([
  'fullName',
  'familyName',
  'givenName',
  'middleName',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  'displayAs',
  'company',
  'employer',
  'companyName',
]);

/** Takes the cells of plain fields; several columns of one field are joined in their order. */
export class PlainReader {
  readonly #terms: ContactTerms;
  readonly #isOwn: boolean;
  readonly #parts = new Map<PlainTarget, Part[]>();

  constructor(terms: ContactTerms) {
    this.#terms = terms;
    this.#isOwn = terms.source === 'longhand';
  }

  /** Whether words for nothing may be somebody's name in that field. */
  isName(field: PlainTarget): boolean {
    return NAMES.has(field);
  }

  add(column: number, text: string, field: PlainTarget): ContactCellProblem | null {
    const longest = field === 'note' ? LONGEST_NOTE : field === 'uid' ? LONGEST_UID : LONGEST_LINE;
    const before = this.#parts.get(field) ?? [];
    const length = before.reduce((sum, part) => sum + part.text.length + 1, text.length);
    if (length > (field === 'tags' || field === 'department' ? LONGEST_NOTE : longest)) return 'textTooLong';
    if (field === 'uid' && !this.#isOwn && isMangled(text)) return 'numberMangled';
    this.#parts.set(field, [...before, { column, text }]);
    return null;
  }

  /** @param onProblem hears of cells that cannot be read */
  read(onProblem: (column: number, code: ContactCellProblem, value: string) => void): PlainFields {
    const text = (field: PlainTarget) => this.#joined(field);
    const read = <Value>(field: PlainTarget, code: ContactCellProblem, reading: (text: string) => Value | null) => {
      const said = text(field);
      if (said === '') return null;
      const value = reading(said);
      if (value === null) onProblem(this.#parts.get(field)?.[0]?.column ?? 0, code, said);
      return value;
    };
    const list = (field: 'tags' | 'department', most: number, longest: number) =>
      read(field, 'textTooLong', () => {
        const listOf = this.#isOwn ? listOfCell : listOfForeignCell;
        const values = (this.#parts.get(field) ?? []).flatMap((part) => listOf(part.text));
        return values.length > most || values.some((value) => value.length > longest) ? null : values;
      }) ?? [];
    const uid = text('uid');
    const why = text('doNotContactWhy');
    return {
      text,
      kind: read('kind', 'kindUnreadable', kindOfCell),
      tags: list('tags', MOST_TAGS, LONGEST_TAG),
      rest: {
        ...(uid === '' ? {} : { uid }),
        departments: list('department', MOST_DEPARTMENTS, LONGEST_LINE),
        title: text('title'),
        birthday: this.#birthday(onProblem),
        anniversary: read('anniversary', 'dateUnreadable', (said) => this.#yearlyDay(said, 'anniversary')) || null,
        doNotContact: this.#doNotContact(text('doNotContact'), why),
        preferredChannel: read('channel', 'channelUnreadable', channelOfCell),
        onCreditHold: read('creditHold', 'yesNoUnreadable', (said) => yesOrNo(folded(said))) === 'yes',
        rhythm: read('rhythm', 'rhythmUnreadable', rhythmOfCell),
      },
    };
  }

  #birthday(onProblem: (column: number, code: ContactCellProblem, value: string) => void): string | null {
    const said = this.#joined('birthday');
    if (said === '') return null;
    const day = this.#yearlyDay(said, 'birthday');
    if (day === '') return null;
    const fault = day === null ? 'dateUnreadable' : this.#isOwn ? null : birthdayProblem(day, this.#terms.today);
    if (fault === null) return day;
    onProblem(this.#parts.get('birthday')?.[0]?.column ?? 0, fault, said);
    return null;
  }

  #joined(field: PlainTarget): string {
    const parts = this.#parts.get(field);
    if (parts === undefined) return '';
    const texts = parts.map((part) => part.text);
    if (field === 'note') return texts.join('\n');
    // A year, a month and a day in columns of their own.
    const gap = field === 'birthday' || field === 'anniversary' ? '-' : ' ';
    const isDay = texts.length === 2 && gap === '-';
    const text = `${isDay ? '--' : ''}${texts.map((part) => part.trim()).join(gap)}`;
    return BREAK.test(text) ? text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim() : text;
  }

  #yearlyDay(text: string, field: 'birthday' | 'anniversary'): string | null {
    const { headers, dateOrder, today } = this.#terms;
    const header = headers[this.#parts.get(field)?.[0]?.column ?? -1] ?? '';
    return yearlyDayOf(text, { order: dateOrder, isRoc: countsFromRoc(header), today });
  }

  /** A day, a yes, or the reason itself. */
  #doNotContact(said: string, why: string): ContactDraft['doNotContact'] {
    const { dateOrder, today } = this.#terms;
    const answer = yesOrNo(folded(said));
    if (said === '' || answer === 'no') return said === '' && why !== '' ? { since: today, why } : null;
    if (answer === 'yes') return { since: today, why };
    const since = dateOfCell(said, { order: dateOrder, isRoc: false, today });
    return since === null
      ? {
          since: today,
          why: [said, why]
            .filter((part) => part !== '')
            .join('; ')
            .slice(0, 1000),
        }
      : { since, why };
  }
}
