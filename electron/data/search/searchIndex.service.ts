import { ownWords, preparedReminder, preparedText } from '#shared/search/searchText.rules.ts';
import type { SearchSource } from '#shared/search/searchText.rules.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import type { RowsDone } from '../database/writer.ts';
import { grouped } from '../grouped.ts';
import {
  beginAnew,
  dropWords,
  forgetStale,
  isComplete,
  reminderTexts,
  saveContactWords,
  saveReminderWords,
  searchedRows,
  staleCount,
  staleIds,
  tidyUp,
} from './searchIndex.repository.ts';
import type { Searched, SearchedRow, SearchedRows } from './searchIndex.repository.ts';

export { forgetStaleContactWords, saveNewContactWords } from './searchIndex.repository.ts';

const AT_ONCE = 200;
const INDEXES = ['contact', 'reminder'] as const satisfies readonly Searched[];

type Pause = () => Promise<void>;

/** Brings the search index up to date with what the transaction wrote. Run before every COMMIT, undo included. */
export async function refreshSearch(transaction: Transaction, pause: Pause, onDone?: RowsDone): Promise<void> {
  for (const of of INDEXES) {
    try {
      await refresh(transaction, of, pause, onDone);
    } catch (error) {
      if (!isDamagedIndex(error)) throw error;
      // It follows from the rows alone, so nothing is lost.
      await beginAnew(transaction, of);
      await refresh(transaction, of, pause, onDone);
    }
  }
}

async function refresh(transaction: Transaction, of: Searched, pause: Pause, onDone?: RowsDone): Promise<void> {
  const first = await staleIds(transaction, of, 0, AT_ONCE);
  if (first.length === 0) return;
  const areMany = first.length === AT_ONCE;
  if (areMany) await tidyUp(transaction, of, false);
  const total = areMany ? await staleCount(transaction, of) : first.length;
  // Each is touched twice: half of it is done when its old words are gone.
  let touched = 0;
  const afterPiece = async (count: number) => {
    touched += count;
    if (areMany) onDone?.(Math.floor(touched / 2), total);
    await pause();
  };
  // All go before any comes: each turn from adding to deleting makes FTS5 write out what it gathered.
  await inPieces(transaction, of, afterPiece, async (ids) => await dropWords(transaction, of, ids));
  const index = of === 'contact' ? indexContacts : indexReminders;
  await inPieces(transaction, of, afterPiece, async (ids) => await index(transaction, ids));
  if (areMany) await tidyUp(transaction, of, true);
  await forgetStale(transaction, of);
}

async function inPieces(
  transaction: Transaction,
  of: Searched,
  afterPiece: (count: number) => Promise<void>,
  run: (ids: readonly number[]) => Promise<void>,
): Promise<void> {
  let ids = await staleIds(transaction, of, 0, AT_ONCE);
  while (ids.length > 0) {
    await run(ids);
    await afterPiece(ids.length);
    ids = ids.length < AT_ONCE ? [] : await staleIds(transaction, of, ids.at(-1) ?? 0, AT_ONCE);
  }
}

async function indexContacts(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const sources = searchSources(await searchedRows(transaction, ids));
  await saveContactWords(
    transaction,
    sources.map(({ id, source }) => ({ id, columns: preparedText(source) })),
  );
}

async function indexReminders(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const found = await reminderTexts(transaction, ids);
  await saveReminderWords(
    transaction,
    found.map(({ id, text }) => ({ id, text: preparedReminder(text) })),
  );
}

/** What of each contact is looked through. */
export function searchSources({
  contacts,
  points,
  tags,
  own,
}: SearchedRows): readonly { readonly id: number; readonly source: SearchSource }[] {
  const pointsOf = grouped(points, (row) => row.contact_id);
  const tagsOf = grouped(tags, (row) => row.contact_id);
  const ownOf = grouped(own, (row) => row.contact_id);
  return contacts.map((row) => ({
    id: row.id,
    source: {
      ...sourceFields(row),
      points: pointsOf.get(row.id) ?? [],
      tags: (tagsOf.get(row.id) ?? []).map(({ tag }) => tag),
      own: (ownOf.get(row.id) ?? []).map(({ type, value, label }) => ownWords(type, label ?? value)),
    },
  }));
}

function sourceFields(row: SearchedRow): Omit<SearchSource, 'points' | 'tags' | 'own'> {
  return {
    kind: row.kind,
    displayName: row.display_name,
    familyName: row.family_name,
    givenName: row.given_name,
    middleName: row.middle_name,
    nickname: row.nickname,
    phoneticFamilyName: row.phonetic_family_name,
    phoneticGivenName: row.phonetic_given_name,
    companyName: row.company_name,
    employer: row.employer,
    // The words of a JSON array of texts are those of its texts.
    departments: [row.departments],
    title: row.title,
    note: row.note,
  };
}

/** Fills an index that holds not everything: of a file that was made before there was one, or one that was emptied. */
export async function completeSearch(database: Database): Promise<void> {
  const missing = await database.read(async (reader) => {
    const complete = await Promise.all(INDEXES.map((of) => isWhole(reader, of)));
    return INDEXES.filter((_of, index) => complete[index] === false);
  });
  await fill(database, missing);
}

async function isWhole(readable: Readable, of: Searched): Promise<boolean> {
  try {
    return await isComplete(readable, of);
  } catch (error) {
    if (isDamagedIndex(error)) return false;
    throw error;
  }
}

/** Makes the whole index anew: one that is damaged. */
export async function rebuildSearch(database: Database): Promise<void> {
  await fill(database, INDEXES);
}

async function fill(database: Database, which: readonly Searched[]): Promise<void> {
  if (which.length === 0) return;
  await database.writeUntracked([], async (transaction) => {
    for (const of of which) await beginAnew(transaction, of);
  });
}

function isDamagedIndex(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT_VTAB';
}
