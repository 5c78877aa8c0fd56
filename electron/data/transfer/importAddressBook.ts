import type { ImportResult } from '#shared/transfer/transfer.ts';
import { encodeBase64 } from '#shared/vcard/index.ts';
import type { VcardCard, VcardProblem } from '#shared/vcard/index.ts';
import { savePhotos } from '../contacts/contactPhoto.service.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { homeCountry } from '../settings/settings.service.ts';
import type { RunningTask } from '../tasks.ts';
import { cardGroups, requireCards } from './cardGroups.ts';
import { ContactIntake } from './contactIntake.ts';
import type { Decided } from './contactIntake.ts';
import { writtenStates } from './contactStates.ts';
import { ContactTally } from './contactTally.ts';
import { ContactWriting } from './contactWriting.ts';
import type { Beside } from './contactWriting.ts';
import { aboutCard, readEntry, remarksOf } from './entries.ts';
import type { ReadEntry } from './entries.ts';
import { importBatch } from './importBatch.ts';
import type { ImportContext } from './import.service.ts';
import { ImportedFields } from './importedFields.ts';
import { importedPicture } from './importedPicture.ts';
import { notTakenCards } from './notTakenCards.ts';
import { createPictureScaler } from './pictureScaler.ts';
import type { PictureScaler } from './pictureScaler.ts';
import type { ByteRange, StagedFile } from './staging.ts';
import type { ContactsRequest } from './inspectContacts.ts';

/**
 * Imports an address book: one transaction, one batch, which one undo takes back, updated contacts too. Cancelling, and
 * any fault, leaves everything as it was.
 * @throws FILE_REFUSED `empty`, `notAnAddressBook`, `vanished`; CANCELLED
 */
export async function importAddressBook(
  context: ImportContext,
  file: StagedFile,
  request: ContactsRequest,
  task: RunningTask,
): Promise<ImportResult> {
  await requireCards(file);
  const scaler = createPictureScaler();
  try {
    const intent = { label: 'contactsImported', file, topics: ['contacts', 'fields', 'history'] } as const;
    return await importBatch(context, intent, task, async (transaction, batch) => {
      const cards = await CardImport.begin({ context, transaction, batch, scaler, request });
      const outside: VcardProblem[] = [];
      for await (const group of cardGroups(file, cards.country, outside)) {
        await cards.take(group.cards);
        task.progress({ stage: 'reading', done: group.bytesRead, total: file.byteSize, unit: 'bytes' });
      }
      const { tally } = cards;
      for (const { code, line, detail } of outside) tally.note({ code, position: null, line, about: detail });
      task.progress({ stage: 'finishing', done: 0, total: null, unit: 'contacts' });
      await cards.linkEmployers();
      batch.describe({ file: file.name, count: tally.added + tally.updated, updated: tally.updated });
      return { ...tally.summary(), notTaken: await notTakenCards(context.staging, file, cards.refused) };
    });
  } finally {
    await scaler.close();
  }
}

interface CardTools {
  readonly context: ImportContext;
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  readonly scaler: PictureScaler;
  readonly request: ContactsRequest;
}

/** An import of cards under way: takes group after group inside one transaction and keeps the count. */
class CardImport {
  readonly country: string;
  readonly tally = new ContactTally();
  readonly #tools: CardTools;
  readonly #writing: ContactWriting;
  readonly #intake: ContactIntake;
  readonly #refused: ByteRange[] = [];

  private constructor(tools: CardTools, country: string, writing: ContactWriting, intake: ContactIntake) {
    this.#tools = tools;
    this.country = country;
    this.#writing = writing;
    this.#intake = intake;
  }

  static async begin(tools: CardTools): Promise<CardImport> {
    const { context, transaction, batch, request } = tools;
    const { newUid, today } = context;
    const country = await homeCountry(transaction);
    const fields = await ImportedFields.begin(transaction, { newUid, at: batch.at });
    const writing = await ContactWriting.begin({
      transaction,
      batch,
      country,
      newUid,
      today,
      fields: () => fields.all,
    });
    const intake = new ContactIntake({
      read: batch.readCommitted,
      states: writtenStates(
        (run) => run(transaction),
        (target) => writing.idOf(target),
      ),
      fields,
      onMatch: request.onMatch,
      inBin: request.options.inBin,
      entriesAre: 'cards',
    });
    return new CardImport(tools, country, writing, intake);
  }

  /** Where the cards stand that were not taken. */
  get refused(): readonly ByteRange[] {
    return this.#refused;
  }

  /** Reads, matches and writes a group of cards. */
  async take(cards: readonly VcardCard[]): Promise<void> {
    const { batch } = this.#tools;
    const entries: ReadEntry[] = [];
    for (const card of cards) {
      const last = this.#refused.at(-1);
      if (last?.end === null) last.end = card.offset;
      const entry = readEntry(card, this.country);
      if ('problem' in entry) {
        this.#refused.push({ start: card.offset, end: null });
        this.tally.refuse(entry.problem);
      } else entries.push(entry);
      this.tally.note(...remarksOf(card));
      await batch.pause();
    }
    const decided = await this.#intake.decide(entries);
    const additions = [];
    const updates = [];
    for (const one of decided) {
      this.tally.count(one);
      if (one.type === 'add') {
        if (one.remark !== null) this.#remark(one.entry.card, one.remark);
        additions.push({ addition: one, beside: await this.#beside(one) });
      } else if (one.type === 'update') updates.push({ update: one, beside: await this.#beside(one) });
    }
    await this.#writing.write(additions, updates);
    await batch.pause();
  }

  async linkEmployers(): Promise<void> {
    await this.#writing.linkEmployers();
  }

  #remark(card: VcardCard, code: string): void {
    this.tally.note({ code, position: card.index, line: card.line, about: aboutCard(card) });
  }

  /** The picture as it is stored, and what is kept; a picture that cannot be read is kept as it came, with a remark. */
  async #beside(decided: Decided<ReadEntry>): Promise<Beside> {
    const { card, imported } = decided.entry;
    const { photo, kept } = imported;
    if (photo === null || (decided.type === 'update' && !decided.takesPhoto)) return { photo: null, kept };
    const read = await importedPicture(photo, this.#tools.scaler);
    await this.#tools.batch.pause();
    if ('picture' in read) {
      await savePhotos(this.#tools.transaction, [read.picture]);
      return { photo: read.picture.hash, kept };
    }
    this.#remark(card, read.problem);
    const asItCame = { group: null, name: 'PHOTO', params: [], value: encodeBase64(photo), isBinary: true };
    return { photo: null, kept: [...kept, asItCame] };
  }
}
