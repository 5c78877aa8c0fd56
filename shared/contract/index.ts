import type { ContractRouterClient } from '@orpc/contract';
import { backupsContract } from '../backups/backups.contract.ts';
import { contactsContract } from '../contacts/contacts.contract.ts';
import { historyContract } from '../history/history.contract.ts';
import { settingsContract } from '../settings/settings.contract.ts';
import { staffContract } from '../staff/staff.contract.ts';
import { systemContract } from '../system/system.contract.ts';
import { tasksContract } from '../tasks/tasks.contract.ts';
import { transferContract } from '../transfer/transfer.contract.ts';

/** Everything that the data process can be asked. */
export const dataContract = {
  backups: backupsContract,
  contacts: contactsContract,
  history: historyContract,
  settings: settingsContract,
  staff: staffContract,
  system: systemContract,
  tasks: tasksContract,
  transfer: transferContract,
};

/** A typed caller of the data process. */
export type DataClient = ContractRouterClient<typeof dataContract>;
