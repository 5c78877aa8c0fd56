import { nameKey } from '#shared/contacts/script.rules.ts';
import type { Readable } from '../database/handles.ts';
import { linkableContacts } from './calendarLinks.repository.ts';
import type { LinkableContact } from './calendarLinks.repository.ts';

/** Runs a query: in the running transaction, or on what is committed. */
export type Read = <Result>(run: (readable: Readable) => Promise<Result>) => Promise<Result>;

const CONTACTS_AT_ONCE = 5000;
/** Letters that a name is looked up by. */
const KEY_LENGTH = 2;
/** Summaries are looked through this far. */
const LONGEST_SUMMARY = 400;
const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Every contact by name, for finding whom a text is about. */
export class ContactNames {
  readonly #byName = new Map<string, LinkableContact[]>();
  readonly #byUid = new Map<string, LinkableContact>();
  readonly #nameById = new Map<number, string>();
  readonly #namesByKey = new Map<string, string[]>();

  /** @param pause lets other work go on */
  static async read(read: Read, pause: () => Promise<void>): Promise<ContactNames> {
    const names = new ContactNames();
    for (let after = 0; ;) {
      const firstAfter = after;
      const contacts = await read((readable) => linkableContacts(readable, firstAfter, CONTACTS_AT_ONCE));
      for (const contact of contacts) names.#add(contact);
      const last = contacts.at(-1);
      if (last === undefined) return names;
      after = last.id;
      await pause();
    }
  }

  #add(contact: LinkableContact): void {
    this.#byUid.set(contact.uid, contact);
    this.#nameById.set(contact.id, contact.displayName);
    const name = nameKey(contact.displayName);
    if (name.length < KEY_LENGTH) return;
    const same = this.#byName.get(name);
    if (same !== undefined) {
      same.push(contact);
      return;
    }
    this.#byName.set(name, [contact]);
    const key = name.slice(0, KEY_LENGTH);
    const names = this.#namesByKey.get(key);
    if (names === undefined) this.#namesByKey.set(key, [name]);
    else names.push(name);
  }

  /** What a contact is called; null for one that was not there when they were read. */
  nameOf(id: number): string | null {
    return this.#nameById.get(id) ?? null;
  }

  withUid(uid: string): LinkableContact | null {
    return this.#byUid.get(uid) ?? null;
  }

  /** The one contact of that name, or null. */
  named(name: string): LinkableContact | null {
    const contacts = this.#byName.get(nameKey(name)) ?? [];
    return contacts.length === 1 ? (contacts[0] ?? null) : null;
  }

  /** The one contact whose full name stands in the text; null where none does, or names of several. */
  inText(text: string): LinkableContact | null {
    const lower = nameKey(text.slice(0, LONGEST_SUMMARY));
    const found = new Set<string>();
    for (let at = 0; at < lower.length;) {
      const longest = this.#longestAt(lower, at);
      if (longest !== null) found.add(longest);
      at += longest?.length ?? 1;
    }
    const [name] = found;
    return found.size === 1 && name !== undefined ? this.named(name) : null;
  }

  #longestAt(text: string, at: number): string | null {
    const names = this.#namesByKey.get(text.slice(at, at + KEY_LENGTH)) ?? [];
    const fitting = names.filter((name) => text.startsWith(name, at) && isWhole(text, at, at + name.length));
    return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null;
  }
}

/** Ann does not stand in "annual"; Chinese needs no spaces. */
function isWhole(text: string, start: number, end: number): boolean {
  return !isJoined(text.charAt(start - 1), text.charAt(start)) && !isJoined(text.charAt(end - 1), text.charAt(end));
}

function isJoined(one: string, other: string): boolean {
  return LETTER.test(one) && LETTER.test(other) && !HAN.test(one) && !HAN.test(other);
}
