import { hash } from 'node:crypto';
import { DoNotContact, KeptProperty } from '#shared/contacts/contact.ts';
import type { ContactDraft, ImportedContact } from '#shared/contacts/contact.ts';
import { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { shortened, squeezed } from '#shared/contacts/script.rules.ts';
import { contactFromVcard, contentFingerprint } from '#shared/transfer/contactVcard.rules.ts';
import type { TransferProblem } from '#shared/transfer/transfer.ts';
import type { VcardCard } from '#shared/vcard/index.ts';
import { contentOf, fieldsOfDraft } from '../contacts/contactContent.ts';
import type { ContactContent } from '../contacts/contactContent.ts';

/** A card that can become a contact. */
export interface ReadEntry {
  readonly card: VcardCard;
  readonly imported: ImportedContact;
  /** What will be written; the employer as a name only. */
  readonly content: ContactContent;
  /** Hash of everything on the card but its uid, by which the same entry is met again, in another file too. */
  readonly fingerprint: string;
}

/** A card that cannot. */
export interface RefusedEntry {
  readonly card: VcardCard;
  readonly problem: TransferProblem;
}

export type Entry = ReadEntry | RefusedEntry;

const LONGEST_ABOUT = 200;

/** What a card is called in a message. */
function aboutCard(card: VcardCard): string {
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
  const content = contentOfImported(imported.draft, country);
  if (content === null) return refused(card, 'cardEmpty');
  const photoHash = imported.photo === null ? '' : hash('sha256', imported.photo);
  const fingerprint = hash('sha256', contentFingerprint(imported.draft, imported.kept, photoHash));
  return { card, imported, content, fingerprint };
}

/** A card without any name, point or note is shown by what else it says; null when that is nothing. */
function contentOfImported(draft: ContactDraft, country: string): ContactContent | null {
  const name = typeof draft.employer === 'string' ? draft.employer : (draft.employer?.displayName ?? '');
  const source = {
    points: draft.points,
    tags: draft.tags,
    specialDays: draft.specialDays,
    employer: { id: null, name },
  };
  const content = contentOf({ ...source, fields: fieldsOfDraft(draft) }, country);
  if (content !== null) return content;
  const displayAs = name || draft.title || (draft.departments[0] ?? '') || (draft.tags[0] ?? '');
  return contentOf({ ...source, fields: fieldsOfDraft({ ...draft, displayAs }) }, country);
}

/** What the reader found wrong on the card; comments are harmless. */
export function remarksOf(card: VcardCard): TransferProblem[] {
  return card.problems
    .filter((problem) => problem.code !== 'comment')
    .map(({ code, line, detail }) => ({ code, position: card.index, line, about: detail || aboutCard(card) }));
}
