import type { BeforeCommit } from './database/writer.ts';
import { refreshContacts } from './interactions/contactFacts.service.ts';
import { refreshReminders } from './reminders/nextOccurrence.service.ts';
import { refreshSales } from './sales/salesFacts.service.ts';

/** What is counted anew before every COMMIT, undo included. */
export const derivedData: readonly BeforeCommit[] = [refreshContacts, refreshReminders, refreshSales];
