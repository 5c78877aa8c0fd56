import type { ContactDraft } from '../contacts/contact.ts';
import type { NameFields } from '../contacts/contact.rules.ts';
import type { ContactKind } from '../contacts/contactWords.ts';
import { shortened } from '../contacts/script.rules.ts';
import { savedTags } from '../contacts/tags.rules.ts';
import { countsFromRoc } from '../csv/dateOrder.rules.ts';
import { cellValue } from '../csv/safeCell.rules.ts';
import type { OwnValue } from '../fields/field.ts';
import { MOST_SPECIAL_DAYS } from '../specialDays/specialDay.ts';
import type { SpecialDayEntry } from '../specialDays/specialDay.ts';
import { plainCell } from './contactCells.rules.ts';
import type { ContactCellProblem } from './contactCells.rules.ts';
import { PlainReader } from './contactPlainCells.ts';
import { PointReader } from './contactPointCells.ts';
import { CONTACT_SHEET_WORDS } from './contactSheetWords.ts';
import type { ContactTerms, NewOwnValue } from './contactFromSheet.rules.ts';
import { ownCell } from './contactOwnCells.rules.ts';
import type { PlainTarget, SimpleTarget } from './contactTarget.ts';
import { birthdayProblem, yearlyDayOf } from './sheetDays.rules.ts';
import { isLunarHead, lunarDayOfCell } from './sheetLunarDays.rules.ts';
import { specialDayName, specialDayOfCell } from './sheetSpecialDays.rules.ts';
import type { CellProblem } from './previewRow.ts';

/** What the cells of a row say, before it is settled who it is. */
export interface CollectedContact {
  /** What the columns of a plain field say together; empty for none. */
  readonly text: (field: PlainTarget) => string;
  readonly kind: ContactKind | null;
  /** What stands before an e-mail address in brackets. */
  readonly nameInEmail: string;
  readonly note: string;
  readonly rest: Omit<ContactDraft, 'kind' | 'employer' | 'companyName' | 'note' | 'displayName' | keyof NameParts>;
  readonly newOwn: readonly NewOwnValue[];
  readonly problems: readonly CellProblem[];
  /** No cell said anything. */
  readonly isEmpty: boolean;
}

type NameParts = Omit<NameFields, 'kind' | 'companyName'>;

interface CollectedDay {
  readonly slot: number;
  readonly label: string;
  readonly text: string;
  readonly column: number;
}

const LONGEST_NOTE = 1_000_000;
const LONGEST_DAY_LABEL = 200;
/** Of a day whose name does not stand in a cell of its own. */
const NO_SLOT = -1;
/** Google's own groups; `* friends` and the like are the person's. */
const SYSTEM_TAG = /^\* ?(?:my ?contacts|starred)$/i;

/** Takes the cells of one row one by one. */
export class ContactCollector {
  readonly #terms: ContactTerms;
  readonly #isOwn: boolean;
  readonly #plain: PlainReader;
  readonly #points: PointReader;
  readonly #days: CollectedDay[] = [];
  readonly #dayLabels = new Map<number, string>();
  readonly #own: OwnValue[] = [];
  readonly #newOwn: NewOwnValue[] = [];
  readonly #problems: CellProblem[] = [];
  #isEmpty = true;

  constructor(terms: ContactTerms) {
    this.#terms = terms;
    this.#isOwn = terms.source === 'longhand';
    this.#plain = new PlainReader(terms);
    this.#points = new PointReader(this.#isOwn);
  }

  /** @param raw as it stands in the file */
  add(column: number, raw: string, target: SimpleTarget): void {
    const cell = cellValue(raw);
    const isName = target.to === 'field' && this.#plain.isName(target.field);
    const text = this.#isOwn ? cell : plainCell(raw, cell, isName);
    const isNote = target.to === 'field' && target.field === 'note';
    if (text === '' || (text.trim() === '' && !(this.#isOwn && isNote))) return;
    this.#isEmpty = false;
    const problem = this.#added(column, text, target);
    if (problem !== null) this.#problems.push({ column, code: problem, value: text });
  }

  collected(): CollectedContact {
    const days = this.#specialDays();
    const plain = this.#plain.read((column, code, value) => this.#problems.push({ column, code, value }));
    const problems = this.#problems.toSorted((one, other) => one.column - other.column);
    return {
      text: plain.text,
      kind: plain.kind,
      nameInEmail: this.#points.nameInEmail,
      note: this.#note(plain.text('note'), problems),
      newOwn: this.#newOwn,
      problems,
      isEmpty: this.#isEmpty,
      rest: {
        ...plain.rest,
        birthday: plain.rest.birthday ?? days.birthday,
        anniversary: plain.rest.anniversary ?? days.anniversary,
        specialDays: days.others,
        points: this.#points.points(),
        tags: savedTags(plain.tags.filter((tag) => !SYSTEM_TAG.test(tag)).map((tag) => tag.replace(/^\* (?=\S)/, ''))),
        own: this.#own,
      },
    };
  }

  #added(column: number, text: string, target: SimpleTarget): ContactCellProblem | null {
    switch (target.to) {
      case 'field':
        if (this.#isLunarDay(column, text, target.field)) return null;
        return this.#plain.add(column, text, target.field);
      case 'point':
        return this.#points.addPoints(text, target);
      case 'address':
        return this.#points.addAddress(text, target);
      case 'label':
        if (target.of !== 'day') return this.#points.addLabel(text.trim(), target.of, target.slot);
        if (specialDayName(text).label.length > LONGEST_DAY_LABEL) return 'textTooLong';
        this.#dayLabels.set(target.slot, text.trim());
        return null;
      case 'service':
        return this.#points.addService(text.trim(), target.slot);
      case 'day':
        this.#days.push({ slot: target.slot, label: target.label, text: text.trim(), column });
        return null;
      case 'own':
      case 'newOwn': {
        const read = ownCell(text, target, this.#terms, this.#terms.headers[column] ?? '');
        if ('problem' in read) return read.problem;
        if (target.to === 'own') this.#own.push({ fieldId: target.fieldId, value: read.value });
        else {
          const { name, type, currency = null } = target;
          this.#newOwn.push({ name, type, value: read.value, currency: type === 'money' ? currency : null });
        }
        return null;
      }
    }
  }

  /** A lunar birthday or anniversary is no plain one, whose calendar is the Gregorian: it stands beside. */
  #isLunarDay(column: number, text: string, field: PlainTarget): boolean {
    if (this.#isOwn || (field !== 'birthday' && field !== 'anniversary')) return false;
    if (lunarDayOfCell(text, this.#headOf(column)) === null) return false;
    this.#days.push({ slot: NO_SLOT, label: CONTACT_SHEET_WORDS.en.days[field], text, column });
    return true;
  }

  #specialDays(): Pick<ContactDraft, 'birthday' | 'anniversary'> & { readonly others: SpecialDayEntry[] } {
    let birthday: string | null = null;
    let anniversary: string | null = null;
    const others: SpecialDayEntry[] = [];
    for (const { slot, label, text, column } of this.#days) {
      const name = specialDayName(this.#dayLabels.get(slot) ?? label);
      const entry = this.#dayOf(text, column);
      if (entry === '') continue;
      const isBirthday = name.kind === 'birthday' && name.label === '' && !this.#isOwn;
      const fault = entry === null ? 'dateUnreadable' : isBirthday ? this.#faultOfBirthday(entry.plain) : null;
      if (entry === null || fault !== null)
        this.#problems.push({ column, code: fault ?? 'dateUnreadable', value: text });
      else if (others.length === MOST_SPECIAL_DAYS) this.#problems.push({ column, code: 'tooManyValues', value: text });
      else if (this.#isOwn || entry.plain === null || name.label !== '' || name.kind === 'other')
        others.push({ ...name, day: entry.day, leadDays: entry.leadDays });
      else if (name.kind === 'birthday') birthday ??= entry.plain;
      else anniversary ??= entry.plain;
    }
    return { birthday, anniversary, others };
  }

  #faultOfBirthday(plain: string | null): ContactCellProblem | null {
    return plain === null ? null : birthdayProblem(plain, this.#terms.today);
  }

  #dayOf(
    text: string,
    column: number,
  ): (Pick<SpecialDayEntry, 'day' | 'leadDays'> & { readonly plain: string | null }) | '' | null {
    const own = specialDayOfCell(text);
    if (own !== null && (this.#isOwn || own.day.calendar === 'lunar' || !isLunarHead(this.#headOf(column))))
      return { ...own, plain: own.day.calendar === 'lunar' ? null : text };
    const lunar = this.#isOwn ? null : lunarDayOfCell(text, this.#headOf(column));
    if (lunar !== null) return { day: lunar, leadDays: null, plain: null };
    const plain = yearlyDayOf(text, this.#reading(column));
    if (plain === null || plain === '') return plain;
    const read = specialDayOfCell(plain);
    return read === null ? null : { ...read, plain };
  }

  #reading(column: number) {
    const { dateOrder, today } = this.#terms;
    return { order: dateOrder, isRoc: countsFromRoc(this.#headOf(column)), today };
  }

  #headOf(column: number): string {
    return this.#terms.headers[column] ?? '';
  }

  #note(note: string, problems: readonly CellProblem[]): string {
    if (this.#terms.wrongCells === 'leaveRowOut' || problems.length === 0) return note;
    const lost = problems.map(({ column, value }) => {
      const header = (this.#terms.headers[column] ?? '').trim();
      return header === '' ? value : `${header}: ${value}`;
    });
    return shortened([note, ...lost].filter((part) => part !== '').join('\n'), LONGEST_NOTE);
  }
}
