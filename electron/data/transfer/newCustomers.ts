import { ContactDraft } from '#shared/contacts/contact.ts';
import type { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { contentOf, fieldsOfDraft } from '../contacts/contactContent.ts';
import { pointColumns } from '../contacts/contacts.table.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { nextRowId } from '../database/insertRows.ts';
import type { NewCustomer } from './saleCustomers.ts';
import { insertContacts } from './transfer.repository.ts';
import type { NewRows } from './transfer.repository.ts';

export interface NewCustomerTools {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  readonly country: string;
  readonly newUid: () => string;
}

/** Adds the customers whom a sheet brings, in groups. */
export class NewCustomers {
  readonly #tools: NewCustomerTools;
  readonly #ids = new Map<NewCustomer, number>();
  #nextId: number;

  private constructor(tools: NewCustomerTools, nextId: number) {
    this.#tools = tools;
    this.#nextId = nextId;
  }

  static async begin(tools: NewCustomerTools): Promise<NewCustomers> {
    return new NewCustomers(tools, await nextRowId(tools.transaction, 'contacts'));
  }

  /** The id of a customer who was added. */
  idOf(customer: NewCustomer): number {
    const id = this.#ids.get(customer);
    if (id === undefined) throw new Error(`The new customer ${customer.position} was not added`);
    return id;
  }

  /** Adds those of them who were not added before. */
  async add(customers: readonly NewCustomer[]): Promise<void> {
    const fresh = [...new Set(customers)].filter((customer) => !this.#ids.has(customer));
    const contacts: NewRows['contacts'][number][] = [];
    const points: NewRows['points'][number][] = [];
    for (const customer of fresh) {
      const id = this.#nextId++;
      this.#ids.set(customer, id);
      const content = this.#contentOf(customer);
      const { at } = this.#tools.batch;
      contacts.push({
        ...content.columns,
        id,
        uid: this.#tools.newUid(),
        created_at: at,
        updated_at: at,
        photo: null,
        source_fingerprint: null,
        rhythm_since: null,
      });
      for (const [position, point] of content.points.entries())
        points.push({ contact_id: id, position, ...pointColumns(point) });
      await this.#tools.batch.pause();
    }
    await insertContacts(this.#tools.transaction, { contacts, points, tags: [], specialDays: [], kept: [], own: [] });
  }

  #contentOf({ kind, name, email, phone, position }: NewCustomer) {
    const points = [
      ...(email === '' ? [] : [{ type: 'email', value: email } as const]),
      ...(phone === '' ? [] : [{ type: 'phone', value: phone } as const]),
    ];
    const draft = ContactDraft.parse({ kind, displayName: name || email || phone, points });
    const none = { tags: [], specialDays: [], employer: { id: null, name: '' } };
    const source = {
      fields: fieldsOfDraft(draft),
      points: draft.points satisfies readonly ContactPointDraft[],
      ...none,
    };
    const content = contentOf(source, this.#tools.country);
    if (content === null) throw new Error(`The new customer ${position} has no name`);
    return content;
  }
}
