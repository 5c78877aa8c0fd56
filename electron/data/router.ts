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
 * Every procedure of the contract with its handler; the compiler names what is missing. Read at the start is what every
 * screen asks for; the code of all else is read when it is asked for first.
 */
export const dataRouter: Router<typeof dataContract, DataContext> = {
  backups: lazy(async () => ({ default: (await import('./backups/backups.handlers.ts')).backupsHandlers })),
  contacts: contactsHandlers,
  desk: lazy(async () => ({ default: (await import('./desk/desk.handlers.ts')).deskHandlers })),
  fields: fieldsHandlers,
  goals: lazy(async () => ({ default: (await import('./goals/goals.handlers.ts')).goalsHandlers })),
  history: lazy(async () => ({ default: (await import('./history/history.handlers.ts')).historyHandlers })),
  initiatives: lazy(async () => ({
    default: (await import('./initiatives/initiatives.handlers.ts')).initiativesHandlers,
  })),
  interactions: lazy(async () => ({
    default: (await import('./interactions/interactions.handlers.ts')).interactionsHandlers,
  })),
  ledger: lazy(async () => ({ default: (await import('./initiatives/ledger.handlers.ts')).ledgerHandlers })),
  notices: lazy(async () => ({ default: (await import('./notices/notices.handlers.ts')).noticesHandlers })),
  reminders: lazy(async () => ({ default: (await import('./reminders/reminders.handlers.ts')).remindersHandlers })),
  roi: lazy(async () => ({ default: (await import('./roi/roi.handlers.ts')).roiHandlers })),
  sales: lazy(async () => ({ default: (await import('./sales/sales.handlers.ts')).salesHandlers })),
  scorecard: lazy(async () => ({ default: (await import('./scorecard/scorecard.handlers.ts')).scorecardHandlers })),
  search: lazy(async () => ({ default: (await import('./search/search.handlers.ts')).searchHandlers })),
  settings: settingsHandlers,
  specialDays: lazy(async () => ({
    default: (await import('./specialDays/specialDays.handlers.ts')).specialDaysHandlers,
  })),
  staff: staffHandlers,
  system: systemHandlers,
  tasks: tasks.router({
    cancel: tasks.cancel.handler(({ context, input }) => ({ asked: cancelTask(context.tasks, input.taskId) })),
  }),
  timeline: lazy(async () => ({ default: (await import('./timeline/timeline.handlers.ts')).timelineHandlers })),
  touch: lazy(async () => ({ default: (await import('./touch/touch.handlers.ts')).touchHandlers })),
  transfer: lazy(async () => ({ default: (await import('./transfer/transfer.handlers.ts')).transferHandlers })),
  views: viewsHandlers,
};
