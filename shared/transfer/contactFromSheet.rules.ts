import type { ContactDraft } from '../contacts/contact.ts';
import { composedName, coreName, displayName } from '../contacts/displayName.rules.ts';
import { nameKey, shortened, squeezed } from '../contacts/script.rules.ts';
import type { DateOrder } from '../csv/dateOrder.rules.ts';
import type { DecimalMark } from '../csv/decimalMark.rules.ts';
import type { FieldKind, FieldType } from '../fields/field.ts';
import { folded } from '../kernel/text.ts';
import { cellParts } from './cellParts.rules.ts';
import { ContactCollector } from './contactCollector.ts';
import type { CollectedContact } from './contactCollector.ts';
import type { ContactTarget, SimpleTarget } from './contactTarget.ts';
import { isClearlyCompany } from './customerKind.rules.ts';
import { isTotalRow } from './saleColumns.rules.ts';
import { sheetName } from './sheetNames.rules.ts';
import type { CellProblem, SheetSource } from './previewRow.ts';

/** How the rows of one sheet of contacts are read. */
export interface ContactTerms {
  /** Heads of its columns; empty where it has none. */
  readonly headers: readonly string[];
  readonly source: SheetSource | null;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  readonly nameOrder: 'familyFirst' | 'givenFirst';
  /** On this machine's calendar, `YYYY-MM-DD`. */
  readonly today: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The company's currency: that of money in a field that is made on importing. */
  readonly ownCurrency: string;
  readonly fields: ReadonlyMap<number, FieldKind>;
  readonly wrongCells: 'leaveRowOut' | 'intoNote';
}

/** A value for an own field that is not there yet: canonical as in OwnValue; of a choice its label. */
export interface NewOwnValue {
  readonly name: string;
  readonly type: FieldType;
  readonly value: string;
  /** Of money, ISO 4217; null: the company's own. */
  readonly currency: string | null;
}

/** Why a whole row cannot be taken; words in `transfer.problem.<code>`. */
export type ContactRowProblem = 'rowEmpty' | 'rowTooLong' | 'rowOfTotals';

/** A row of a sheet of contacts, read. */
export interface SheetContact {
  readonly draft: ContactDraft;
  readonly newOwn: readonly NewOwnValue[];
  /** Cells that could not be read; with `wrongCells: 'intoNote'` they stand in the note of the draft. */
  readonly problems: readonly CellProblem[];
  /** Null: the row can be taken, apart from `problems`. */
  readonly rowProblem: ContactRowProblem | null;
}

/**
 * One row of a sheet. Nothing that a column is mapped for is lost: it is read, or it is a problem that names its cell.
 * @param mapping of each column what it becomes; columns beyond it are none
 */
export function contactOfRow(
  cells: readonly string[],
  mapping: readonly (ContactTarget | null)[],
  terms: ContactTerms,
): SheetContact {
  const collector = new ContactCollector(terms);
  for (const [at, target] of mapping.entries()) {
    const raw = cells[at] ?? '';
    if (target === null || raw === '') continue;
    if (target.to === 'split') addParts(collector, at, raw, target.at, target.into);
    else collector.add(at, raw, target);
  }
  const collected = collector.collected();
  const draft = draftOf(collected, terms);
  return {
    draft,
    newOwn: collected.newOwn,
    problems: collected.problems,
    rowProblem: rowProblem(cells, mapping, draft, collected),
  };
}

function addParts(
  collector: ContactCollector,
  at: number,
  raw: string,
  separator: string,
  into: readonly (SimpleTarget | null)[],
): void {
  const parts = cellParts(raw, separator, into.length);
  for (const [index, target] of into.entries()) {
    const part = parts[index] ?? '';
    if (target !== null && part !== '') collector.add(at, part, target);
  }
}

function rowProblem(
  cells: readonly string[],
  mapping: readonly (ContactTarget | null)[],
  draft: ContactDraft,
  { problems, isEmpty }: CollectedContact,
): ContactRowProblem | null {
  if (cells.slice(mapping.length).some((cell) => cell.trim() !== '')) return 'rowTooLong';
  const isTotal = isTotalRow(cells) && draft.points.length === 0;
  if (isTotal) return 'rowOfTotals';
  const points = draft.points.map(({ type, value, isPrimary }) => ({ type, value, isPrimary }));
  // A row of which only wrong cells are left is told by those.
  const isNobody = displayName({ ...draft, points }) === '' && !hasParts(draft);
  return isNobody && (isEmpty || problems.length === 0) ? 'rowEmpty' : null;
}

function hasParts({ points }: ContactDraft): boolean {
  return points.some(({ address }) => address !== null && Object.values(address).some((part) => part.trim() !== ''));
}

/** Who it is, from names and companies; what else there is, as it was read. */
function draftOf(collected: CollectedContact, terms: ContactTerms): ContactDraft {
  const { text } = collected;
  const isOwn = terms.source === 'longhand';
  const spoken = text('fullName') === '' ? collected.nameInEmail : text('fullName');
  const typed = namesTyped(collected);
  const hasNames = composedName(typed) !== '' || typed.displayAs !== '';
  const company = text('company');
  const employer = text('employer');
  const isCompany =
    collected.kind === 'company' ||
    (collected.kind === null &&
      text('companyName') + company + spoken !== '' &&
      coreName(typed).core === '' &&
      (spoken === '' ? text('nickname') === '' : employer + company === '' && isClearlyCompany(spoken)));
  const companyName = text('companyName') || (isCompany ? company || (hasNames ? '' : spoken) : '');
  const works = employer || (isCompany ? '' : company);
  // Beside the name of a company stands whom to ask for there.
  const isItsName = isCompany && (isOwn || nameKey(spoken) === nameKey(companyName));
  const isNamed = hasNames || (isItsName && companyName !== '');
  const names = isNamed || spoken === '' ? typed : { ...typed, ...named(spoken, typed, terms) };
  const displayAs = isNamed && !isOwn && !isCompany ? shownAs(names, spoken) : names.displayAs;
  return {
    ...collected.rest,
    ...names,
    kind: isCompany ? 'company' : 'person',
    displayAs,
    companyName,
    employer: works === '' ? null : { displayName: works },
    note: collected.note,
  };
}

function namesTyped({ text }: CollectedContact) {
  return {
    familyName: text('familyName'),
    givenName: text('givenName'),
    middleName: text('middleName'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    nickname: text('nickname'),
    phoneticFamilyName: text('phoneticFamilyName'),
    phoneticGivenName: text('phoneticGivenName'),
    displayAs: text('displayAs'),
  };
}

type Names = ReturnType<typeof namesTyped>;

function named(spoken: string, { prefix, suffix }: Names, { nameOrder }: ContactTerms) {
  const split = sheetName(spoken, nameOrder);
  return { ...split, prefix: prefix || split.prefix, suffix: suffix || split.suffix };
}

/** A whole name beside its parts is what to show, unless it is the same words in another order. */
function shownAs(names: Names, spoken: string): string {
  if (spoken === '' || names.displayAs !== '') return names.displayAs;
  const key = (text: string) =>
    folded(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .toSorted()
      .join(' ');
  const parts = `${names.prefix} ${names.givenName} ${names.middleName} ${names.familyName} ${names.suffix}`;
  const withoutTitles = `${names.givenName} ${names.middleName} ${names.familyName}`;
  const bare = (text: string) => key(text).replaceAll(' ', '');
  const shown = [parts, withoutTitles, `${names.givenName} ${names.familyName}`, composedName(names)];
  const isSame = shown.some((text) => key(text) === key(spoken) || bare(text) === bare(spoken));
  const isEastern = bare(`${names.familyName}${names.givenName}`) === bare(spoken);
  return isSame || isEastern ? '' : shortened(squeezed(spoken), 1000);
}
