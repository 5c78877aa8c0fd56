import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type { AddressBookInspection } from '#shared/transfer/transfer.ts';
import type { VcardCard, VcardProblem } from '#shared/vcard/index.ts';
import type { Database } from '../database/handles.ts';
import type { RunningTask } from '../tasks.ts';
import { cardGroups } from './cardGroups.ts';
import { ContactIntake } from './contactIntake.ts';
import type { Decided } from './contactIntake.ts';
import { ForetoldStates } from './contactStates.ts';
import { readEntry, remarksOf } from './entries.ts';
import type { ReadEntry } from './entries.ts';
import { ForetoldFields } from './foretoldFields.ts';
import type { ContactsRequest } from './inspectContacts.ts';
import { RowsWriter } from './inspectedRows.ts';
import { fateOf, shownEntry, UNREAD } from './previewRow.ts';
import { ProblemList } from './problemList.ts';
import type { SheetSetting } from './openSheet.ts';
import type { StagedFile, Staging } from './staging.ts';

type SampleRow = AddressBookInspection['sample'][number];

const SAMPLE_ROWS = 20;

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

/** Cards with what becomes of them, in their order. */
function rowsOf(
  cards: readonly VcardCard[],
  readings: readonly (ReadEntry | null)[],
  decided: readonly Decided<ReadEntry>[],
  fields: ForetoldFields,
): PreviewRow[] {
  const left = [...decided];
  return cards.map(({ index: line }, at) => {
    const one = readings[at] === null ? undefined : left.shift();
    const shown = one === undefined ? { ...UNREAD, fate: 'wrong' as const } : shownEntry(one, fields);
    return { line, ...shown, cells: [], problems: [] };
  });
}

/** What was met so far. */
class Met {
  readonly problems = new ProblemList();
  readonly versions = new Tally();
  readonly kept = new Tally();
  readonly sample: SampleRow[] = [];
  count = 0;
  alreadyHere = 0;
  inBin = 0;
  changed = 0;
  same = 0;
  refused = 0;

  read(card: VcardCard, country: string): ReadEntry | null {
    this.count += 1;
    this.versions.add(card.version ?? '');
    const entry = readEntry(card, country);
    const isRefused = 'problem' in entry;
    if (isRefused) {
      this.refused += 1;
      this.problems.add(entry.problem);
    }
    this.problems.add(...remarksOf(card));
    if (isRefused) return null;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push(sampleRow(entry));
    for (const { name } of entry.imported.kept) this.kept.add(name.toUpperCase());
    return entry;
  }

  decided(decided: Decided<ReadEntry>): void {
    if (decided.match === null) return;
    this.alreadyHere += 1;
    if (decided.match.isInBin) this.inBin += 1;
    const fate = fateOf(decided);
    if (fate === 'changed') this.changed += 1;
    if (fate === 'same') this.same += 1;
  }
}

/**
 * What importing an address book would do. Writes nothing into the database; every card with its fate is kept beside the
 * file for `transfer.rows`.
 * @throws FILE_REFUSED `empty`, `notAnAddressBook`, `vanished`; CANCELLED
 */
export async function inspectAddressBook(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  file: StagedFile,
  { onMatch, options }: ContactsRequest,
  setting: SheetSetting,
  task: RunningTask,
): Promise<AddressBookInspection> {
  const { country } = setting;
  const read = database.read.bind(database);
  const states = new ForetoldStates(read, staging);
  const fields = new ForetoldFields(setting.fields);
  const intake = new ContactIntake({ read, states, fields, onMatch, inBin: options.inBin, entriesAre: 'cards' });
  const met = new Met();
  const outside: VcardProblem[] = [];
  const writer = await RowsWriter.begin(staging);
  try {
    for await (const { cards, bytesRead } of cardGroups(file, country, outside)) {
      const readings: (ReadEntry | null)[] = [];
      for (const card of cards) {
        readings.push(met.read(card, country));
        await setting.pause();
      }
      const decided = await intake.decide(readings.filter((reading) => reading !== null));
      for (const one of decided) met.decided(one);
      for (const row of rowsOf(cards, readings, decided, fields)) await writer.add(row);
      task.progress({ stage: 'reading', done: bytesRead, total: file.byteSize, unit: 'bytes' });
    }
    await staging.keep(file.token, await writer.finish(staging));
  } finally {
    await writer.abandon();
    await states.dispose();
  }
  const { problems, versions, kept, sample, count, alreadyHere, inBin, changed, same, refused } = met;
  problems.add(...outside.map(({ code, line, detail }) => ({ code, position: null, line, about: detail })));
  return {
    format: 'vcf',
    name: file.name,
    byteSize: file.byteSize,
    count,
    alreadyHere,
    inBin,
    changed,
    same,
    refused,
    versions: versions.list().map(({ name, count: cards }) => ({ version: name, count: cards })),
    sample,
    kept: kept.list(),
    problemCount: problems.count,
    problems: problems.first,
  };
}
