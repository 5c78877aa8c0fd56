import { normalizedPoint } from '#shared/contacts/points.rules.ts';
import { nameKey, squeezed } from '#shared/contacts/script.rules.ts';
import { isClearlyPerson } from '#shared/transfer/customerKind.rules.ts';
import type { SheetSale } from '#shared/transfer/saleFromSheet.rules.ts';
import type { Read } from './contactNames.ts';
import { customersAfter, ownersOfPoints, pointsOfContacts } from './knownCustomers.repository.ts';
import type { KnownCustomer, OwnedPoint } from './knownCustomers.repository.ts';

/** What a row says of its customer. */
type Named = Pick<SheetSale, 'customer' | 'email' | 'phone'>;

/** A customer who is not here yet and comes in with the sheet. */
export interface NewCustomer {
  /** From 1, in the order of the sheet. */
  readonly position: number;
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Whom a row is about. */
export type FoundCustomer = {
  /** Everybody who fits, those in the bin too: a sale of theirs may be here already. */
  readonly fitting: readonly KnownCustomer[];
} & (
  | { readonly type: 'known'; readonly customer: KnownCustomer }
  | { readonly type: 'new'; readonly customer: NewCustomer }
  /** Several fit: nobody may guess which. */
  | { readonly type: 'several' }
  /** Only somebody in the bin fits. */
  | { readonly type: 'inBin' }
);

const CUSTOMERS_AT_ONCE = 5000;

/** Every customer by name, and those whom the sheet brings: to find out whom its rows are about. */
export class SaleCustomers {
  readonly #read: Read;
  readonly #country: string;
  readonly #byId = new Map<number, KnownCustomer>();
  readonly #byName = new Map<string, KnownCustomer[]>();
  readonly #fresh: NewCustomer[] = [];
  readonly #freshByKey = new Map<string, NewCustomer[]>();

  private constructor(read: Read, country: string) {
    this.#read = read;
    this.#country = country;
  }

  /** @param country to which a phone number without one belongs */
  static async read(read: Read, country: string, pause: () => Promise<void>): Promise<SaleCustomers> {
    const customers = new SaleCustomers(read, country);
    for (let after = 0; ;) {
      const firstAfter = after;
      const page = await read((readable) => customersAfter(readable, firstAfter, CUSTOMERS_AT_ONCE));
      for (const customer of page) customers.#add(customer);
      const last = page.at(-1);
      if (last === undefined) return customers;
      after = last.id;
      await pause();
    }
  }

  #add(customer: KnownCustomer): void {
    this.#byId.set(customer.id, customer);
    const keys = new Set([customer.displayName, customer.companyName].map(nameKey));
    for (const key of keys) if (key !== '') addTo(this.#byName, key, customer);
  }

  /** Whom each of the rows is about, in their order. */
  async find(rows: readonly Named[]): Promise<FoundCustomer[]> {
    const asked = rows.map((row) => this.#asked(row));
    const points = asked.flatMap(({ email, phone }) => [email, phone]).filter((point) => point !== '');
    const owners = await this.#read((readable) => ownersOfPoints(readable, [...new Set(points)]));
    const people = asked.flatMap(({ nameKey: key, email, phone }) =>
      email + phone === '' ? [] : (this.#byName.get(key) ?? []).filter(({ kind }) => kind === 'person'),
    );
    const theirs = await this.#read((readable) => pointsOfContacts(readable, [...new Set(people.map(({ id }) => id))]));
    const look = new Look(this.#byId, owners, theirs);
    return asked.map((row) => this.#found(row, look));
  }

  #asked(row: Named): AskedCustomer {
    return {
      ...row,
      nameKey: nameKey(row.customer),
      email: normalizedPoint('email', row.email, this.#country) ?? '',
      phone: normalizedPoint('phone', row.phone, this.#country) ?? '',
      typed: row,
    };
  }

  #found(row: AskedCustomer, look: Look): FoundCustomer {
    const fitting = fittingCustomers(this.#byName.get(row.nameKey) ?? [], row, look);
    const living = fitting.filter(({ isInBin }) => !isInBin);
    const [only] = living;
    if (living.length > 1) return { type: 'several', fitting };
    if (only !== undefined) return { type: 'known', customer: only, fitting };
    return fitting.length > 0 ? { type: 'inBin', fitting } : this.#newOne(row);
  }

  /** The same as above, among those whom the sheet brings. */
  #newOne(row: AskedCustomer): FoundCustomer {
    const byName = (this.#freshByKey.get(`name ${row.nameKey}`) ?? []).filter(
      (one) => one.kind === 'company' || row.email === '' || one.email === '' || one.email === row.email,
    );
    const byPoint = row.email === '' ? [] : (this.#freshByKey.get(`email ${row.email}`) ?? []);
    const byPhone = row.phone === '' ? [] : (this.#freshByKey.get(`phone ${row.phone}`) ?? []);
    const known =
      byName.find((one) => byPoint.includes(one)) ??
      byName.find((one) => byPhone.includes(one)) ??
      (row.nameKey === '' ? (byPoint[0] ?? byPhone[0]) : byName[0]);
    if (known !== undefined) return { type: 'new', customer: known, fitting: [] };
    const { customer, email, phone } = row.typed;
    const kind = customer === '' || isClearlyPerson(customer, email) ? 'person' : 'company';
    const added = { position: this.#fresh.length + 1, kind, name: squeezed(customer), email, phone } as const;
    this.#fresh.push(added);
    if (row.nameKey !== '') addTo(this.#freshByKey, `name ${row.nameKey}`, added);
    if (row.email !== '') addTo(this.#freshByKey, `email ${row.email}`, added);
    if (row.phone !== '') addTo(this.#freshByKey, `phone ${row.phone}`, added);
    return { type: 'new', customer: added, fitting: [] };
  }
}

/** A row's customer as it is compared; empty where nothing is given. */
interface AskedCustomer {
  readonly nameKey: string;
  readonly email: string;
  readonly phone: string;
  readonly typed: Named;
}

/** Whose the points of a group of rows are. */
class Look {
  readonly #byId: ReadonlyMap<number, KnownCustomer>;
  readonly #owners: readonly OwnedPoint[];
  readonly #points = new Map<number, OwnedPoint[]>();

  constructor(byId: ReadonlyMap<number, KnownCustomer>, owners: readonly OwnedPoint[], theirs: readonly OwnedPoint[]) {
    this.#byId = byId;
    this.#owners = owners;
    for (const point of theirs) addTo(this.#points, point.contactId, point);
  }

  owners(type: OwnedPoint['type'], normalized: string): KnownCustomer[] {
    if (normalized === '') return [];
    const ids = this.#owners.filter((point) => point.type === type && point.normalized === normalized);
    return [...new Set(ids.map(({ contactId }) => contactId))].flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** Whether somebody has other addresses of that kind, and not this one: then a shared name proves nothing. */
  contradicts(customer: KnownCustomer, row: AskedCustomer): boolean {
    const points = this.#points.get(customer.id) ?? [];
    const has = (type: OwnedPoint['type'], normalized: string) => {
      const own = points.filter((point) => point.type === type);
      if (normalized === '' || own.length === 0) return null;
      return own.some((point) => point.normalized === normalized);
    };
    const said = [has('email', row.email), has('phone', row.phone)];
    return said.includes(false) && !said.includes(true);
  }
}

/**
 * Who fits a row: by name and e-mail, name and phone, name alone (exactly, case and accents aside), e-mail, phone. People
 * who share a name only are not taken for each other where both have an address; a company is one company.
 */
function fittingCustomers(named: readonly KnownCustomer[], row: AskedCustomer, look: Look): readonly KnownCustomer[] {
  const byEmail = look.owners('email', row.email);
  const byPhone = look.owners('phone', row.phone);
  const ways = [
    named.filter((one) => byEmail.includes(one)),
    named.filter((one) => byPhone.includes(one)),
    named.filter((one) => one.kind === 'company' || !look.contradicts(one, row)),
    byEmail,
    row.nameKey === '' || named.length === 0 ? byPhone : [],
  ];
  return ways.find((way) => way.length > 0) ?? [];
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
