import { z } from 'zod';
import { ContactSort } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import { cursorContent, cursorText } from '../cursor.ts';

/** The place of the last row of a page. */
export interface Place {
  /** What the row is sorted by: a number where the order is by one; null for one that has nothing to be sorted by. */
  readonly key: string | number | null;
  readonly id: number;
}

const { by: By, direction: Direction } = ContactSort.shape;
const FieldId = z.int().nullable();
const Content = z
  .tuple([By, Direction.unwrap(), z.union([z.string(), z.int()]).nullable(), z.int(), FieldId])
  .refine(([by, , key]) => (by === 'knownBy') === (typeof key === 'number'))
  .refine(([by, , key]) => by === 'own' || key !== null);

/** The place as an opaque text, good for the same order only. */
export function cursorOf(sort: ContactSort, place: Place): string {
  return cursorText([sort.by, sort.direction, place.key, place.id, sort.fieldId ?? null] satisfies z.infer<
    typeof Content
  >);
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where the list was sorted otherwise */
export function placeOf(sort: ContactSort, cursor: string): Place {
  const [by, direction, key, id, fieldId] = cursorContent(Content, cursor);
  if (by !== sort.by || direction !== sort.direction || fieldId !== (sort.fieldId ?? null)) {
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorOfOtherSort' });
  }
  return { key, id };
}
