import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { StaffMember } from './staff.ts';

const StaffName = line(200).pipe(z.string().min(1));

export const staffContract = {
  list: reading.input(z.strictObject({})).output(z.strictObject({ items: z.array(StaffMember) })),
  create: writing.input(z.strictObject({ name: StaffName })).output(StaffMember),
  update: writing
    .input(
      z.strictObject({
        id: Id,
        version: z.int().positive().optional(),
        name: StaffName.optional(),
        isActive: z.boolean().optional(),
      }),
    )
    .output(StaffMember),
};
