import { SheetReading } from '#shared/transfer/transfer.ts';
import type { AddressBookInspection, Inspection } from '#shared/transfer/transfer.ts';
import type { VcardProblem } from '#shared/vcard/index.ts';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/handles.ts';
import { homeCountry } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import { cardGroups } from './cardGroups.ts';
import { readEntry, remarksOf } from './entries.ts';
import type { ReadEntry } from './entries.ts';
import { formatOf } from './fileFormat.ts';
import { inspectCalendar } from './inspectCalendar.ts';
import { inspectSales } from './inspectSales.ts';
import { Matcher } from './matching.ts';
import { ProblemList } from './problemList.ts';
import type { StagedFile, Staging } from './staging.ts';
import { knownContacts } from './transfer.repository.ts';

type SampleRow = AddressBookInspection['sample'][number];

const SAMPLE_ROWS = 20;
/** Reading yields to other work of the thread when this long has passed. */
const PAUSE_AFTER_MILLISECONDS = 12;

function primary({ content }: ReadEntry, type: 'phone' | 'email'): string {
  return content.points.find((point) => point.type === type && point.isPrimary)?.value ?? '';
}

function sampleRow(entry: ReadEntry): SampleRow {
  const { columns, tags } = entry.content;
  return {
    displayName: columns.display_name,
    kind: columns.kind,
    phone: primary(entry, 'phone'),
    email: primary(entry, 'email'),
    employer: columns.employer_name ?? '',
    birthday: columns.birthday ?? null,
    tags: [...tags],
  };
}

/** How often each name occurs, most frequent first. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  list(): { readonly name: string; readonly count: number }[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

export interface InspectRequest {
  readonly file: string;
  /** Of a sheet. */
  readonly reading?: SheetReading | undefined;
}

/**
 * What importing the file would do. Writes nothing.
 * @param today on this machine's calendar
 * @throws FILE_REFUSED when the file is empty, neither address book, calendar nor sheet, incomplete or gone; CANCELLED
 */
export async function inspectFile(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  { file: token, reading = SheetReading.parse({}) }: InspectRequest,
  today: string,
  task: RunningTask,
): Promise<Inspection> {
  const file = await staging.complete(token);
  const format = await formatOf(file);
  if (format === 'csv') return await inspectSales(database, file, reading, today, task);
  return format === 'ics'
    ? await inspectCalendar(database, file, today, task)
    : await inspectAddressBook(database, file, task);
}

async function inspectAddressBook(
  database: Database,
  file: StagedFile,
  task: RunningTask,
): Promise<AddressBookInspection> {
  const country = await database.read(homeCountry);
  const matcher = new Matcher('skip');
  const problems = new ProblemList();
  const outside: VcardProblem[] = [];
  const versions = new Tally();
  const kept = new Tally();
  const sample: SampleRow[] = [];
  let count = 0;
  let alreadyHere = 0;
  let inBin = 0;
  let refused = 0;
  let pausedAt = performance.now();
  for await (const { cards, bytesRead } of cardGroups(file, country, outside)) {
    const entries: ReadEntry[] = [];
    for (const card of cards) {
      count += 1;
      versions.add(card.version ?? '');
      const entry = readEntry(card, country);
      if ('problem' in entry) {
        refused += 1;
        problems.add(entry.problem);
      } else entries.push(entry);
      problems.add(...remarksOf(card));
      if (performance.now() - pausedAt < PAUSE_AFTER_MILLISECONDS) continue;
      await setImmediate();
      throwIfCancelled(task.signal);
      pausedAt = performance.now();
    }
    for (const entry of entries) {
      if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(entry));
      for (const { name } of entry.imported.kept) kept.add(name.toUpperCase());
    }
    const uids = entries.flatMap(({ imported }) => imported.draft.uid ?? []);
    const wanted = { uids, fingerprints: entries.map(({ fingerprint }) => fingerprint) };
    const known = await database.read((reader) => knownContacts(reader, wanted, Number.MAX_SAFE_INTEGER));
    for (const entry of entries) {
      const decision = matcher.decide(entry, known);
      if (decision.type !== 'skip') continue;
      alreadyHere += 1;
      if (decision.reason === 'inBin') inBin += 1;
    }
    throwIfCancelled(task.signal);
    task.progress({ stage: 'reading', done: bytesRead, total: file.byteSize, unit: 'bytes' });
  }
  problems.add(...outside.map(({ code, line, detail }) => ({ code, position: null, line, about: detail })));
  return {
    format: 'vcf',
    name: file.name,
    byteSize: file.byteSize,
    count,
    alreadyHere,
    inBin,
    refused,
    versions: versions.list().map(({ name, count: cards }) => ({ version: name, count: cards })),
    sample,
    kept: kept.list(),
    problemCount: problems.count,
    problems: problems.first,
  };
}
