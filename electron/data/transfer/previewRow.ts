import { shortened } from '#shared/contacts/script.rules.ts';
import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import { ownValueText } from '#shared/fields/ownValue.rules.ts';
import type { MergeChange } from '#shared/transfer/mergeContact.rules.ts';
import type { PreviewRow, RowFate } from '#shared/transfer/previewRow.ts';
import { shownState } from './contactIntake.ts';
import type { Decided, KnownMatch, OwnFieldPlaces } from './contactIntake.ts';
import type { Incoming } from './incoming.ts';

/** Longest text of a change that is shown, UTF-16 units. */
const LONGEST_SHOWN = 300;

/** What a preview shows of an entry, its cells aside. */
export type ShownEntry = Pick<
  PreviewRow,
  'fate' | 'displayName' | 'kind' | 'phone' | 'email' | 'employer' | 'match' | 'changes'
>;

/** Nothing is known of who it is. */
export const UNREAD: Omit<ShownEntry, 'fate'> = {
  displayName: '',
  kind: 'person',
  phone: '',
  email: '',
  employer: '',
  match: null,
  changes: [],
};

/** An entry as it will be. */
export function shownEntry(decided: Decided<Incoming>, fields: OwnFieldPlaces): ShownEntry {
  const { entry } = decided;
  const { columns } = entry.content;
  const isUpdate = decided.type === 'update';
  const points = isUpdate ? decided.after.points : entry.content.points;
  return {
    fate: fateOf(decided),
    displayName: isUpdate ? shownState(decided.after) : columns.display_name,
    kind: isUpdate ? decided.after.kind : columns.kind,
    phone: primary(points, 'phone'),
    email: primary(points, 'email'),
    employer: isUpdate ? decided.after.employerName : (columns.employer_name ?? ''),
    match: decided.match === undefined ? null : shownMatch(decided),
    changes: isUpdate ? decided.changes.map((change) => shownChange(change, fields)) : [],
  };
}

/** What its fate is called. */
export function fateOf(decided: Decided<Incoming>): RowFate {
  if (decided.type === 'add') return 'new';
  if (decided.type === 'update') return 'changed';
  return decided.reason === 'inBin' ? 'inBin' : 'same';
}

function shownMatch({ match }: { readonly match?: KnownMatch | null }): PreviewRow['match'] {
  if (match === null || match === undefined) return null;
  return { id: match.target > 0 ? match.target : null, displayName: match.displayName, by: match.by };
}

function shownChange(
  { field, label, before, after }: MergeChange,
  fields: OwnFieldPlaces,
): PreviewRow['changes'][number] {
  const cut = (text: string) => shortened(text, LONGEST_SHOWN);
  if (field !== 'own') return { field, label, before: cut(before), after: cut(after) };
  const own = fields.fieldOf(Number(label));
  const words = (value: string) => (own === undefined || value === '' ? value : ownValueText(own, value));
  return { field, label: own?.name ?? '', before: cut(words(before)), after: cut(words(after)) };
}

function primary(points: readonly ContactPoint[], type: 'phone' | 'email'): string {
  const own = points.filter((point) => point.type === type);
  return (own.find(({ isPrimary }) => isPrimary) ?? own[0])?.value ?? '';
}
