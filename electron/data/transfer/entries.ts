import { hash } from 'node:crypto';
import { DoNotContact, KeptProperty } from '#shared/contacts/contact.ts';
import type { ImportedContact } from '#shared/contacts/contact.ts';
import { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { shortened, squeezed } from '#shared/contacts/script.rules.ts';
import { contactFromVcard } from '#shared/transfer/contactVcard.rules.ts';
import type { TransferProblem } from '#shared/transfer/transfer.ts';
import type { VcardCard } from '#shared/vcard/index.ts';
import { contentOfDraft, fingerprintOf, lookOf } from './incoming.ts';
import type { Incoming } from './incoming.ts';

/** A card that can become a contact. */
export interface ReadEntry extends Incoming {
  readonly card: VcardCard;
  readonly imported: ImportedContact;
}

/** A card that cannot. */
export interface RefusedEntry {
  readonly card: VcardCard;
  readonly problem: TransferProblem;
}

export type Entry = ReadEntry | RefusedEntry;

const LONGEST_ABOUT = 200;
/** What a card does not say stands on none of its lines. */
const NOTHING_BESIDES = { kind: false, doNotContact: false, onCreditHold: false } as const;

/** What a card is called in a message. */
export function aboutCard(card: VcardCard): string {
  const named =
    card.properties.find((property) => property.name === 'FN') ??
    card.properties.find((property) => property.value !== '');
  return shortened(squeezed(named?.value ?? ''), LONGEST_ABOUT);
}

function refused(card: VcardCard, code: string): RefusedEntry {
  return { card, problem: { code, position: card.index, line: card.line, about: aboutCard(card) } };
}

/**
 * Whether everything fits into its field. Names and texts are cut to size where cards are read; what reading
 * a contact checks again is checked here too, so that no card can spoil a page of the list.
 */
function fits({ draft, kept }: ImportedContact): boolean {
  const points = draft.points.filter(
    (point) => point.address !== null || point.keptParams.length > 0 || point.value.length > 1000,
  );
  return (
    points.every((point) => ContactPointDraft.safeParse(point).success) &&
    (draft.doNotContact === null || DoNotContact.safeParse(draft.doNotContact).success) &&
    kept.every((property) => KeptProperty.safeParse(property).success)
  );
}

/** Reads one card. A bad one becomes a problem and never stops the rest. */
export function readEntry(card: VcardCard, country: string): Entry {
  const imported = contactFromVcard(card);
  if (!fits(imported)) return refused(card, 'cardTooLarge');
  const { draft, kept, photo, ownValues = [] } = imported;
  const content = contentOfDraft(draft, country);
  if (content === null) return refused(card, 'cardEmpty');
  const photoHash = photo === null ? '' : hash('sha256', photo);
  const fingerprint = fingerprintOf({ draft, kept, photoHash, ownValues });
  const look = lookOf(content, draft.uid);
  const entry = { card, imported, draft, content, named: ownValues, fingerprint };
  return { ...entry, besides: NOTHING_BESIDES, hasPhoto: photo !== null, look, own: draft.own, words: null };
}

/** What the reader found wrong on the card; comments are harmless. */
export function remarksOf(card: VcardCard): TransferProblem[] {
  return card.problems
    .filter((problem) => problem.code !== 'comment')
    .map(({ code, line, detail }) => ({ code, position: card.index, line, about: detail || aboutCard(card) }));
}
