import { shortened, squeezed } from '#shared/contacts/script.rules.ts';
import { contentOf, planOf } from '#shared/transfer/calendarEntry.rules.ts';
import type { CalendarGroup, CalendarPlace, CalendarPlan, CalendarReminder } from '#shared/transfer/calendarPlan.ts';
import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import type { SkipReason, TransferProblem } from '#shared/transfer/transfer.ts';
import { knownReminderUids } from '../reminders/exportReminders.service.ts';
import { ownersOfMail } from './calendarLinks.repository.ts';
import type { ContactNames, Read } from './contactNames.ts';

/** A reminder to be added, with whom it is about. */
export type LinkedReminder = CalendarReminder & { readonly contactId: number | null };

/** What becomes of an entry in this database. */
export type CalendarDecision =
  | { readonly type: 'skip'; readonly reason: SkipReason }
  | { readonly type: 'refused' }
  | { readonly type: 'birthday'; readonly contactId: number; readonly contact: string; readonly birthday: string }
  | {
      readonly type: 'add';
      /** The entry's own first. */
      readonly reminders: readonly [LinkedReminder, ...LinkedReminder[]];
      readonly contact: string;
    };

export interface DecidedEntry {
  readonly group: CalendarGroup;
  readonly decision: CalendarDecision;
  readonly problems: readonly TransferProblem[];
}

type TakenPlan = Extract<CalendarPlan, { readonly type: 'take' }>;

/**
 * Decides entry by entry, in the order of the file: here already by its uid (or by what it says, where it has none),
 * met before in this file, somebody's birthday, else new. Two entries of one file that share a uid but say different
 * things are two reminders.
 */
export class CalendarDecisions {
  readonly #place: CalendarPlace;
  readonly #names: ContactNames;
  readonly #onMatch: OnMatch;
  readonly #newUid: () => string;
  readonly #contentByUid = new Map<string, string>();
  /** Birthdays that this file gave. */
  readonly #birthdays = new Map<number, string>();

  constructor(options: {
    readonly place: CalendarPlace;
    readonly names: ContactNames;
    /** A promise is here or it is not: anything but `create` leaves it as it is. */
    readonly onMatch: OnMatch;
    readonly newUid: () => string;
  }) {
    this.#place = options.place;
    this.#names = options.names;
    this.#onMatch = options.onMatch;
    this.#newUid = options.newUid;
  }

  async decide(read: Read, groups: readonly CalendarGroup[], pause: () => Promise<void>): Promise<DecidedEntry[]> {
    const planned: { readonly group: CalendarGroup; readonly plan: CalendarPlan }[] = [];
    for (const group of groups) {
      planned.push({ group, plan: planOf(group, this.#place) });
      await pause();
    }
    const uids = planned.flatMap(({ group, plan }) =>
      plan.type === 'take'
        ? [...plan.reminders.map(({ uid }) => uid), this.#otherUid(plan.reminders[0].uid, group)]
        : [],
    );
    const known = await read((readable) => knownReminderUids(readable, uids));
    const mails = groups.flatMap(({ entry }) => entry.people.slice(0, 200).map((address) => address.toLowerCase()));
    const owners = await read((readable) => ownersOfMail(readable, [...new Set(mails)]));
    return planned.map(({ group, plan }) => ({
      group,
      decision: this.#decision(group, plan, known, owners),
      problems: problemsOf(group, plan),
    }));
  }

  #decision(
    group: CalendarGroup,
    plan: CalendarPlan,
    known: ReadonlySet<string>,
    owners: ReadonlyMap<string, number>,
  ): CalendarDecision {
    if (plan.type === 'cancelled') return { type: 'skip', reason: 'cancelled' };
    if (plan.type === 'refused') return { type: 'refused' };
    const [{ uid: given }] = plan.reminders;
    const content = this.#place.hash(contentOf(group.entry)).slice(0, 24);
    const before = this.#contentByUid.get(given);
    if (before === content) return { type: 'skip', reason: 'twiceInFile' };
    if (before !== undefined && group.entry.own.has('SERIES')) return { type: 'skip', reason: 'twiceInFile' };
    const uid = before === undefined ? given : this.#otherUid(given, group);
    if (before !== undefined && this.#contentByUid.has(uid)) return { type: 'skip', reason: 'twiceInFile' };
    this.#contentByUid.set(uid, content);
    if (known.has(uid)) {
      if (this.#onMatch !== 'create') {
        return { type: 'skip', reason: uid.startsWith('content:') ? 'sameContent' : 'sameUid' };
      }
      return this.#added(group, plan, owners, () => this.#newUid());
    }
    const ofContact = this.#ofContact(group, plan);
    if (ofContact !== null) return ofContact;
    return this.#added(group, plan, owners, (own) => {
      const wanted = own === given ? uid : own;
      return known.has(wanted) ? this.#newUid() : wanted;
    });
  }

  /** A special day that a contact here has already, or a birthday that it gets. */
  #ofContact({ entry }: CalendarGroup, { birthday }: TakenPlan): CalendarDecision | null {
    const owner = entry.own.get('SPECIAL-DAY');
    if (owner !== undefined && this.#names.withUid(owner) !== null) return { type: 'skip', reason: 'sameContent' };
    if (birthday === null) return null;
    const contact = this.#names.named(birthday.name);
    if (contact === null) return null;
    const has = this.#birthdays.get(contact.id) ?? contact.birthday;
    if (has !== null) {
      return has.slice(-5) === birthday.birthday.slice(-5) ? { type: 'skip', reason: 'sameContent' } : null;
    }
    this.#birthdays.set(contact.id, birthday.birthday);
    return { type: 'birthday', contactId: contact.id, contact: contact.displayName, birthday: birthday.birthday };
  }

  #added(
    { entry }: CalendarGroup,
    plan: TakenPlan,
    owners: ReadonlyMap<string, number>,
    uidFor: (given: string) => string,
  ): CalendarDecision {
    const named =
      this.#names.withUid(entry.own.get('CONTACT') ?? '') ??
      (plan.birthday === null ? null : this.#names.named(plan.birthday.name));
    const ids = new Set(entry.people.flatMap((address) => owners.get(address.toLowerCase()) ?? []));
    const [onlyId] = ids;
    const byMail = ids.size === 1 && onlyId !== undefined ? onlyId : null;
    const inText = named === null && byMail === null ? this.#names.inText(entry.summary) : named;
    const contactId = named?.id ?? byMail ?? inText?.id ?? null;
    const isBirthday = plan.birthday !== null;
    const linked = (reminder: CalendarReminder): LinkedReminder => ({
      ...reminder,
      contactId,
      uid: uidFor(reminder.uid),
      kind: isBirthday ? 'birthday' : reminder.kind,
    });
    const [first, ...others] = plan.reminders;
    const reminders = [linked(first), ...others.map((other) => linked(other))] as const;
    const contact = contactId === null ? '' : (this.#names.nameOf(contactId) ?? '');
    return { type: 'add', reminders, contact };
  }

  /** Of an entry whose uid another one of the file has. */
  #otherUid(uid: string, { entry }: CalendarGroup): string {
    return `${uid}#${this.#place.hash(contentOf(entry)).slice(0, 16)}`;
  }
}

const LONGEST_ABOUT = 200;

/** What is wrong with an entry and its exceptions, and what the person should know of it. */
function problemsOf({ entry, overrides }: CalendarGroup, plan: CalendarPlan): TransferProblem[] {
  const about = shortened(squeezed(entry.summary || entry.description || entry.location), LONGEST_ABOUT);
  const at = { position: entry.index, line: entry.line, about };
  const codes = plan.type === 'refused' ? [plan.code] : plan.type === 'take' ? plan.remarks : [];
  const found = [entry, ...overrides].flatMap(({ problems }) =>
    problems.map(({ code, line, detail }) => ({ code, position: entry.index, line, about: detail || about })),
  );
  return [...codes.map((code) => ({ code, ...at })), ...found];
}
