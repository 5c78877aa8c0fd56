import type { ContactDraft, ImportedContact } from '../contacts/contact.ts';
import type { ContactPointDraft } from '../contacts/contactPoint.ts';
import { component, paramValues } from '../vcard/index.ts';
import type { VcardCard, VcardProperty } from '../vcard/index.ts';
import { CardReading } from './vcardCardReading.rules.ts';
import { readDay } from './vcardDates.rules.ts';
import { labelOfWords } from './vcardLabels.rules.ts';
import { hasNames, isMadeOf, isSameName } from './vcardNames.rules.ts';
import type { Names } from './vcardNames.rules.ts';
import { readOwnFields } from './vcardOwnFields.rules.ts';
import { readOwnValues } from './vcardOwnValues.rules.ts';
import { isPoint, joinLabels, readPoint, withPrimaries } from './vcardPoints.rules.ts';
import type { ReadPoint } from './vcardPoints.rules.ts';
import { fitLine, fitProse } from './vcardText.rules.ts';
import { readTouchFields } from './vcardTouch.rules.ts';

/** What the reader has to give: a card, or only its properties. */
export type ReadableCard = Pick<VcardCard, 'properties'> & Partial<Pick<VcardCard, 'version'>>;

/**
 * A card as a contact to be written, what Longhand has no field for, and the picture. No value is
 * lost: what has no field is kept, and so is the whole of what is longer than its field.
 */
export function contactFromVcard(card: ReadableCard): ImportedContact {
  const reading = new CardReading(card.properties);
  const points = readPoints(reading);
  const names = readNames(reading);
  const formatted = reading.text('FN');
  const nickname = reading.line(
    'NICKNAME',
    listTexts(reading.all('NICKNAME').map((one) => reading.use(one))).join(', '),
  );
  const organisation = readOrganisation(reading);
  const kind = readKind(reading, names, formatted, organisation.name);
  const own = readOwnFields(reading);
  const employer = kind === 'company' ? own.employer : organisation.name;
  const companyName = kind === 'person' ? own.companyName : organisation.name || (hasNames(names) ? '' : formatted);
  const shown = readDisplay({
    kind,
    names,
    formatted,
    companyName,
    own: own.displayAs,
    others: [nickname, employer, ...points.map((point) => point.value)],
  });
  const draft: ContactDraft = {
    kind,
    ...names,
    nickname,
    ...readPhonetic(reading, card.properties),
    companyName,
    ...shown,
    employer: employer === '' ? null : { id: null, displayName: employer },
    departments: organisation.units,
    title: reading.text('TITLE') || reading.text('ROLE'),
    birthday: readDayOf(reading, reading.all('BDAY')),
    anniversary: readAnniversary(reading),
    points,
    tags: readTags(reading, card.version === '2.1'),
    note: readNote(reading),
    doNotContact: own.doNotContact,
    preferredChannel: own.preferredChannel,
    onCreditHold: own.onCreditHold,
    ...readTouchFields(reading),
    own: [],
    ...readUid(reading),
  };
  const ownValues = readOwnValues(reading);
  const photo = readPhoto(reading);
  return { draft, ...(ownValues.length === 0 ? {} : { ownValues }), kept: reading.kept(), photo };
}

function listTexts(properties: readonly VcardProperty[]): string[] {
  return properties
    .flatMap((property) => property.components.flat())
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function readNames(reading: CardReading): Names {
  const property = reading.take('N');
  const part = (index: number, separator: string) =>
    property === null
      ? ''
      : reading.line(
          'N',
          component(property, index)
            .map((text) => text.trim())
            .filter(Boolean)
            .join(separator),
        );
  if (property !== null && property.components.slice(5).flat().join('').trim() !== '')
    reading.onCut('N')(property.value);
  return {
    familyName: part(0, ' '),
    givenName: part(1, ' '),
    middleName: part(2, ' '),
    prefix: part(3, ' '),
    suffix: part(4, ', '),
  };
}

/** X-PHONETIC-*; else SORT-AS of N (RFC 6350, 5.9), which is how names in Han characters say their sound. */
function readPhonetic(
  reading: CardReading,
  properties: readonly VcardProperty[],
): Pick<ContactDraft, 'phoneticFamilyName' | 'phoneticGivenName'> {
  const phoneticFamilyName = reading.text('X-PHONETIC-LAST-NAME');
  const phoneticGivenName = reading.text('X-PHONETIC-FIRST-NAME');
  if (phoneticFamilyName !== '' || phoneticGivenName !== '') return { phoneticFamilyName, phoneticGivenName };
  const n = properties.find((property) => property.name === 'N');
  const [family = '', given = ''] =
    n === undefined ? [] : paramValues(n, 'SORT-AS').flatMap((value) => value.split(','));
  return { phoneticFamilyName: reading.line('SORT-AS', family), phoneticGivenName: reading.line('SORT-AS', given) };
}

function readOrganisation(reading: CardReading): { readonly name: string; readonly units: string[] } {
  const property = reading.take('ORG');
  if (property === null) return { name: '', units: [] };
  const [name = '', ...units] = property.components.map((list) => reading.line('ORG', list.join(',')));
  const filled = units.filter((unit) => unit !== '');
  if (filled.length > 20) reading.onCut('ORG')(property.value);
  return { name, units: filled.slice(0, 20) };
}

function readKind(reading: CardReading, names: Names, formatted: string, organisation: string): ContactDraft['kind'] {
  const kind = reading.all('KIND')[0];
  const showAs = reading.all('X-ABSHOWAS')[0];
  const word = kind?.value.trim().toLowerCase();
  const isCompany = showAs?.value.trim().toUpperCase() === 'COMPANY';
  if (kind !== undefined && (word === 'org' || word === 'individual')) reading.use(kind);
  if (showAs !== undefined && isCompany) reading.use(showAs);
  if (word === 'org' || (isCompany && word !== 'individual')) return 'company';
  return word === undefined && looksLikeCompany(names, formatted, organisation) ? 'company' : 'person';
}

/** A card that says nothing of its kind: an organisation without a person's name is a company. */
export function looksLikeCompany(names: Names, formatted: string, organisation: string): boolean {
  if (organisation === '') return false;
  return isSameName(formatted, organisation) || (formatted === '' && !hasNames(names));
}

interface Shown {
  readonly kind: ContactDraft['kind'];
  readonly names: Names;
  readonly formatted: string;
  readonly companyName: string;
  /** X-LONGHAND-DISPLAY-AS. */
  readonly own: string;
  /** Other texts that stand in for a name when there is none. */
  readonly others: readonly string[];
}

/** FN is kept only where it says something else than the names; alone, it is to be split into names. */
function readDisplay(shown: Shown): { readonly displayAs: string; readonly displayName?: string } {
  const { kind, names, formatted, companyName, own, others } = shown;
  if (own !== '') return { displayAs: own };
  if (formatted === '' || isSameName(formatted, companyName)) return { displayAs: '' };
  if (kind === 'company') return { displayAs: formatted };
  if (hasNames(names)) return { displayAs: isMadeOf(formatted, names) ? '' : formatted };
  return others.some((other) => isSameName(formatted, other))
    ? { displayAs: '' }
    : { displayAs: '', displayName: formatted };
}

function readPoints(reading: CardReading): ContactPointDraft[] {
  const read: ReadPoint[] = [];
  const onCut = (property: VcardProperty) => reading.onCut(property.name.replace(/^X-/, ''));
  const grouped = (property: VcardProperty, name: string) =>
    property.group === null
      ? undefined
      : reading.filter((one) => one.name === name && one.group?.toLowerCase() === property.group?.toLowerCase())[0];
  const companions = new Set<VcardProperty>();
  for (const property of reading.filter(isPoint).slice(0, 500)) {
    const label = grouped(property, 'X-ABLABEL');
    const format = property.name === 'ADR' ? grouped(property, 'X-ABADR') : undefined;
    const point = readPoint(
      property,
      { label: label?.value.trim() ?? null, addressFormat: format?.value ?? null },
      onCut(property),
    );
    if (point === null) continue;
    read.push(point);
    reading.use(property);
    for (const companion of [label, format]) if (companion !== undefined) companions.add(companion);
  }
  for (const companion of companions) reading.use(companion);
  const labels = reading
    .all('LABEL')
    .filter((property) => property.bytes === null)
    .slice(0, 500 - read.length);
  return withPrimaries(
    joinLabels(
      read,
      labels.map((label) => reading.use(label)),
      reading.onCut('LABEL'),
    ),
  );
}

/** The first day that can be read; the others, and those that cannot, are kept as they are. */
function readDayOf(reading: CardReading, properties: readonly VcardProperty[]): string | null {
  for (const property of properties) {
    const read = readDay(property.value, property.params);
    if (read === null) continue;
    reading.use(property);
    if (read.hasMore) reading.onCut(property.name.replace(/^X-/, ''))(property.value);
    return read.day;
  }
  return null;
}

function readAnniversary(reading: CardReading): string | null {
  const direct = reading.filter((one) =>
    /^(ANNIVERSARY|X-ANNIVERSARY|X-MS-ANNIVERSARY|X-EVOLUTION-ANNIVERSARY)$/.test(one.name),
  );
  const day = readDayOf(reading, direct);
  if (day !== null) return day;
  for (const date of reading.all('X-ABDATE').slice(0, 100)) {
    const label = reading
      .all('X-ABLABEL')
      .find((one) => one.group !== null && one.group.toLowerCase() === date.group?.toLowerCase());
    if (label === undefined || labelOfWords(label.value.trim()).toLowerCase() !== 'anniversary') continue;
    const read = readDayOf(reading, [date]);
    if (read === null) continue;
    reading.use(label);
    return read;
  }
  return null;
}

function readTags(reading: CardReading, isVersion21: boolean): string[] {
  const properties = reading.all('CATEGORIES').map((property) => reading.use(property));
  const texts = listTexts(properties).flatMap((text) => (isVersion21 ? text.split(',') : [text]));
  const tags = [...new Set(texts.map((text) => fitLine(text, 200, reading.onCut('CATEGORIES'))))].filter(
    (tag) => tag !== '',
  );
  for (const tag of tags.slice(500)) reading.onCut('CATEGORIES')(tag);
  return tags.slice(0, 500);
}

function readNote(reading: CardReading): string {
  const notes = reading.all('NOTE').filter((property) => property.bytes === null && property.value !== '');
  return fitProse(notes.map((property) => reading.use(property).value).join('\n\n'), 1_000_000, reading.onCut('NOTE'));
}

function readUid(reading: CardReading): { readonly uid?: string } {
  const property = reading.all('UID').find((one) => one.value.trim() !== '');
  const uid = property?.value.trim().replace(/^urn:uuid:/i, '') ?? '';
  if (property === undefined || uid === '' || uid.length > 512) return {};
  reading.use(property);
  return { uid };
}

/** Only bytes that stand in the card: a picture behind an address is kept as an address, nothing is fetched. */
function readPhoto(reading: CardReading): Uint8Array | null {
  const property = reading.all('PHOTO').find((one) => one.bytes !== null && one.bytes.length > 0);
  return property === undefined ? null : reading.use(property).bytes;
}
