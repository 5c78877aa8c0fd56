import type { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';

/** Where a page ended, as an opaque text. */
export function cursorText(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The reverse of cursorText. @throws INVALID_VALUE with rule `cursorBroken` for what we did not write */
export function cursorContent<Content>(schema: z.ZodType<Content>, cursor: string): Content {
  const content = schema.safeParse(parsedCursor(cursor));
  if (!content.success) throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' });
  return content.data;
}

/** What a cursor says, as nobody has looked at it yet. @throws INVALID_VALUE with rule `cursorBroken` */
export function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' }, { cause: error });
  }
}
