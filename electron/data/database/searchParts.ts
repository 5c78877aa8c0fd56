import { connect, type ConnectionOptions } from './connections.ts';

/** The index of words of each table that has one. */
export const INDEXES = { contacts: 'contact_search', reminders: 'reminder_search' } as const;

/** Empties damaged indexes of words of a file that nobody has open: they are filled when it is opened. */
export function emptyIndexes(options: ConnectionOptions): void {
  const raw = connect(options, { fileMustExist: true });
  try {
    for (const name of Object.values(INDEXES)) raw.exec(`INSERT INTO ${name} (${name}) VALUES ('delete-all')`);
  } finally {
    raw.close();
  }
}

/** Whether a line of an integrity check speaks of an index of words: that follows from the rest and can be made anew. */
export function isOfIndex(fault: string): boolean {
  return /fts5/i.test(fault) && Object.values(INDEXES).some((name) => fault.includes(name));
}
