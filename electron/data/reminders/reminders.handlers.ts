import { implement } from '@orpc/server';
import { remindersContract } from '#shared/reminders/reminders.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { updateReminderFields } from './changeReminder.service.ts';
import { createReminder } from './createReminder.service.ts';
import { catchUp, snoozeMany } from './manyReminders.service.ts';
import { parseSentence } from './parse.service.ts';
import { reminderCalendar } from './reminderCalendar.service.ts';
import { getReminder, occurrenceDates, pageOfDue, pageOfReminders, reminderCount } from './reminders.service.ts';
import { removeReminder } from './removeReminder.service.ts';
import { completeReminder, reopenOccurrence, skipOccurrence, snoozeOccurrence } from './settleOccurrence.service.ts';

const reminders = implement(remindersContract).$context<DataContext>().use(inContractErrors);

const toolsOf = ({ today, newUid }: DataContext) => ({ today: today(), newUid });

/** Promises with a date. */
export const remindersHandlers = reminders.router({
  list: reminders.list.handler(({ context, input: { today, ...input } }) =>
    context.database.read((reader) => pageOfReminders(reader, { ...input, today: today ?? context.today() })),
  ),
  count: reminders.count.handler(({ context, input }) =>
    context.database.read((reader) => reminderCount(reader, input.filter)),
  ),
  due: reminders.due.handler(({ context, input: { on, ...page } }) =>
    context.database.read((reader) => pageOfDue(reader, { ...page, range: { to: on }, today: on })),
  ),
  get: reminders.get.handler(({ context, input }) => context.database.read((reader) => getReminder(reader, input.id))),
  occurrences: reminders.occurrences.handler(({ context, input }) =>
    context.database.read((reader) => occurrenceDates(reader, input)),
  ),
  calendar: reminders.calendar.handler(({ context, input }) =>
    context.database.read((reader) => reminderCalendar(reader, input)),
  ),
  parse: reminders.parse.handler(({ context, input }) =>
    context.database.read((reader) => parseSentence(reader, input)),
  ),
  create: reminders.create.handler(({ context, input }) => createReminder(context.database, input, toolsOf(context))),
  update: reminders.update.handler(({ context, input }) =>
    updateReminderFields(context.database, input, toolsOf(context)),
  ),
  complete: reminders.complete.handler(({ context, input }) =>
    completeReminder(context.database, input, toolsOf(context)),
  ),
  reopen: reminders.reopen.handler(({ context, input }) => reopenOccurrence(context.database, input)),
  snooze: reminders.snooze.handler(({ context, input }) => snoozeOccurrence(context.database, input)),
  skip: reminders.skip.handler(({ context, input }) => skipOccurrence(context.database, input, toolsOf(context))),
  snoozeMany: reminders.snoozeMany.handler(({ context, input }) =>
    snoozeMany(context.database, input, context.today()),
  ),
  catchUp: reminders.catchUp.handler(({ context, input }) => catchUp(context.database, input)),
  remove: reminders.remove.handler(({ context, input }) => removeReminder(context.database, input, toolsOf(context))),
});
