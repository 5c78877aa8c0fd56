import type { CalendarDate } from '#shared/kernel/calendarDate.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { sortName } from '#shared/contacts/sortName.rules.ts';
import { folded } from '#shared/kernel/text.ts';
import type { ReadContact, ReadPiece, Reading } from '#shared/reminders/reading.ts';
import type { Readable } from '../database/handles.ts';
import { contactsNamed, firstPhones } from './contactNames.repository.ts';
import type { NamedContact } from './contactNames.repository.ts';
import { fitOf, isTelling, likelier, phrasesIn, wantedFor, writtenName } from './nameMatching.ts';

/** Most contacts that the person is asked to choose from. */
const MOST_CONTACTS = 20;

interface Meant {
  /** The words in the sentence. */
  readonly name: string;
  readonly contacts: readonly NamedContact[];
}

/**
 * How a sentence reads, with the contacts that it may mean, outside the bin. A name is compared as people write it:
 * as it stands on the card, as nickname, by family name and form of address (王总, Ms Lovelace), by first name, by its
 * beginning. Where no such name fits, a display name that stands anywhere in the sentence does. Writes nothing.
 */
export async function parseSentence(
  readable: Readable,
  { text, today, locale }: { readonly text: string; readonly today: CalendarDate; readonly locale: Locale },
): Promise<Reading> {
  // Its patterns take 20 MB once they have been used: only where somebody writes sentences.
  const { readSentence } = await import('#shared/reminders/sentence/readSentence.rules.ts');
  const { names, pieces, ...reading } = readSentence(text, { today, locale });
  const others = pieces.filter((piece) => piece.means !== 'contact');
  const meant =
    (await meantByName(readable, names)) ?? (await meantByPhrase(readable, withoutTimes(text, others), names));
  if (meant === null) return { ...reading, pieces: others, name: null, contacts: [] };
  return {
    ...reading,
    pieces: withName(text, others, meant.name),
    name: meant.name,
    contacts: await described(readable, meant.contacts),
  };
}

async function meantByName(readable: Readable, names: readonly string[]): Promise<Meant | null> {
  if (names.length === 0) return null;
  const written = names.map(writtenName);
  const candidates = await contactsNamed(readable, wantedFor(written));
  for (const name of written) {
    const fitting = candidates.flatMap((contact) => {
      const fit = fitOf(name, contact);
      return fit === null ? [] : [{ fit, contact }];
    });
    if (fitting.length === 0) continue;
    const exact = isTelling(name) ? fitting.filter(({ fit }) => fit === 'exact' || fit === 'core') : [];
    const chosen = (exact.length > 0 ? exact : fitting).toSorted(likelier);
    return { name: name.text, contacts: chosen.slice(0, MOST_CONTACTS).map(({ contact }) => contact) };
  }
  return null;
}

/** A display name that stands in the sentence, as whole words; the longest one. */
async function meantByPhrase(readable: Readable, sentence: string, names: readonly string[]): Promise<Meant | null> {
  const phrases = phrasesIn(sentence);
  if (phrases.length === 0) return null;
  const keys = new Set(phrases.flatMap((phrase) => [sortName(phrase.text, true), sortName(phrase.text, false)]));
  const none = { sortNamePrefixes: [], familyNames: [], givenNames: [], nicknames: [] };
  const candidates = await contactsNamed(readable, { ...none, sortNames: [...keys] });
  for (const phrase of phrases) {
    if (isBeginningOfName(phrase.text, names)) continue;
    const wanted = folded(phrase.text);
    const contacts = candidates.filter((contact) => folded(contact.displayName) === wanted);
    if (contacts.length === 0) continue;
    const ordered = contacts.map((contact) => ({ fit: 'exact' as const, contact })).toSorted(likelier);
    return { name: phrase.text, contacts: ordered.slice(0, MOST_CONTACTS).map(({ contact }) => contact) };
  }
  return null;
}

/** 王小 in 给王小明打电话: somebody else, whose name only begins alike. */
function isBeginningOfName(phrase: string, names: readonly string[]): boolean {
  return (
    /^\p{Script=Han}{2}$/u.test(phrase) && names.some((name) => new RegExp(`${phrase}\\p{Script=Han}$`, 'u').test(name))
  );
}

/** The sentence with a line break for every unit of a date or time: no name reaches over it. */
function withoutTimes(text: string, pieces: readonly ReadPiece[]): string {
  let rest = text;
  for (const { start, end, means } of pieces) {
    if (means !== 'kind') rest = rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

function withName(text: string, pieces: readonly ReadPiece[], name: string): ReadPiece[] {
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (pieces.some((piece) => piece.start < end && start < piece.end)) continue;
    return [...pieces, { start, end, means: 'contact' as const }].toSorted((one, other) => one.start - other.start);
  }
  return [...pieces];
}

/** What tells people of one name apart: title and employer, or the phone. */
async function described(readable: Readable, contacts: readonly NamedContact[]): Promise<ReadContact[]> {
  const work = (contact: NamedContact) => [contact.title, contact.employer].filter((part) => part !== '').join(' · ');
  const without = contacts.filter((contact) => work(contact) === '').map((contact) => contact.id);
  const phones = without.length === 0 ? new Map<number, string>() : await firstPhones(readable, without);
  return contacts.map((contact) => ({
    id: contact.id,
    displayName: contact.displayName,
    about: work(contact) || (phones.get(contact.id) ?? ''),
    isDoNotContact: contact.isDoNotContact,
  }));
}
