import type { Readable, Transaction } from '../database/handles.ts';
import { preferences, savePreference } from './settings.repository.ts';

/** What the program remembers for itself; nobody sets it, and it stands outside the history. */
export type Note = 'lastSeenOn' | 'specialDayNoticesThrough';

/** The text that was noted last, or null. */
export async function readNote(readable: Readable, note: Note): Promise<string | null> {
  const stored = (await preferences(readable)).get(note);
  const value: unknown = stored === undefined ? null : JSON.parse(stored);
  return typeof value === 'string' ? value : null;
}

/** In `writeUntracked`. */
export async function saveNote(transaction: Transaction, note: Note, text: string): Promise<void> {
  await savePreference(transaction, note, JSON.stringify(text));
}
