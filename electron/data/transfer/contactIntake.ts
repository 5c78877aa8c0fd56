import { displayName } from '#shared/contacts/displayName.rules.ts';
import { appliesToKind } from '#shared/fields/applies.rules.ts';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import { mergedContact, patchedFields } from '#shared/transfer/mergeContact.rules.ts';
import type { Merge, MergeChange, MergedFields, SaidBesides } from '#shared/transfer/mergeContact.rules.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { MatchedBy } from '#shared/transfer/previewRow.ts';
import type { SkipReason } from '#shared/transfer/transfer.ts';
import { candidatesFor, hasContacts, NO_CANDIDATES, withNamesakes } from './contactCandidates.repository.ts';
import type { Candidates } from './contactCandidates.repository.ts';
import { ContactMatcher } from './contactMatching.ts';
import type { Match } from './contactMatching.ts';
import type { Read } from './contactNames.ts';
import { mergedFieldsOf } from './incoming.ts';
import type { Incoming } from './incoming.ts';

/** A contact as it is merged. */
export interface ContactState extends MergedFields {
  readonly hasPhoto: boolean;
}

/** Whom an entry was met in. */
export type KnownMatch = Extract<Match, { readonly type: 'known' }>;

/** What becomes of an entry. */
export type Decided<Entry extends Incoming> = { readonly entry: Entry; readonly own: readonly OwnValue[] } & (
  | {
      readonly type: 'add';
      /** Its number, negative, by which later entries name it. */
      readonly target: number;
      readonly uid: string | null;
      readonly remark: 'severalMatch' | 'uidTaken' | null;
      /** Whom it was met in all the same, where it is added beside them. */
      readonly match: KnownMatch | null;
    }
  | { readonly type: 'skip'; readonly match: KnownMatch; readonly reason: SkipReason }
  | {
      readonly type: 'update';
      readonly match: KnownMatch;
      readonly merge: Merge;
      readonly changes: readonly MergeChange[];
      readonly before: ContactState;
      readonly after: ContactState;
      readonly restores: boolean;
      readonly takesPhoto: boolean;
    }
);

/** Own fields as the entries of a file meet them. */
export interface OwnFieldPlaces {
  fieldOf(id: number): Field | undefined;
  /** Values that come with the names of their fields. */
  place(values: readonly NamedOwnValue[]): Promise<readonly OwnValue[]>;
}

/** Contacts as they stand after the entries before. */
export interface ContactStates {
  read(targets: readonly number[]): Promise<ReadonlyMap<number, ContactState>>;
  /** Told of what entries make of contacts, new ones too, group by group. */
  keep(states: ReadonlyMap<number, ContactState>): Promise<void>;
}

export interface IntakeTools {
  /** On what is committed: matching looks at contacts as they were before the import. */
  readonly read: Read;
  readonly states: ContactStates;
  readonly fields: OwnFieldPlaces;
  readonly onMatch: OnMatch;
  readonly inBin: SheetOptions['inBin'];
  readonly entriesAre: 'rows' | 'cards';
}

const NOTHING_BESIDES: SaidBesides = { kind: false, doNotContact: false, onCreditHold: false };
const NO_VALUES: readonly OwnValue[] = [];
const REASONS = {
  uid: 'sameUid',
  content: 'sameContent',
  email: 'sameEmail',
  phone: 'samePhone',
  nameAndCompany: 'sameNameAndCompany',
  fileBefore: 'twiceInFile',
} as const satisfies Record<MatchedBy, SkipReason>;

/** Decides what becomes of the entries of a file, in their order: for its preview and for its import alike. */
export class ContactIntake {
  readonly #tools: IntakeTools;
  readonly #matcher: ContactMatcher;
  /** Of whom earlier entries said yes or no: an empty one can't be told from a "no" afterwards. */
  readonly #said = new Map<number, SaidBesides>();
  /** Null until that was asked. */
  #isAnybodyHere: boolean | null = null;

  constructor(tools: IntakeTools) {
    this.#tools = tools;
    this.#matcher = new ContactMatcher(tools.entriesAre);
  }

  async decide<Entry extends Incoming>(entries: readonly Entry[]): Promise<Decided<Entry>[]> {
    if (entries.length === 0) return [];
    const { states, onMatch } = this.#tools;
    const candidates = await this.#candidates(entries);
    const matched = entries.map((entry) => {
      const match = this.#matcher.match(entry, candidates);
      return { entry, match, target: this.#matcher.newTarget, fate: this.#fateOf(match, entry) };
    });
    const fresh = new Set(matched.flatMap(({ target, fate }) => (fate === 'add' ? [target] : [])));
    const known = matched.flatMap(({ match, fate }) =>
      match.type === 'known' && fate === 'update' && !fresh.has(match.target) ? [match.target] : [],
    );
    const current = new Map(await states.read([...new Set(known)]));
    const changed = new Map<number, ContactState>();
    const decided: Decided<Entry>[] = [];
    for (const { entry, match, target, fate } of matched) {
      const own = await this.#ownOf(entry);
      const state = match.type === 'known' ? current.get(match.target) : undefined;
      if (match.type === 'known' && fate === 'skip') {
        const isLeftInBin = match.isInBin && this.#tools.inBin === 'skip';
        const reason = isLeftInBin ? 'inBin' : onMatch === 'skip' ? REASONS[match.by] : 'unchanged';
        decided.push({ entry, own, type: 'skip', match, reason });
      } else if (match.type === 'known' && fate === 'update' && state !== undefined) {
        const update = this.#updated({ entry, own }, match, state);
        decided.push(update);
        if (update.type === 'update') {
          current.set(match.target, update.after);
          changed.set(match.target, update.after);
        }
      } else {
        decided.push({ entry, own, type: 'add', target, ...addition(entry, match) });
        if (onMatch === 'skip' || onMatch === 'create') continue;
        this.#remember(target, entry.besides);
        const added = stateOf(entry, own);
        current.set(target, added);
        changed.set(target, added);
      }
    }
    await states.keep(changed);
    return decided;
  }

  #remember(target: number, { kind, doNotContact, onCreditHold }: SaidBesides): void {
    if (!doNotContact && !onCreditHold) return;
    const before = this.#said.get(target);
    this.#said.set(target, {
      kind,
      doNotContact: doNotContact || before?.doNotContact === true,
      onCreditHold: onCreditHold || before?.onCreditHold === true,
    });
  }

  /** What an entry says, without a yes or no that an earlier one of the same contact said otherwise. */
  #saidBy(entry: Incoming, own: readonly OwnValue[], match: KnownMatch): MergedFields {
    const fields = mergedFieldsOf(entry, [...own]);
    const said = match.isAgain ? this.#said.get(match.target) : undefined;
    return {
      ...fields,
      doNotContact: said?.doNotContact === true ? null : fields.doNotContact,
      onCreditHold: said?.onCreditHold === true ? false : fields.onCreditHold,
    };
  }

  async #candidates(entries: readonly Incoming[]): Promise<Candidates> {
    const { read } = this.#tools;
    this.#isAnybodyHere ??= await read(hasContacts);
    if (!this.#isAnybodyHere) return NO_CANDIDATES;
    return await read(async (readable) => {
      const candidates = await candidatesFor(readable, ContactMatcher.wanted(entries));
      return await withNamesakes(readable, candidates, this.#matcher.wantedNames(entries, candidates));
    });
  }

  #fateOf(match: Match, { own, named }: Incoming): 'add' | 'skip' | 'update' {
    const { onMatch, inBin } = this.#tools;
    if (match.type === 'new' || onMatch === 'create') return 'add';
    if (match.isInBin && inBin !== 'restore') return inBin === 'create' && !match.isAgain ? 'add' : 'skip';
    if (match.isInBin) return 'update';
    // Own fields may have come and gone meanwhile.
    const saysNothingNew = match.isJustThat && !match.isAgain && own.length + named.length === 0;
    return onMatch === 'skip' || saysNothingNew ? 'skip' : 'update';
  }

  async #ownOf({ own: known, content, named }: Incoming): Promise<readonly OwnValue[]> {
    const { fields } = this.#tools;
    if (known.length + named.length === 0) return NO_VALUES;
    const own = named.length === 0 ? known : [...known, ...(await fields.place(named))];
    return own.filter(({ fieldId, value }) => {
      const field = fields.fieldOf(fieldId);
      return value !== '' && field !== undefined && appliesToKind(field, content.columns.kind);
    });
  }

  #updated<Entry extends Incoming>(
    { entry, own }: { readonly entry: Entry; readonly own: readonly OwnValue[] },
    match: KnownMatch,
    before: ContactState,
  ): Extract<Decided<Entry>, { type: 'update' | 'skip' }> {
    const { onMatch } = this.#tools;
    const restores = match.isInBin && !match.isAgain;
    // What an earlier entry said of the same contact stays.
    const how = onMatch === 'overwrite' && !match.isAgain ? 'overwrite' : 'fill';
    const merge: Merge =
      onMatch === 'skip'
        ? { patch: {}, changes: [] }
        : mergedContact(before, this.#saidBy(entry, own, match), how, match.isAgain ? NOTHING_BESIDES : entry.besides);
    this.#remember(match.target, entry.besides);
    const takesPhoto = entry.hasPhoto && !before.hasPhoto && onMatch !== 'skip';
    if (merge.changes.length === 0 && !restores && !takesPhoto)
      return { entry, own, type: 'skip', match, reason: match.isAgain ? 'twiceInFile' : 'unchanged' };
    const changes = [
      ...merge.changes,
      ...(takesPhoto ? [{ field: 'photo', label: '', before: '', after: '' } as const] : []),
      ...(restores ? [{ field: 'inBin', label: '', before: '', after: '' } as const] : []),
    ];
    const after = { ...patchedFields(before, merge.patch), hasPhoto: before.hasPhoto || takesPhoto };
    return { entry, own, type: 'update', match, merge, changes, before, after, restores, takesPhoto };
  }
}

function addition(entry: Incoming, match: Match) {
  if (match.type === 'known') return { uid: null, remark: null, match } as const;
  const isTaken = match.uid === null && entry.look.uid !== null;
  const remark = match.isOneOfSeveral ? 'severalMatch' : isTaken ? 'uidTaken' : null;
  return { uid: match.uid, remark, match: null } as const;
}

/** A new contact as the entries after it meet it. */
function stateOf(entry: Incoming, own: readonly OwnValue[]): ContactState {
  return { ...mergedFieldsOf(entry, [...own]), hasPhoto: entry.hasPhoto };
}

/** How a contact is shown after a merge. */
export function shownState(state: ContactState): string {
  return displayName(state) || state.employerName;
}
