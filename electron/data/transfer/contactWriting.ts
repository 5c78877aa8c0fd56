import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import { choiceOf } from '#shared/fields/ownValue.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import { NOTHING_WRITTEN, ownWords, preparedText } from '#shared/search/searchText.rules.ts';
import { contentOf } from '../contacts/contactContent.ts';
import { storedContacts, writeContent } from '../contacts/contactContents.service.ts';
import type { StoredContact } from '../contacts/contactContents.service.ts';
import { pointColumns } from '../contacts/contacts.table.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { nextRowId } from '../database/insertRows.ts';
import { ownValueRows } from '../fields/fields.service.ts';
import { forgetStaleContactWords, saveNewContactWords } from '../search/searchIndex.service.ts';
import { specialDayColumns } from '../specialDays/specialDays.table.ts';
import type { ContactState, Decided } from './contactIntake.ts';
import type { Incoming } from './incoming.ts';
import { insertContacts, linkEmployer, onlyCompanies } from './transfer.repository.ts';
import type { NewRows } from './transfer.repository.ts';

export interface WritingTools {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  readonly country: string;
  readonly newUid: () => string;
  /** From when the rhythms of new contacts count. */
  readonly today: string;
  /** All own fields there are by now. */
  readonly fields: () => ReadonlyMap<number, Field>;
}

/** What stands beside the entry of a card. */
export interface Beside {
  readonly photo: string | null;
  readonly kept: readonly unknown[];
}

export type Addition = Extract<Decided<Incoming>, { readonly type: 'add' }>;
export type Update = Extract<Decided<Incoming>, { readonly type: 'update' }>;

type Rows = { readonly [Table in keyof NewRows]: NewRows[Table][number][] };

const NOTHING: Beside = { photo: null, kept: [] };

/** Writes what was decided of the entries of a file, group by group, inside one transaction. */
export class ContactWriting {
  readonly #tools: WritingTools;
  readonly #firstId: number;
  readonly #employers = new Map<string, number[]>();
  readonly #ids = new Map<number, number>();
  /** Those whose words stand in the search index as they are found. */
  readonly #indexed = new Set<number>();
  #nextId: number;

  private constructor(tools: WritingTools, firstId: number) {
    this.#tools = tools;
    this.#firstId = firstId;
    this.#nextId = firstId;
  }

  static async begin(tools: WritingTools): Promise<ContactWriting> {
    return new ContactWriting(tools, await nextRowId(tools.transaction, 'contacts'));
  }

  get added(): number {
    return this.#nextId - this.#firstId;
  }

  /** The id that a target of a match has by now. */
  idOf(target: number): number {
    if (target > 0) return target;
    const id = this.#ids.get(target);
    if (id === undefined) throw new Error(`The entry ${-target} was not added`);
    return id;
  }

  /** Writes a group: first what is new, so that what is updated is there. */
  async write(
    additions: readonly { readonly addition: Addition; readonly beside?: Beside }[],
    updates: readonly { readonly update: Update; readonly beside?: Beside }[],
  ): Promise<void> {
    const rows: Rows = { contacts: [], points: [], tags: [], specialDays: [], kept: [], own: [] };
    for (const { addition, beside = NOTHING } of additions) this.#add(addition, beside, rows);
    await insertContacts(this.#tools.transaction, rows);
    await this.#index(additions.map(({ addition }) => addition));
    const ids = updates.map(({ update }) => this.idOf(update.match.target));
    const stored = await storedContacts(this.#tools.transaction, [...new Set(ids)]);
    for (const { update, beside = NOTHING } of updates) {
      await this.#update(update, beside, stored);
      await this.#tools.batch.pause();
    }
  }

  /** What was prepared while the file was read goes into the search index at once; all else waits for the COMMIT. */
  async #index(additions: readonly Addition[]): Promise<void> {
    const words = additions.flatMap(({ entry, own, target }) => {
      if (entry.words === null) return [];
      const id = this.idOf(target);
      this.#indexed.add(id);
      return [{ id, columns: own.length === 0 ? entry.words : { ...entry.words, own: this.#ownWords(own) } }];
    });
    if (words.length > 0) await saveNewContactWords(this.#tools.transaction, words);
  }

  #ownWords(own: readonly OwnValue[]): string {
    const fields = this.#tools.fields();
    const texts = own
      .toSorted((one, other) => one.fieldId - other.fieldId)
      .flatMap(({ fieldId, value }) => {
        const field = fields.get(fieldId);
        if (field === undefined) return [];
        return [ownWords(field.type, field.type === 'choice' ? (choiceOf(field, value)?.label ?? value) : value)];
      });
    return preparedText({ ...NOTHING_WRITTEN, own: texts }).own;
  }

  /** Links people to the companies of their employers' names, now that all companies of the file are there. */
  async linkEmployers(): Promise<void> {
    const { transaction, batch } = this.#tools;
    const companies = await onlyCompanies(transaction, [...this.#employers.keys()]);
    for (const [name, { id: companyId, displayName }] of companies) {
      const people = this.#employers.get(name) ?? [];
      await linkEmployer(transaction, companyId, people);
      // They are found by the same words as before.
      if (displayName === name)
        await forgetStaleContactWords(
          transaction,
          people.filter((id) => this.#indexed.has(id)),
        );
      await batch.pause();
    }
  }

  #add({ entry, own, target, uid }: Addition, { photo, kept }: Beside, rows: Rows): void {
    const { batch, newUid, today, fields } = this.#tools;
    const { content, fingerprint } = entry;
    const id = this.#nextId++;
    this.#ids.set(target, id);
    rows.contacts.push({
      ...content.columns,
      id,
      uid: uid ?? newUid(),
      created_at: batch.at,
      updated_at: batch.at,
      photo,
      source_fingerprint: fingerprint,
      rhythm_since: content.columns.rhythm_wished_days === null ? null : today,
    });
    for (const [position, point] of content.points.entries())
      rows.points.push({ contact_id: id, position, ...pointColumns(point) });
    for (const [position, tag] of content.tags.entries())
      rows.tags.push({ contact_id: id, position, tag, folded_tag: tagKey(tag) });
    for (const [position, day] of content.specialDays.entries())
      rows.specialDays.push({ contact_id: id, position, ...specialDayColumns(day) });
    for (const [position, property] of kept.entries())
      rows.kept.push({ contact_id: id, position, property: JSON.stringify(property) });
    if (own.length > 0) rows.own.push(...ownValueRows(fields(), id, own));
    this.#link(content.columns.employer_name ?? '', id);
  }

  #link(employer: string, id: number): void {
    if (employer === '') return;
    const people = this.#employers.get(employer);
    if (people === undefined) this.#employers.set(employer, [id]);
    else people.push(id);
  }

  async #update(
    { match, merge, after, restores }: Update,
    { photo }: Beside,
    stored: Map<number, StoredContact>,
  ): Promise<void> {
    const { transaction, batch, country, today, fields } = this.#tools;
    const id = this.idOf(match.target);
    const row = stored.get(id);
    if (row === undefined) throw new LonghandError('NOT_FOUND', { entity: 'contact', id });
    const { patch } = merge;
    const hasOtherEmployer = patch.employer !== undefined;
    const employer = hasOtherEmployer
      ? { id: null, name: after.employerName }
      : { id: row.employer_id, name: row.employer_name };
    const content = contentOf({ ...contentSource(after), employer }, country);
    if (content === null) throw new Error(`Contact ${id} would be shown by nothing`);
    const { points, tags, specialDays, own = [] } = patch;
    const next = {
      content,
      parts: { points: points !== undefined, tags: tags !== undefined, specialDays: specialDays !== undefined },
      own,
      besides: {
        ...(photo === null ? {} : { photo }),
        ...(patch.rhythm === undefined ? {} : { rhythm_since: today }),
        ...(restores ? { deleted_at: null } : {}),
      },
    };
    stored.set(id, await writeContent(transaction, row, next, { fields: fields(), at: batch.at }));
    this.#indexed.delete(id);
    if (hasOtherEmployer) this.#link(after.employerName, id);
  }
}

function contentSource(state: ContactState) {
  const { points, tags, specialDays, employerName: _name, own: _own, hasPhoto: _photo, ...fields } = state;
  return { points, tags, specialDays, fields };
}
