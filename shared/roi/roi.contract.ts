import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { CrmAnswers } from './answers.ts';
import { RoiBasis, RoiReport, RoiSummary } from './roi.ts';

const asked = z.strictObject({
  /** Left out: all of them together. */
  initiativeId: Id.optional(),
  /** Only costs and benefits of these days, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  basis: RoiBasis.default('expected'),
  today: CalendarDate.optional(),
});

export const roiContract = {
  summary: reading.input(asked).output(RoiSummary),
  report: reading.input(asked).output(RoiReport),
  /** The five answers as they were given last, or null. */
  answers: reading
    .input(z.strictObject({}))
    .output(z.strictObject({ initiative: Initiative.nullable(), answers: CrmAnswers.nullable() })),
  /** Writes the answers, the CRM as an initiative and the entries that follow, as one batch. */
  saveAnswers: writing
    .input(z.strictObject({ answers: CrmAnswers, version: z.int().positive().optional() }))
    .output(z.strictObject({ initiative: Initiative, answers: CrmAnswers })),
};
