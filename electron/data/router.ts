import { implement, type Router } from '@orpc/server';
import type { dataContract } from '#shared/contract/index.ts';
import { tasksContract } from '#shared/tasks/tasks.contract.ts';
import { backupsHandlers } from './backups/backups.handlers.ts';
import { contactsHandlers } from './contacts/contacts.handlers.ts';
import type { DataContext } from './context.ts';
import { deskHandlers } from './desk/desk.handlers.ts';
import { fieldsHandlers } from './fields/fields.handlers.ts';
import { goalsHandlers } from './goals/goals.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { inContractErrors } from './inContractErrors.ts';
import { initiativesHandlers } from './initiatives/initiatives.handlers.ts';
import { ledgerHandlers } from './initiatives/ledger.handlers.ts';
import { interactionsHandlers } from './interactions/interactions.handlers.ts';
import { noticesHandlers } from './notices/notices.handlers.ts';
import { remindersHandlers } from './reminders/reminders.handlers.ts';
import { roiHandlers } from './roi/roi.handlers.ts';
import { salesHandlers } from './sales/sales.handlers.ts';
import { scorecardHandlers } from './scorecard/scorecard.handlers.ts';
import { searchHandlers } from './search/search.handlers.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { specialDaysHandlers } from './specialDays/specialDays.handlers.ts';
import { staffHandlers } from './staff/staff.handlers.ts';
import { systemHandlers } from './system/system.handlers.ts';
import { cancelTask } from './tasks.ts';
import { timelineHandlers } from './timeline/timeline.handlers.ts';
import { touchHandlers } from './touch/touch.handlers.ts';
import { transferHandlers } from './transfer/transfer.handlers.ts';
import { viewsHandlers } from './views/views.handlers.ts';

const tasks = implement(tasksContract).$context<DataContext>().use(inContractErrors);

/** Every procedure of the contract with its handler; the compiler names what is missing. */
export const dataRouter: Router<typeof dataContract, DataContext> = {
  backups: backupsHandlers,
  contacts: contactsHandlers,
  desk: deskHandlers,
  fields: fieldsHandlers,
  goals: goalsHandlers,
  history: historyHandlers,
  initiatives: initiativesHandlers,
  interactions: interactionsHandlers,
  ledger: ledgerHandlers,
  notices: noticesHandlers,
  reminders: remindersHandlers,
  roi: roiHandlers,
  sales: salesHandlers,
  scorecard: scorecardHandlers,
  search: searchHandlers,
  settings: settingsHandlers,
  specialDays: specialDaysHandlers,
  staff: staffHandlers,
  system: systemHandlers,
  tasks: tasks.router({
    cancel: tasks.cancel.handler(({ context, input }) => ({ asked: cancelTask(context.tasks, input.taskId) })),
  }),
  timeline: timelineHandlers,
  touch: touchHandlers,
  transfer: transferHandlers,
  views: viewsHandlers,
};
