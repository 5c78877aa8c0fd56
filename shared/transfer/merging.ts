import { nameKey } from '../contacts/script.rules.ts';
import type { Contact, ContactPatch } from '../contacts/contact.ts';
import type { NameFields } from '../contacts/contact.rules.ts';
import type { ContactPoint } from '../contacts/contactPoint.ts';
import type { SpecialDayEntry } from '../specialDays/specialDay.ts';

/** What is merged: a contact as it is, and what an entry of a file says. */
export type MergedFields = Pick<
  Contact,
  | keyof NameFields
  | 'departments'
  | 'title'
  | 'birthday'
  | 'anniversary'
  | 'note'
  | 'doNotContact'
  | 'preferredChannel'
  | 'onCreditHold'
  | 'rhythm'
  | 'tags'
  | 'own'
> & {
  readonly points: readonly ContactPoint[];
  readonly specialDays: readonly SpecialDayEntry[];
  /** The name of the employer, or empty. */
  readonly employerName: string;
};

/** What an entry says besides what is not empty: a "no" says something too. */
export interface SaidBesides {
  readonly kind: boolean;
  readonly doNotContact: boolean;
  readonly onCreditHold: boolean;
}

/** What would be otherwise. `field` is a MergedField; `label` of a point its label, of an own field its id. */
export interface MergeChange {
  readonly field: MergedField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Fields of a contact as a preview names them; words in `transfer.field.<field>`. */
export const MERGED_FIELDS = [
  'kind',
  'familyName',
  'givenName',
  'middleName',
  'prefix',
  'suffix',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  'companyName',
  'displayAs',
  'company',
  'department',
  'title',
  'birthday',
  'anniversary',
  'day',
  'email',
  'phone',
  'url',
  'messenger',
  'address',
  'tags',
  'note',
  'doNotContact',
  'channel',
  'creditHold',
  'rhythm',
  'own',
  'photo',
  'inBin',
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

export interface Merge {
  /** What is to be written; empty where nothing changes. */
  readonly patch: ContactPatch;
  readonly changes: readonly MergeChange[];
}

/** A merge under way: what may be written, and what was. */
export class Merging {
  readonly overwrites: boolean;
  readonly #patch: Record<string, unknown> = {};
  readonly #changes: MergeChange[] = [];

  constructor(overwrites: boolean) {
    this.overwrites = overwrites;
  }

  /** Whether a value may be written over this one. */
  may(before: unknown): boolean {
    return this.overwrites || isEmpty(before);
  }

  write(field: MergedField, patch: ContactPatch, before: string, after: string, label = ''): void {
    if (!this.may(before)) return;
    this.set(field, patch, before, after, label);
  }

  set(field: MergedField, patch: ContactPatch, before: string, after: string, label = ''): void {
    Object.assign(this.#patch, patch);
    this.#changes.push({ field, label, before, after });
  }

  text(field: keyof ContactPatch & MergedField, before: string, after: string): void {
    if (after !== '' && after !== before) this.write(field, { [field]: after }, before, after);
  }

  value(field: MergedField, key: keyof ContactPatch, before: unknown, after: unknown, shownBefore: string): void {
    if (JSON.stringify(before) === JSON.stringify(after) || !this.may(before)) return;
    this.set(field, { [key]: after }, shownBefore, Array.isArray(after) ? after.join(', ') : String(after));
  }

  result(): Merge {
    return { patch: this.#patch, changes: this.#changes };
  }
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** Whether two texts differ in more than case, accents and white space. */
export function isOther(one: string, other: string): boolean {
  return nameKey(one) !== nameKey(other);
}
