import { nameKey } from '../contacts/script.rules.ts';
import { guessColumns, headerKey } from '../csv/columnGuess.rules.ts';
import type { SheetColumn } from '../csv/columnGuess.rules.ts';
import type { Field } from '../fields/field.ts';
import { CONTACT_COLUMNS } from './contactColumns.rules.ts';
import type { ContactColumn } from './contactColumns.rules.ts';
import { contactHead } from './contactHeads.rules.ts';
import type { ContactHead } from './contactHeads.rules.ts';
import { sheetSource, sourceTarget } from './contactSources.rules.ts';
import { numberedTargets, ownSheetMapping } from './contactSheetHeads.rules.ts';
import { settledNames } from './contactNameColumns.rules.ts';
import { targetsOf } from './contactSlots.rules.ts';
import type { ContactTarget, PlainTarget } from './contactTarget.ts';
import type { SheetSource } from './previewRow.ts';

export { likelyFieldType } from './likelyFieldType.rules.ts';
export { SHEET_HEADS, sheetKind } from './sheetKind.rules.ts';

/** How a sheet of contacts is read as it looks. */
export interface ProposedMapping {
  /** Of each column what it becomes; null: left out. */
  readonly mapping: readonly (ContactTarget | null)[];
  /** The program that wrote it, where its heads say so. */
  readonly source: SheetSource | null;
}

/** A column with what was found out about it. */
export interface GuessedColumn {
  readonly column: ContactColumn | null;
  readonly head: ContactHead;
  /** As it stands in the sheet. */
  readonly header: string;
  readonly examples: readonly string[];
}

/** Any of these tells who somebody is. */
const NAMES: ReadonlySet<PlainTarget> = new Set([
  'fullName',
  'familyName',
  'givenName',
  'nickname',
  'displayAs',
  'company',
  'companyName',
  'uid',
]);

/**
 * What the columns of a sheet become: as the program that wrote it means its heads, else by words in the heads, else by what
 * stands in the cells. A head that is the name of an own field is that field.
 * @param columns with as many examples as are at hand; up to 50 are enough
 */
export function proposedMapping(
  columns: readonly SheetColumn[],
  fields: readonly Pick<Field, 'id' | 'name' | 'type'>[],
): ProposedMapping {
  const headers = columns.map(({ header }) => header);
  const own = ownSheetMapping(columns, fields);
  if (own !== null) return { mapping: own, source: 'longhand' };
  const source = sheetSource(headers);
  const numbered = numberedTargets(headers);
  const said = headers.map((header, at) => {
    const exact = sourceTarget(source, header);
    return exact === undefined ? (numbered[at] ?? undefined) : exact;
  });
  const heads = headers.map(contactHead);
  const guesses = guessColumns(
    // What the source says is not guessed again, so that it takes no place from another column.
    columns.map(({ examples }, at) =>
      said[at] === undefined ? { header: heads[at]?.header ?? '', examples } : NOTHING,
    ),
    CONTACT_COLUMNS,
  );
  const guessed = settledNames(
    columns.map(({ header, examples }, at) => ({
      column: said[at] === undefined ? (guesses[at] ?? null) : null,
      head: heads[at] ?? contactHead(header),
      header,
      examples,
    })),
    source,
  );
  const targets = targetsOf(guessed, said);
  const mapping = targets.map((target, at) => target ?? ownField(headers[at] ?? '', fields));
  return { mapping, source };
}

const NOTHING: SheetColumn = { header: '', examples: [] };

/** Whether no column tells who the rows are. */
export function isNameless(mapping: readonly (ContactTarget | null)[]): boolean {
  const simple = mapping.flatMap((target) => (target?.to === 'split' ? target.into : [target]));
  return !simple.some(
    (target) =>
      (target?.to === 'field' && NAMES.has(target.field)) || (target?.to === 'point' && target.type !== 'url'),
  );
}

function ownField(header: string, fields: readonly Pick<Field, 'id' | 'name'>[]): ContactTarget | null {
  if (headerKey(header) === '') return null;
  const found = fields.find(({ name }) => nameKey(name) === nameKey(header));
  return found === undefined ? null : { to: 'own', fieldId: found.id };
}
