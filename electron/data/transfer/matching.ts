import type { SkipReason } from '#shared/transfer/transfer.ts';
import type { ReadEntry } from './entries.ts';
import type { KnownContact, KnownContacts } from './transfer.repository.ts';

/** What becomes of an entry. */
export type Decision =
  /** Added with its own uid where it has one, or with a new one. */
  | { readonly type: 'add'; readonly uid: string | null }
  | { readonly type: 'skip'; readonly reason: SkipReason; readonly known: KnownContact | null };

/**
 * Decides entry by entry, in the order of the file: known by its uid, then by its content; met before in
 * this file; else new. Two cards of one file that share a uid but say different things are two contacts:
 * the second gets a new uid.
 */
export class Matcher {
  readonly #onMatch: 'skip' | 'create';
  readonly #hashesByUid = new Map<string, Set<string>>();
  readonly #hashesWithoutUid = new Set<string>();

  constructor(onMatch: 'skip' | 'create') {
    this.#onMatch = onMatch;
  }

  decide(entry: ReadEntry, known: KnownContacts): Decision {
    const uid = entry.imported.draft.uid ?? null;
    const found = this.#found(entry, uid, known);
    const isFirstOfUid = uid !== null && !this.#hashesByUid.has(uid);
    this.#remember(entry, uid);
    if (found !== null && this.#onMatch === 'skip') return found;
    const isFree = found === null && isFirstOfUid;
    return { type: 'add', uid: isFree ? uid : null };
  }

  #found(entry: ReadEntry, uid: string | null, known: KnownContacts): Extract<Decision, { type: 'skip' }> | null {
    const byUid = uid === null ? undefined : known.byUid.get(uid);
    const byContent = known.byFingerprint.get(entry.fingerprint);
    const contact = byUid ?? byContent;
    if (contact !== undefined) {
      const reason = contact.isInBin ? 'inBin' : byUid === undefined ? 'sameContent' : 'sameUid';
      return { type: 'skip', reason, known: contact };
    }
    const hashes = uid === null ? this.#hashesWithoutUid : this.#hashesByUid.get(uid);
    return hashes?.has(entry.fingerprint) === true ? { type: 'skip', reason: 'twiceInFile', known: null } : null;
  }

  #remember(entry: ReadEntry, uid: string | null): void {
    if (uid === null) {
      this.#hashesWithoutUid.add(entry.fingerprint);
      return;
    }
    const hashes = this.#hashesByUid.get(uid) ?? new Set();
    this.#hashesByUid.set(uid, hashes.add(entry.fingerprint));
  }
}
