import type { Contact, ContactPatch } from '#shared/contacts/contact.ts';
import type { OwnValue } from '#shared/fields/field.ts';

/** A field that a person can change. */
export type EditableField = Exclude<keyof ContactPatch, 'displayName'>;

/** A field that was changed here and, since it was read, elsewhere too, to something different. */
export interface FieldConflict {
  readonly field: EditableField;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Which of the fields in `patch` were also changed elsewhere.
 * Fields that only one side touched are no conflict: a patch leaves the others as they are.
 * @param base the contact as it was when editing began
 * @param theirs the contact as it is now
 */
export function conflictsOf(base: Contact, patch: ContactPatch, theirs: Contact): readonly FieldConflict[] {
  return patchedFields(patch).flatMap((field) => {
    const [mine, was, is] =
      field === 'own'
        ? [patch.own, ownOf(base, patch), ownOf(theirs, patch)]
        : [patch[field], base[field], theirs[field]];
    return sameValue(was, is) || sameValue(mine, is) ? [] : [{ field, mine, theirs: is }];
  });
}

/** The values of the own fields that the patch names; it leaves the others as they are. */
function ownOf({ own }: Contact, patch: ContactPatch): readonly OwnValue[] {
  return (patch.own ?? []).map(({ fieldId }) => ({
    fieldId,
    value: own.find((one) => one.fieldId === fieldId)?.value ?? '',
  }));
}

/** The patch without the fields for which the person keeps what is there now. */
export function withoutFields(patch: ContactPatch, kept: ReadonlySet<EditableField>): ContactPatch {
  return Object.fromEntries(Object.entries(patch).filter(([field]) => !kept.has(field as EditableField)));
}

/** Fields that a patch touches. */
export function patchedFields(patch: ContactPatch): readonly EditableField[] {
  return Object.entries(patch)
    .filter(([field, value]) => value !== undefined && field !== 'displayName')
    .map(([field]) => field as EditableField);
}

/** Whether two values of a field mean the same; the order of an object's keys, computed parts and ids of parts do not count. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (key, part: unknown) => {
    if (key === 'normalized') return undefined;
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    // A special day that was read carries its row's id, one that is typed none.
    const isSpecialDay = 'leadDays' in part;
    const meant = Object.entries(part).filter(([name]) => !(isSpecialDay && name === 'id'));
    return Object.fromEntries(meant.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
