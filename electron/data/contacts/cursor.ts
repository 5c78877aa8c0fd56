import { z } from 'zod';
import type { ContactSort } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';

/** The place of the last row of a page. */
export interface Place {
  readonly key: string;
  readonly id: number;
}

const Content = z.tuple([z.enum(['name', 'createdAt', 'updatedAt']), z.enum(['asc', 'desc']), z.string(), z.int()]);

/** The place as an opaque text, good for the same order only. */
export function cursorOf(sort: ContactSort, place: Place): string {
  const content: z.infer<typeof Content> = [sort.by, sort.direction, place.key, place.id];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where the list was sorted otherwise */
export function placeOf(sort: ContactSort, cursor: string): Place {
  const content = Content.safeParse(parsed(cursor));
  if (!content.success) throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' });
  const [by, direction, key, id] = content.data;
  if (by !== sort.by || direction !== sort.direction) {
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorOfOtherSort' });
  }
  return { key, id };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' }, { cause: error });
  }
}
