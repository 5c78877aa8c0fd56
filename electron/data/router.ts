import { backupsHandlers } from './backups/backups.handlers.ts';
import { contactsHandlers } from './contacts/contacts.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { implementer } from './implementer.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { staffHandlers } from './staff/staff.handlers.ts';
import { systemHandlers } from './system/system.handlers.ts';
import { cancelTask } from './tasks.ts';
import { transferHandlers } from './transfer/transfer.handlers.ts';

/** Every procedure of the contract with its handler; the compiler names what is missing. */
export const dataRouter = implementer.router({
  backups: backupsHandlers,
  contacts: contactsHandlers,
  history: historyHandlers,
  settings: settingsHandlers,
  staff: staffHandlers,
  system: systemHandlers,
  tasks: {
    cancel: implementer.tasks.cancel.handler(({ context, input }) => ({
      asked: cancelTask(context.tasks, input.taskId),
    })),
  },
  transfer: transferHandlers,
});
