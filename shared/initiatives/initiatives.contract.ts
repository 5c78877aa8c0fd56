import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { Initiative, InitiativeDraft, InitiativePatch } from './initiative.ts';

const version = z.int().positive().optional();

export const initiativesContract = {
  /** The CRM first, then by start, the newest first. */
  list: reading
    .input(z.strictObject({ limit: z.int().min(1).max(200).default(200), cursor: z.string().max(4000).nullish() }))
    .output(z.strictObject({ items: z.array(Initiative), nextCursor: z.string().nullable() })),
  get: reading.input(z.strictObject({ id: Id })).output(Initiative),
  create: writing.input(InitiativeDraft).output(Initiative),
  update: writing.input(z.strictObject({ id: Id, version, ...InitiativePatch.shape })).output(Initiative),
  /** With its entries; sales that it brought stay, without it. */
  remove: writing.input(z.strictObject({ id: Id, version })).output(z.strictObject({ batchId: Id })),
};
