import type { ContactKind } from '#shared/contacts/contactWords.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import { canonicalOwnValue } from '#shared/fields/ownValue.rules.ts';
import { appliesToKind } from '#shared/fields/applies.rules.ts';

/**
 * Values as they are stored. A field that does not apply to such a contact takes no value, but what it has from before, when
 * it was of the other kind or the field was for all, stays until somebody takes it away.
 * @param before what the contact has
 * @throws INVALID_VALUE `own`: rules `notFound`, `twice`, `notForKind`, and those of OwnValueProblem
 */
export function checkedOwnValues(
  fields: ReadonlyMap<number, Field>,
  kind: ContactKind,
  own: readonly OwnValue[],
  before: readonly OwnValue[] = [],
): OwnValue[] {
  if (new Set(own.map(({ fieldId }) => fieldId)).size !== own.length)
    throw new LonghandError('INVALID_VALUE', { field: 'own', rule: 'twice' });
  return own.map(({ fieldId, value }) => {
    const field = fields.get(fieldId);
    if (field === undefined) throw new LonghandError('INVALID_VALUE', { field: 'own', rule: 'notFound' });
    const read = canonicalOwnValue(field, value);
    if ('problem' in read) throw new LonghandError('INVALID_VALUE', { field: 'own', rule: read.problem });
    const isAsBefore = before.some((one) => one.fieldId === fieldId && one.value === read.value);
    if (read.value !== '' && !isAsBefore && !appliesToKind(field, kind))
      throw new LonghandError('INVALID_VALUE', { field: 'own', rule: 'notForKind' });
    return { fieldId, value: read.value };
  });
}
