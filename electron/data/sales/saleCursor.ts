import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { SaleSort } from '#shared/sales/sale.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Order, SalePlace } from './saleList.repository.ts';
import type { UnpaidPlace } from './unpaid.repository.ts';

const TEXT_KEYS: readonly SaleSort[] = ['datedOn', 'dueOn', 'number'];
const Content = z
  .tuple([SaleSort, z.enum(['asc', 'desc']), z.union([z.string(), z.int()]), z.int().positive()])
  .refine(([sort, , key]) => TEXT_KEYS.includes(sort) === (typeof key === 'string'));
const Unpaid = z.tuple([z.int(), z.int(), z.int().nonnegative()]);

/** The place as an opaque text, good for the same order only. */
export function saleCursor({ sort, direction }: Order, { key, id }: SalePlace): string {
  return cursorText([sort, direction, key, id] satisfies z.infer<typeof Content>);
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where the list was sorted otherwise */
export function salePlaceOf(order: Order, cursor: string): SalePlace {
  const [sort, direction, key, id] = cursorContent(Content, cursor);
  if (sort !== order.sort || direction !== order.direction)
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorOfOtherSort' });
  return { key, id };
}

export function unpaidCursor({ overdue, open, contactId }: UnpaidPlace): string {
  return cursorText([overdue, open, contactId] satisfies z.infer<typeof Unpaid>);
}

/** @throws INVALID_VALUE with rule `cursorBroken` */
export function unpaidPlaceOf(cursor: string): UnpaidPlace {
  const [overdue, open, contactId] = cursorContent(Unpaid, cursor);
  return { overdue, open, contactId };
}
