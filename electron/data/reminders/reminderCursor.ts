import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { cursorText, parsedCursor } from '../cursor.ts';

/** The place of an open reminder: by due date, then time (none first), then id. */
export interface OpenPlace {
  readonly on: string;
  readonly time: string | null;
  readonly id: number;
}

/** The place of a done reminder: the last done first; those never done (left out, ended) after all others. */
export interface DonePlace {
  readonly doneAt: string | null;
  readonly id: number;
}

const Open = z.tuple([z.literal('open'), z.string(), z.string().nullable(), z.int()]);
const Done = z.tuple([z.literal('done'), z.string().nullable(), z.int()]);

/** The place as an opaque text, good for the same order only. */
export function openCursor({ on, time, id }: OpenPlace): string {
  return cursorText(['open', on, time, id] satisfies z.infer<typeof Open>);
}

export function doneCursor({ doneAt, id }: DonePlace): string {
  return cursorText(['done', doneAt, id] satisfies z.infer<typeof Done>);
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where it belongs to done ones */
export function openPlace(cursor: string): OpenPlace {
  const content = Open.safeParse(parsedCursor(cursor));
  if (!content.success) throw broken(cursor, Done);
  const [, on, time, id] = content.data;
  return { on, time, id };
}

/** @throws INVALID_VALUE with rule `cursorBroken`, or `cursorOfOtherSort` where it belongs to open ones */
export function donePlace(cursor: string): DonePlace {
  const content = Done.safeParse(parsedCursor(cursor));
  if (!content.success) throw broken(cursor, Open);
  const [, doneAt, id] = content.data;
  return { doneAt, id };
}

function broken(cursor: string, other: z.ZodType): LonghandError {
  const isOther = other.safeParse(parsedCursor(cursor)).success;
  return new LonghandError('INVALID_VALUE', { field: 'cursor', rule: isOther ? 'cursorOfOtherSort' : 'cursorBroken' });
}
