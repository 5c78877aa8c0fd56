import { z } from 'zod';
import { ContactSort } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import { cursorContent, cursorText } from '../cursor.ts';

/** The place of the last row of a page. */
export interface Place {
  /** What the row is sorted by: a number where the order is by one. */
  readonly key: string | number;
  readonly id: number;
}

const { by: By, direction: Direction } = ContactSort.shape;
const Content = z
  .tuple([By, Direction.unwrap(), z.union([z.string(), z.int()]), z.int()])
  .refine(([by, , key]) => (by === 'knownBy') === (typeof key === 'number'));

/** The place as an opaque text, good for the same order only. */
export function cursorOf(sort: ContactSort, place: Place): string {
  return cursorText([sort.by, sort.direction, place.key, place.id] satisfies z.infer<typeof Content>);
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where the list was sorted otherwise */
export function placeOf(sort: ContactSort, cursor: string): Place {
  const [by, direction, key, id] = cursorContent(Content, cursor);
  if (by !== sort.by || direction !== sort.direction) {
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorOfOtherSort' });
  }
  return { key, id };
}
