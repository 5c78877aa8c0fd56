import type { ContractRouterClient } from '@orpc/contract';
import { backupsContract } from '../backups/backups.contract.ts';
import { contactsContract } from '../contacts/contacts.contract.ts';
import { deskContract } from '../desk/desk.contract.ts';
import { fieldsContract } from '../fields/fields.contract.ts';
import { goalsContract } from '../goals/goals.contract.ts';
import { historyContract } from '../history/history.contract.ts';
import { initiativesContract } from '../initiatives/initiatives.contract.ts';
import { ledgerContract } from '../initiatives/ledger.contract.ts';
import { interactionsContract } from '../interactions/interactions.contract.ts';
import { noticesContract } from '../notices/notices.contract.ts';
import { remindersContract } from '../reminders/reminders.contract.ts';
import { roiContract } from '../roi/roi.contract.ts';
import { salesContract } from '../sales/sales.contract.ts';
import { scorecardContract } from '../scorecard/scorecard.contract.ts';
import { searchContract } from '../search/search.contract.ts';
import { settingsContract } from '../settings/settings.contract.ts';
import { specialDaysContract } from '../specialDays/specialDays.contract.ts';
import { staffContract } from '../staff/staff.contract.ts';
import { systemContract } from '../system/system.contract.ts';
import { tasksContract } from '../tasks/tasks.contract.ts';
import { timelineContract } from '../timeline/timeline.contract.ts';
import { touchContract } from '../touch/touch.contract.ts';
import { transferContract } from '../transfer/transfer.contract.ts';
import { viewsContract } from '../views/views.contract.ts';

/** Everything that the data process can be asked. */
export const dataContract = {
  backups: backupsContract,
  contacts: contactsContract,
  desk: deskContract,
  fields: fieldsContract,
  goals: goalsContract,
  history: historyContract,
  initiatives: initiativesContract,
  interactions: interactionsContract,
  ledger: ledgerContract,
  notices: noticesContract,
  reminders: remindersContract,
  roi: roiContract,
  sales: salesContract,
  scorecard: scorecardContract,
  search: searchContract,
  settings: settingsContract,
  specialDays: specialDaysContract,
  staff: staffContract,
  system: systemContract,
  tasks: tasksContract,
  timeline: timelineContract,
  touch: touchContract,
  transfer: transferContract,
  views: viewsContract,
};

/** A typed caller of the data process. */
export type DataClient = ContractRouterClient<typeof dataContract>;
