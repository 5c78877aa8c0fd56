import type { Contact } from '#shared/contacts/contact.ts';
import { exportableContacts } from '../contacts/contacts.service.ts';
import type { ContactState, ContactStates } from './contactIntake.ts';
import type { Read } from './contactNames.ts';
import type { StagedOutput, Staging } from './staging.ts';

/** A contact as it is merged; an employer by its company name, which is what files say. */
function stateOfContact(contact: Contact): ContactState {
  return {
    kind: contact.kind,
    familyName: contact.familyName,
    givenName: contact.givenName,
    middleName: contact.middleName,
    prefix: contact.prefix,
    suffix: contact.suffix,
    nickname: contact.nickname,
    phoneticFamilyName: contact.phoneticFamilyName,
    phoneticGivenName: contact.phoneticGivenName,
    companyName: contact.companyName,
    displayAs: contact.displayAs,
    departments: contact.departments,
    title: contact.title,
    birthday: contact.birthday,
    anniversary: contact.anniversary,
    note: contact.note,
    doNotContact: contact.doNotContact,
    preferredChannel: contact.preferredChannel,
    onCreditHold: contact.onCreditHold,
    rhythm: contact.rhythm,
    tags: contact.tags,
    own: contact.own,
    specialDays: contact.specialDays.map(({ id: _id, ...day }) => day),
    points: contact.points,
    employerName: contact.employer?.displayName ?? '',
    hasPhoto: contact.photo !== null,
  };
}

/** Contacts as they stand in a transaction that writes what is decided, group by group. */
export function writtenStates(read: Read, idOf: (target: number) => number): ContactStates {
  return {
    async read(targets) {
      const contacts = await read((readable) => exportableContacts(readable, targets.map(idOf)));
      const byId = new Map(contacts.map(({ contact }) => [contact.id, contact]));
      return new Map(
        targets.flatMap((target) => {
          const contact = byId.get(idOf(target));
          return contact === undefined ? [] : [[target, stateOfContact(contact)]];
        }),
      );
    },
    keep: () => Promise.resolve(),
  };
}

/** Contacts as they would stand, where nothing is written: what entries make of them waits in a file on the disk. */
export class ForetoldStates implements ContactStates {
  readonly #read: Read;
  readonly #staging: Staging;
  readonly #places = new Map<number, { readonly start: number; readonly length: number }>();
  #output: StagedOutput | null = null;
  #size = 0;

  constructor(read: Read, staging: Staging) {
    this.#read = read;
    this.#staging = staging;
  }

  async read(targets: readonly number[]): Promise<ReadonlyMap<number, ContactState>> {
    const states = new Map<number, ContactState>();
    const ids = targets.filter((target) => !this.#places.has(target));
    if (ids.length > 0)
      for (const { contact } of await this.#read((readable) => exportableContacts(readable, ids)))
        states.set(contact.id, stateOfContact(contact));
    for (const target of targets) {
      const place = this.#places.get(target);
      if (place === undefined || this.#output === null) continue;
      const bytes = await this.#output.read(place.start, place.length);
      states.set(target, JSON.parse(Buffer.from(bytes).toString('utf8')) as ContactState);
    }
    return states;
  }

  async keep(states: ReadonlyMap<number, ContactState>): Promise<void> {
    if (states.size === 0) return;
    this.#output ??= await this.#staging.create('states');
    const pieces: Buffer[] = [];
    for (const [target, state] of states) {
      const piece = Buffer.from(JSON.stringify(state));
      this.#places.set(target, { start: this.#size, length: piece.length });
      this.#size += piece.length;
      pieces.push(piece);
    }
    await this.#output.write(Buffer.concat(pieces));
  }

  async dispose(): Promise<void> {
    await this.#output?.abandon();
  }
}
