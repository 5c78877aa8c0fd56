import type { SkipReason, TransferProblem } from '#shared/transfer/transfer.ts';
import { encodeBase64 } from '#shared/vcard/index.ts';
import type { VcardCard } from '#shared/vcard/index.ts';
import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { nextRowId } from '../database/insertRows.ts';
import { savePhotos } from '../contacts/contactPhoto.service.ts';
import { pointColumns } from '../contacts/contacts.table.ts';
import type { StoredPicture } from '../contacts/picture.ts';
import { specialDayColumns } from '../specialDays/specialDays.table.ts';
import { readEntry, remarksOf } from './entries.ts';
import type { ReadEntry } from './entries.ts';
import { importedPicture } from './importedPicture.ts';
import type { Matcher } from './matching.ts';
import type { PictureScaler } from './pictureScaler.ts';
import { ProblemList } from './problemList.ts';
import type { ByteRange } from './staging.ts';
import { insertContacts, knownContacts, linkEmployer, onlyCompanies } from './transfer.repository.ts';
import type { NewRows } from './transfer.repository.ts';

/** What an import needs besides the file. */
export interface ImportTools {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  readonly matcher: Matcher;
  readonly scaler: PictureScaler;
  readonly country: string;
  readonly newUid: () => string;
  /** From when the rhythms of new contacts count. */
  readonly today: string;
}

const MOST_BIN_IDS = 1000;

/** The rows of one group on their way into the database. */
type Rows = { readonly [Table in keyof NewRows]: NewRows[Table][number][] };

/** An import under way: takes group after group inside one transaction and keeps the count. */
export class ContactImport {
  readonly #tools: ImportTools;
  readonly #firstId: number;
  readonly #employers = new Map<string, number[]>();
  readonly #skipped = new Map<SkipReason, number>();
  readonly #binIds = new Set<number>();
  readonly #problems = new ProblemList();
  readonly #refused: ByteRange[] = [];
  #nextId: number;

  private constructor(tools: ImportTools, firstId: number) {
    this.#tools = tools;
    this.#firstId = firstId;
    this.#nextId = firstId;
  }

  static async begin(tools: ImportTools): Promise<ContactImport> {
    return new ContactImport(tools, await nextRowId(tools.transaction, 'contacts'));
  }

  get added(): number {
    return this.#nextId - this.#firstId;
  }

  /** Where the cards stand that were not taken. */
  get refused(): readonly ByteRange[] {
    return this.#refused;
  }

  summary() {
    const skippedBecause = [...this.#skipped].map(([reason, count]) => ({ reason, count }));
    return {
      added: this.added,
      updated: 0,
      skipped: skippedBecause.reduce((sum, { count }) => sum + count, 0),
      problems: this.#refused.length,
      skippedBecause,
      inBinIds: [...this.#binIds],
      problemList: this.#problems.first,
    };
  }

  note(problem: TransferProblem): void {
    this.#problems.add(problem);
  }

  /** Reads, matches and writes a group of cards. */
  async take(cards: readonly VcardCard[]): Promise<void> {
    const { batch, country, transaction } = this.#tools;
    const entries: ReadEntry[] = [];
    for (const card of cards) {
      const last = this.#refused.at(-1);
      if (last?.end === null) last.end = card.offset;
      const entry = readEntry(card, country);
      if ('problem' in entry) {
        this.#refused.push({ start: card.offset, end: null });
        this.#problems.add(entry.problem);
      } else entries.push(entry);
      this.#problems.add(...remarksOf(card));
      await batch.pause();
    }
    const uids = entries.flatMap(({ imported }) => imported.draft.uid ?? []);
    const wanted = { uids, fingerprints: entries.map(({ fingerprint }) => fingerprint) };
    const known = await knownContacts(transaction, wanted, this.#firstId);
    const rows: Rows = { contacts: [], points: [], tags: [], specialDays: [], kept: [] };
    for (const entry of entries) {
      const decision = this.#tools.matcher.decide(entry, known);
      if (decision.type === 'skip') this.#skip(decision.reason, decision.known?.id ?? null);
      else await this.#add(entry, decision.uid, rows);
    }
    await insertContacts(transaction, rows);
    await batch.pause();
  }

  #skip(reason: SkipReason, id: number | null): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
    if (reason === 'inBin' && id !== null && this.#binIds.size < MOST_BIN_IDS) this.#binIds.add(id);
  }

  async #add({ card, content, imported, fingerprint }: ReadEntry, uid: string | null, rows: Rows): Promise<void> {
    const id = this.#nextId++;
    if (uid === null && imported.draft.uid !== undefined) this.#remark(card, 'uidTaken');
    const { picture, kept } = await this.#picture(card, imported);
    rows.contacts.push({
      ...content.columns,
      id,
      uid: uid ?? this.#tools.newUid(),
      created_at: this.#tools.batch.at,
      updated_at: this.#tools.batch.at,
      photo: picture?.hash ?? null,
      source_fingerprint: fingerprint,
      rhythm_since: content.columns.rhythm_wished_days === null ? null : this.#tools.today,
    });
    for (const [position, point] of content.points.entries())
      rows.points.push({ contact_id: id, position, ...pointColumns(point) });
    for (const [position, tag] of content.tags.entries())
      rows.tags.push({ contact_id: id, position, tag, folded_tag: tagKey(tag) });
    for (const [position, entry] of content.specialDays.entries())
      rows.specialDays.push({ contact_id: id, position, ...specialDayColumns(entry) });
    for (const [position, property] of kept.entries()) {
      rows.kept.push({ contact_id: id, position, property: JSON.stringify(property) });
    }
    const employer = content.columns.employer_name;
    if (employer === '') return;
    const people = this.#employers.get(employer);
    if (people === undefined) this.#employers.set(employer, [id]);
    else people.push(id);
  }

  #remark(card: VcardCard, code: string): void {
    const about = card.properties.find((property) => property.name === 'FN')?.value ?? '';
    this.#problems.add({ code, position: card.index, line: card.line, about: about.slice(0, 200) });
  }

  /** The picture as it is stored; one that cannot be read is kept as it came, with a remark. */
  async #picture(card: VcardCard, { photo, kept }: ReadEntry['imported']) {
    if (photo === null) return { picture: null, kept };
    const read = await importedPicture(photo, this.#tools.scaler);
    await this.#tools.batch.pause();
    if ('picture' in read) {
      await savePhotos(this.#tools.transaction, [read.picture]);
      return { picture: read.picture satisfies StoredPicture, kept };
    }
    this.#remark(card, read.problem);
    return {
      picture: null,
      kept: [...kept, { group: null, name: 'PHOTO', params: [], value: encodeBase64(photo), isBinary: true }],
    };
  }

  /** Links people to the companies of their employers' names, now that all companies of the file are there. */
  async linkEmployers(): Promise<void> {
    const { transaction, batch } = this.#tools;
    const companies = await onlyCompanies(transaction, [...this.#employers.keys()]);
    for (const [name, companyId] of companies) {
      await linkEmployer(transaction, companyId, this.#employers.get(name) ?? []);
      await batch.pause();
    }
  }
}
