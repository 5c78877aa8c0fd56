import type { ContactKind } from './contact.ts';
import type { PointType } from './contactPoint.ts';
import { hasHan, isCjk, squeezed } from './script.rules.ts';

/** What a display name is made of. */
export interface NameSource {
  readonly kind: ContactKind;
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly nickname: string;
  readonly companyName: string;
  readonly displayAs: string;
  readonly points: readonly { readonly type: PointType; readonly value: string; readonly isPrimary: boolean }[];
  readonly note: string;
}

type NameParts = Pick<NameSource, 'familyName' | 'givenName' | 'middleName' | 'prefix' | 'suffix'>;

const FALLBACK_TYPES = ['email', 'phone', 'url', 'messenger', 'address'] as const;
/** Longest name that is taken from a note, in UTF-16 units. */
const LONGEST_FROM_NOTE = 80;

/**
 * A person's name from its parts, in the order of its script: 王小明, 王小明先生, Dr. Ada King Lovelace Jr.
 * Names in Chinese characters, kana or hangul have the family name first and no spaces.
 */
export function composedName(name: NameParts): string {
  const { core, isEastern } = coreName(name);
  const prefix = squeezed(name.prefix);
  const suffix = squeezed(name.suffix);
  if (!isEastern) return squeezed(`${prefix} ${core} ${suffix}`);
  // 先生 and the like stand behind a Chinese name, whichever field they came in.
  const honorifics = [prefix, suffix].filter(hasHan).join('');
  const before = hasHan(prefix) ? '' : prefix;
  const behind = hasHan(suffix) ? '' : suffix;
  return squeezed(`${before} ${core}${honorifics} ${behind}`);
}

/** A person's name without prefix and suffix. */
export function coreName(name: NameParts): { readonly core: string; readonly isEastern: boolean } {
  const [family, given, middle] = [squeezed(name.familyName), squeezed(name.givenName), squeezed(name.middleName)];
  const parts = [family, given, middle].filter((part) => part !== '');
  const isEastern = parts.length > 0 && parts.every(isCjk);
  return isEastern
    ? { core: parts.join(''), isEastern }
    : { core: squeezed(`${given} ${middle} ${family}`), isEastern };
}

function firstOf(source: NameSource, type: PointType): string {
  const points = source.points.filter((point) => point.type === type && squeezed(point.value) !== '');
  return squeezed((points.find((point) => point.isPrimary) ?? points[0])?.value ?? '');
}

/**
 * The name under which a contact is shown. The person's own words (`displayAs`) win; then the names, of
 * a company its company name first; then nickname, e-mail, phone, URL, messenger id, address, and the
 * first line of the note. Empty only when there is none of these.
 */
export function displayName(source: NameSource): string {
  const own = squeezed(source.displayAs);
  if (own !== '') return own;
  const personal = coreName(source).core === '' ? '' : composedName(source);
  const company = squeezed(source.companyName);
  const names = source.kind === 'company' ? [company, personal] : [personal, company];
  for (const name of [...names.slice(0, 1), squeezed(source.nickname), ...names.slice(1)]) if (name !== '') return name;
  for (const type of FALLBACK_TYPES) {
    const value = firstOf(source, type);
    if (value !== '') return value;
  }
  const line =
    source.note
      .split('\n')
      .map(squeezed)
      .find((text) => text !== '') ?? '';
  if (line !== '') return line.length > LONGEST_FROM_NOTE ? `${line.slice(0, LONGEST_FROM_NOTE - 1).trimEnd()}…` : line;
  return squeezed(`${source.prefix} ${source.suffix}`);
}
