import { excerpt } from '#shared/search/excerpt.rules.ts';
import { joined, pieceMarks } from '#shared/search/marks.rules.ts';
import type { MarkedAs } from '#shared/search/marks.rules.ts';
import { phoneTokens, askedPhoneTokens } from '#shared/search/phoneTokens.rules.ts';
import type { Asked } from '#shared/search/rank.rules.ts';
import type { FoundContact, FoundIn, Marks } from '#shared/search/search.ts';
import { ownWords } from '#shared/search/searchText.rules.ts';
import type { SearchPiece } from '#shared/search/searchText.rules.ts';
import type { SearchedPoint, SearchedRows } from './searchIndex.repository.ts';

export type ReasonRows = SearchedRows;

/** A text of a contact that may be why it was found. */
interface Place {
  readonly where: FoundIn;
  readonly label: string;
  readonly text: string;
  readonly as: MarkedAs;
  /** Of a phone number: all ways to find it. */
  readonly tokens?: readonly string[];
}

/**
 * Why a contact was found, where its name alone does not say so: a place that holds all of it, or else what
 * the name does not. */
export function reasonOf(rows: ReasonRows, id: number, { pieces }: Asked): FoundContact['because'] {
  const places = placesOf(rows, id);
  const [shown, ...others] = places;
  if (shown === undefined) return null;
  const missing = pieces.filter((piece) => marksOf(shown, piece).length === 0);
  const place =
    others.find((one) => pieces.every((piece) => marksOf(one, piece).length > 0)) ??
    others.find((one) => missing.some((piece) => marksOf(one, piece).length > 0));
  if (place === undefined) return null;
  const { where, label, text } = place;
  return { where, label, ...excerpt(text, joined(pieces.flatMap((piece) => marksOf(place, piece)))) };
}

function marksOf({ text, as, tokens }: Place, piece: SearchPiece): Marks {
  const marks = pieceMarks(text, piece, as);
  if (marks.length > 0 || piece.kind !== 'number' || tokens === undefined) return joined(marks);
  const isFound = askedPhoneTokens(piece.digits).some((asked) => tokens.some((token) => token.startsWith(asked)));
  return isFound ? [[0, text.length]] : [];
}

/** The name that is shown first, then all other places in the order in which they say most. */
function placesOf({ contacts, points, tags, own }: ReasonRows, id: number): readonly Place[] {
  const contact = contacts.find((row) => row.id === id);
  if (contact === undefined) return [];
  const place = (where: FoundIn, text: string, as: MarkedAs = 'text', label = ''): Place => ({
    where,
    label,
    text,
    as,
  });
  const ofType = (type: SearchedPoint['type']) =>
    points.filter((row) => row.contact_id === id && row.type === type).map((row) => pointPlace(row));
  const names = [contact.nickname, `${contact.family_name} ${contact.given_name} ${contact.middle_name}`];
  const read = `${contact.phonetic_family_name} ${contact.phonetic_given_name}`;
  return [
    place('name', contact.display_name, 'name'),
    place('company', contact.employer, 'name'),
    place('company', contact.company_name, 'name'),
    ...ofType('phone'),
    ...ofType('email'),
    place('title', contact.title),
    ...tags.filter((row) => row.contact_id === id).map(({ tag }) => place('tag', tag)),
    ...own
      .filter((row) => row.contact_id === id)
      .map(({ name, type, value, label }) => place('own', ownWords(type, label ?? value), 'text', name)),
    ...ofType('messenger'),
    ...ofType('url'),
    ...ofType('address'),
    place('company', departmentsOf(contact.departments)),
    ...names.map((name) => place('name', name, 'name')),
    place('name', read),
    place('note', contact.note),
  ].filter(({ text }, index) => index === 0 || text.trim() !== '');
}

function pointPlace({ type, value, normalized, service }: SearchedPoint): Place {
  if (type === 'phone')
    return { where: type, label: '', text: value, as: 'phone', tokens: phoneTokens(value, normalized) };
  return { where: type, label: '', text: service === '' ? value : `${value} (${service})`, as: 'text' };
}

function departmentsOf(departments: string): string {
  return (JSON.parse(departments) as readonly string[]).join(', ');
}
