import type { BeforeCommit } from './database/writer.ts';
import { dropDoubleOwnValues } from './fields/doubleValues.repository.ts';
import { refreshContacts } from './interactions/contactFacts.service.ts';
import { refreshReminders } from './reminders/nextOccurrence.service.ts';
import { refreshSales } from './sales/salesFacts.service.ts';
import { refreshSearch } from './search/searchIndex.service.ts';

/** What is counted anew before every COMMIT, undo included. */
export const derivedData: readonly BeforeCommit[] = [
  dropDoubleOwnValues,
  refreshContacts,
  refreshReminders,
  refreshSales,
  refreshSearch,
];
