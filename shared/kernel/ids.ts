import { z } from 'zod';

/** Row id inside one database file: a positive integer, never reused. Not stable across files; `uid` is. */
export const Id = z.int().positive();
export type Id = z.infer<typeof Id>;

/** Identity that survives export and import: a UUIDv7 of ours or whatever text another program gave. */
export const Uid = z.string().min(1).max(512);
export type Uid = z.infer<typeof Uid>;
