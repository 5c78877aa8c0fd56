import { fitsByEmail, fitsByPhone, nameRelation, sameNameKey } from '#shared/transfer/sameContact.rules.ts';
import type { NameRelation } from '#shared/transfer/sameContact.rules.ts';
import type { MatchedBy } from '#shared/transfer/previewRow.ts';
import type { Candidates, KnownContact, WantedContacts, WantedName } from './contactCandidates.repository.ts';
import { nameKey } from '#shared/contacts/script.rules.ts';
import type { Incoming } from './incoming.ts';

/** Whom an entry is about. A target is a contact's id, or the number of an entry of this file before it, negative. */
export type Match =
  | {
      readonly type: 'known';
      readonly target: number;
      readonly by: MatchedBy;
      readonly isInBin: boolean;
      /** It was made from just this entry, and nothing was changed since. */
      readonly isJustThat: boolean;
      /** An earlier entry of this file was about the same one. */
      readonly isAgain: boolean;
      readonly displayName: string;
    }
  /** `uid` is its own where that is free. `isOneOfSeveral`: several contacts would fit, so nobody may guess. */
  | { readonly type: 'new'; readonly uid: string | null; readonly isOneOfSeveral: boolean };

/** Of more who share an address only those of exactly the same name are looked at. */
const MOST_COMPARED = 50;

/**
 * Finds out, entry by entry in the order of the file, whom it is about: somebody with its uid, its content, its e-mail
 * address or phone number where the names do not contradict each other, or its name at its company; never by the name
 * alone. Those in use come before those in the bin.
 */
export class ContactMatcher {
  /** Of a sheet, rows with the uid, or an address and exactly the name of an earlier row, are about the same one. Cards only where all of it is the same. */
  readonly #entriesAre: 'rows' | 'cards';
  readonly #targets = new Map<string, number>();
  /** What is told of a target when it is met again. */
  readonly #seen = new Map<number, { readonly displayName: string; readonly isInBin: boolean }>();
  readonly #usedUids = new Set<string>();
  /** The first uid that an entry about a target had. */
  readonly #uids = new Map<number, string>();
  readonly #met = new Set<number>();
  #count = 0;

  constructor(entriesAre: 'rows' | 'cards') {
    this.#entriesAre = entriesAre;
  }

  /** What has to be looked up for a group of entries. */
  static wanted(entries: readonly Incoming[]): WantedContacts {
    return {
      uids: entries.flatMap(({ look }) => look.uid ?? []),
      fingerprints: entries.map(({ fingerprint }) => fingerprint),
      points: [...new Set(entries.flatMap(({ look }) => look.points.map(({ normalized }) => normalized)))],
    };
  }

  /**
   * The names that have to be looked up besides. Where a contact was found otherwise nobody asks for its name: of 100,000
   * contacts dozens have the same.
   * @param candidates found for what `wanted` says of these entries
   */
  wantedNames(entries: readonly Incoming[], candidates: Candidates): WantedName[] {
    const uids = new Set(this.#usedUids);
    return entries.flatMap((entry) => {
      const { uid, sortName, company } = entry.look;
      const isFoundByUid = uid !== null && !uids.has(uid) && candidates.byUid.has(uid);
      if (uid !== null) uids.add(uid);
      if (company === '' || isFoundByUid || new Look(entry, candidates).isFoundNameless()) return [];
      return [{ sortName, company }];
    });
  }

  /** @param candidates found for what `wanted` says of a group with this entry */
  match(entry: Incoming, candidates: Candidates): Match {
    this.#count += 1;
    const found = this.#find(entry, candidates);
    const { uid } = entry.look;
    if (found.type === 'known') {
      this.#remember(entry, found.target, found);
      const isAgain = this.#met.has(found.target);
      this.#met.add(found.target);
      return { ...found, isAgain };
    }
    const target = -this.#count;
    const isFree = uid !== null && !this.#usedUids.has(uid) && !candidates.byUid.has(uid);
    this.#remember(entry, target, { displayName: entry.content.columns.display_name, isInBin: false });
    this.#met.add(target);
    return { type: 'new', uid: isFree ? uid : null, isOneOfSeveral: found.type === 'several' };
  }

  /** The target that the entry which was matched last would have as a new one. */
  get newTarget(): number {
    return -this.#count;
  }

  #find(entry: Incoming, candidates: Candidates): Found {
    const { uid } = entry.look;
    const isFirstOfUid = uid === null || !this.#usedUids.has(uid);
    const before = this.#before(entry);
    const byUid = uid === null || !isFirstOfUid ? undefined : candidates.byUid.get(uid);
    if (byUid !== undefined) return known(candidates, [byUid], 'uid') ?? { type: 'nobody' };
    if (before !== null) {
      const { displayName, isInBin } = this.#seen.get(before) ?? { displayName: '', isInBin: false };
      return { type: 'known', target: before, by: 'fileBefore', isInBin, isJustThat: false, displayName };
    }
    return new Look(entry, candidates).found();
  }

  #before(entry: Incoming): number | null {
    for (const key of this.#keys(entry)) {
      const target = this.#targets.get(key);
      if (target !== undefined && !this.#isAnother(target, entry)) return target;
    }
    return null;
  }

  /** Two rows with uids of their own are two contacts, whatever else they share. */
  #isAnother(target: number, { look: { uid } }: Incoming): boolean {
    const other = this.#uids.get(target);
    return uid !== null && other !== undefined && other !== uid;
  }

  #remember(
    entry: Incoming,
    target: number,
    { displayName, isInBin }: { readonly displayName: string; readonly isInBin: boolean },
  ): void {
    for (const key of this.#keys(entry)) if (!this.#targets.has(key)) this.#targets.set(key, target);
    if (entry.look.uid !== null) {
      this.#usedUids.add(entry.look.uid);
      if (!this.#uids.has(target)) this.#uids.set(target, entry.look.uid);
    }
    if (target < 0 || !this.#seen.has(target)) this.#seen.set(target, { displayName, isInBin });
  }

  #keys({ fingerprint, look }: Incoming): string[] {
    if (this.#entriesAre === 'cards') return [`${look.uid ?? ''} ${fingerprint}`];
    const { nameKey, uid } = look;
    const points = nameKey === '' ? [] : look.points.map(({ type, normalized }) => `${type} ${normalized} ${nameKey}`);
    return [...(uid === null ? [] : [`uid ${uid}`]), fingerprint, ...points];
  }
}

type Found =
  | Omit<Extract<Match, { type: 'known' }>, 'isAgain'>
  | { readonly type: 'several' }
  | { readonly type: 'nobody' };

/** The surest first. */
const WAYS = ['content', 'email', 'phone', 'nameAndCompany'] as const;

/** One entry among the contacts that may be it. */
class Look {
  readonly #entry: Incoming;
  readonly #candidates: Candidates;

  constructor(entry: Incoming, candidates: Candidates) {
    this.#entry = entry;
    this.#candidates = candidates;
  }

  found(): Found {
    let isOneOfSeveral = false;
    let binned: Found | null = null;
    for (const by of WAYS) {
      const ids = this.#foundBy(by);
      const living = ids.filter((id) => this.#contact(id)?.isInBin === false);
      const only = by === 'content' ? living[0] : this.#only(living);
      if (only !== undefined) return known(this.#candidates, [only], by) ?? { type: 'nobody' };
      if (living.length > 1) isOneOfSeveral = true;
      if (living.length === 0) binned ??= known(this.#candidates, ids.slice(0, 1), by);
    }
    if (isOneOfSeveral) return { type: 'several' };
    return binned ?? { type: 'nobody' };
  }

  /** Whether somebody in use is found before anybody's name is looked at. */
  isFoundNameless(): boolean {
    const found = this.found();
    return found.type === 'known' && !found.isInBin;
  }

  #foundBy(by: (typeof WAYS)[number]): readonly number[] {
    switch (by) {
      case 'content':
        return this.#candidates.byFingerprint.get(this.#entry.fingerprint) ?? [];
      case 'email':
      case 'phone':
        return this.#fitting(by);
      case 'nameAndCompany':
        return this.#atCompany();
    }
  }

  #contact(id: number): KnownContact | undefined {
    return this.#candidates.contacts.get(id);
  }

  /** Those who have one of the addresses, where the names do not contradict each other. */
  #fitting(type: 'email' | 'phone'): number[] {
    const ids = new Set<number>();
    for (const point of this.#entry.look.points) {
      if (point.type !== type) continue;
      const owners = this.#candidates.byPoint.get(`${type} ${point.normalized}`) ?? [];
      for (const id of this.#compared(owners)) {
        const relation = this.#relation(id);
        const fits = type === 'email' ? fitsByEmail(relation, point.normalized) : fitsByPhone(relation);
        if (fits) ids.add(id);
      }
    }
    return [...ids];
  }

  #compared(ids: readonly number[]): readonly number[] {
    if (ids.length <= MOST_COMPARED) return ids;
    const key = this.#entry.look.nameKey;
    return ids.filter((id) => {
      const contact = this.#contact(id);
      return contact !== undefined && nameKeyOf(contact) === key;
    });
  }

  #relation(id: number): NameRelation {
    const contact = this.#contact(id);
    return contact === undefined ? 'differs' : nameRelation(this.#entry.look.names, contact);
  }

  #atCompany(): number[] {
    const { company, sortName } = this.#entry.look;
    if (company === '') return [];
    return (this.#candidates.bySortName.get(sortName) ?? []).filter((id) => {
      const contact = this.#contact(id);
      return contact !== undefined && nameKey(contact.employerName) === company && this.#relation(id) === 'same';
    });
  }

  /** Of several the one of the same name, or the one that shares both an e-mail address and a phone number. */
  #only(ids: readonly number[]): number | undefined {
    if (ids.length < 2) return ids[0];
    const same = ids.filter((id) => this.#relation(id) === 'same');
    if (same.length === 1) return same[0];
    const points = this.#entry.look.points.map(({ type, normalized }) => `${type} ${normalized}`);
    const shared = (id: number) => points.filter((key) => this.#candidates.byPoint.get(key)?.includes(id) === true);
    const counted = (same.length === 0 ? ids : same).map((id) => ({ id, count: shared(id).length }));
    const most = Math.max(...counted.map(({ count }) => count));
    const best = counted.filter(({ count }) => count === most);
    return best.length === 1 && most > 1 ? best[0]?.id : undefined;
  }
}

const nameKeys = new WeakMap<KnownContact, string>();

function nameKeyOf(contact: KnownContact): string {
  const known = nameKeys.get(contact);
  if (known !== undefined) return known;
  const key = sameNameKey(contact);
  nameKeys.set(contact, key);
  return key;
}

function known(
  candidates: Candidates,
  ids: readonly number[],
  by: MatchedBy,
): Extract<Found, { type: 'known' }> | null {
  const contact = candidates.contacts.get(ids[0] ?? 0);
  if (contact === undefined) return null;
  const { id, isInBin, isUntouched, displayName } = contact;
  return { type: 'known', target: id, by, isInBin, isJustThat: by === 'content' && isUntouched, displayName };
}
