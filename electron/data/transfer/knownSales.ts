import { hash } from 'node:crypto';
import { folded } from '#shared/kernel/text.ts';
import { numberKey } from '#shared/sales/saleNumber.rules.ts';
import type { SheetSale } from '#shared/transfer/saleFromSheet.rules.ts';
import { grouped } from '../grouped.ts';
import { salesByFingerprint } from '../sales/saleIdentity.service.ts';
import type { Read } from './contactNames.ts';
import { documentsNumbered, unnumberedSales } from './knownSales.repository.ts';

/** A row with those who may be its customer; nobody where it brings a new one. */
export interface AskedSale {
  readonly sale: SheetSale;
  readonly customerIds: readonly number[];
}

/** Whether a row is here already: under its number, as the row that it is, or as one that says the same. */
export type KnownAs = 'sameUid' | 'sameContent';

/**
 * Finds rows that are here already. A sale with a number is known by number, stage and customer. One without is known by a
 * hash of its row, and by what it says: two equal rows are two sales, so each row uses up one sale of that content.
 */
export class KnownSales {
  readonly #read: Read;
  readonly #before: number;
  readonly #met = new Map<string, number>();
  readonly #used = new Map<string, number>();

  /** @param before sales from this id on do not count: the import itself added them */
  constructor(read: Read, before: number) {
    this.#read = read;
    this.#before = before;
  }

  /** Looks a group of rows up, in the order of the sheet. */
  async lookUp(asked: readonly AskedSale[]): Promise<LookedUpSale[]> {
    const fingerprints = asked.map(({ sale }) => this.#fingerprint(sale));
    const keys = new Set(asked.flatMap(({ sale }) => (sale.number === '' ? [] : [numberKey(sale.number)])));
    const documents = await this.#read((readable) => documentsNumbered(readable, [...keys], this.#before));
    const byNumber = grouped(documents, documentKey);
    const unnumbered = asked.filter(({ sale }) => sale.number === '');
    const wanted = {
      contactIds: [...new Set(unnumbered.flatMap(({ customerIds }) => customerIds))],
      days: [...new Set(unnumbered.map(({ sale }) => sale.datedOn))],
    };
    const contents = await this.#read((readable) => unnumberedSales(readable, wanted, this.#before));
    const counts = new Map(contents.map((content) => [contentKey(content, content.contactId), content.count]));
    const known = await this.#read((readable) => salesByFingerprint(readable, fingerprints));
    return asked.map((one, index) => {
      const fingerprint = fingerprints[index] ?? '';
      const sameNumber = one.sale.number === '' ? [] : (byNumber.get(documentKey(one.sale)) ?? []);
      const isOwn = sameNumber.some(({ contactId }) => contactId !== null && one.customerIds.includes(contactId));
      const isSame = this.#isUsedUp(one, counts) || known.has(fingerprint);
      return {
        fingerprint,
        knownAs: isOwn ? 'sameUid' : isSame ? 'sameContent' : null,
        isNumberTaken: sameNumber.some(({ isLost }) => !isLost) && one.sale.lostOn === null,
      };
    });
  }

  /** Whether a sale of that content is here that no row before this one was matched with. */
  #isUsedUp({ sale, customerIds }: AskedSale, counts: ReadonlyMap<string, number>): boolean {
    if (sale.number !== '') return false;
    for (const id of customerIds) {
      const key = contentKey(sale, id);
      const used = this.#used.get(key) ?? 0;
      if (used >= (counts.get(key) ?? 0)) continue;
      this.#used.set(key, used + 1);
      return true;
    }
    return false;
  }

  /** The same for the same row in any sheet; the second of two equal rows without a number has its own. */
  #fingerprint(sale: SheetSale): string {
    const content = JSON.stringify(sale);
    const met = (this.#met.get(content) ?? 0) + 1;
    if (sale.number === '') this.#met.set(content, met);
    return hash('sha256', sale.number === '' && met > 1 ? `${content} ${met}` : content);
  }
}

export interface LookedUpSale {
  readonly fingerprint: string;
  readonly knownAs: KnownAs | null;
  /** Whether a living sale, of whomever, has its number at its stage. */
  readonly isNumberTaken: boolean;
}

/** What a document with a number is told apart by. */
export function documentKey({ stage, number }: Pick<SheetSale, 'stage' | 'number'>): string {
  return `${stage} ${folded(number)}`;
}

type Content = Pick<SheetSale, 'stage' | 'datedOn' | 'amountMinor' | 'currency' | 'category' | 'what'>;

function contentKey({ stage, datedOn, amountMinor, currency, category, what }: Content, contactId: number): string {
  return JSON.stringify([contactId, stage, datedOn, amountMinor, currency, category, what]);
}
