import { implement, lazy, type Router } from '@orpc/server';
import type { dataContract } from '#shared/contract/index.ts';
import { tasksContract } from '#shared/tasks/tasks.contract.ts';
import { contactsHandlers } from './contacts/contacts.handlers.ts';
import type { DataContext } from './context.ts';
import { fieldsHandlers } from './fields/fields.handlers.ts';
import { inContractErrors } from './inContractErrors.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { staffHandlers } from './staff/staff.handlers.ts';
import { systemHandlers } from './system/system.handlers.ts';
import { cancelTask } from './tasks.ts';
import { viewsHandlers } from './views/views.handlers.ts';

const tasks = implement(tasksContract).$context<DataContext>().use(inContractErrors);

/**
 * Handlers whose code is read when one of them is asked for first. Each as it is, without the contract that goes with them
 * together: of a part that comes later that would be looked up at the wrong place.
 */
function later<Handlers extends object>(read: () => Promise<Handlers>) {
  return lazy(async () => ({ default: { ...(await read()) } }));
}

const ahead: (() => Promise<unknown>)[] = [];

/** The same, read ahead when the first screen stands: what somebody goes to next should not wait for it. */
function soon<Handlers extends object>(read: () => Promise<Handlers>) {
  ahead.push(read);
  return later(read);
}

/**
 * Every procedure of the contract with its handler; the compiler names what is missing. Read at the start is what every
 * screen asks for; the code of all else is read when it is asked for first.
 */
export const dataRouter: Router<typeof dataContract, DataContext> = {
  backups: later(async () => (await import('./backups/backups.handlers.ts')).backupsHandlers),
  contacts: contactsHandlers,
  desk: soon(async () => (await import('./desk/desk.handlers.ts')).deskHandlers),
  fields: fieldsHandlers,
  goals: later(async () => (await import('./goals/goals.handlers.ts')).goalsHandlers),
  history: soon(async () => (await import('./history/history.handlers.ts')).historyHandlers),
  initiatives: later(async () => (await import('./initiatives/initiatives.handlers.ts')).initiativesHandlers),
  interactions: soon(async () => (await import('./interactions/interactions.handlers.ts')).interactionsHandlers),
  ledger: later(async () => (await import('./initiatives/ledger.handlers.ts')).ledgerHandlers),
  notices: soon(async () => (await import('./notices/notices.handlers.ts')).noticesHandlers),
  reminders: soon(async () => (await import('./reminders/reminders.handlers.ts')).remindersHandlers),
  roi: later(async () => (await import('./roi/roi.handlers.ts')).roiHandlers),
  sales: later(async () => (await import('./sales/sales.handlers.ts')).salesHandlers),
  scorecard: later(async () => (await import('./scorecard/scorecard.handlers.ts')).scorecardHandlers),
  search: soon(async () => (await import('./search/search.handlers.ts')).searchHandlers),
  settings: settingsHandlers,
  specialDays: soon(async () => (await import('./specialDays/specialDays.handlers.ts')).specialDaysHandlers),
  staff: staffHandlers,
  system: systemHandlers,
  tasks: tasks.router({
    cancel: tasks.cancel.handler(({ context, input }) => ({ asked: cancelTask(context.tasks, input.taskId) })),
  }),
  timeline: soon(async () => (await import('./timeline/timeline.handlers.ts')).timelineHandlers),
  touch: soon(async () => (await import('./touch/touch.handlers.ts')).touchHandlers),
  transfer: later(async () => (await import('./transfer/transfer.handlers.ts')).transferHandlers),
  views: viewsHandlers,
};

/** Reads, one after the other, the code of what is asked for soon after every start. */
export async function readAhead(): Promise<void> {
  for (const read of ahead) await read();
}
