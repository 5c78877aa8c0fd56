import type { ContactDraft } from './contact.ts';
import type { ContactPoint } from './contactPoint.ts';
import { coreName, displayName } from './displayName.rules.ts';
import { splitPersonName } from './personName.rules.ts';
import { isCjk, squeezed } from './script.rules.ts';
import { sortName } from './sortName.rules.ts';

/** The fields that make up names. */
export type NameFields = Pick<
  ContactDraft,
  | 'kind'
  | 'familyName'
  | 'givenName'
  | 'middleName'
  | 'prefix'
  | 'suffix'
  | 'nickname'
  | 'phoneticFamilyName'
  | 'phoneticGivenName'
  | 'companyName'
  | 'displayAs'
>;

/** What is computed from a contact's fields and stored beside them, for lists. */
export interface ComputedFields {
  readonly displayName: string;
  readonly sortName: string;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
}

/** Computes what lists show, sort and filter by. An empty display name means that there is nothing to show. */
export function computedFields(
  fields: NameFields & { readonly note: string; readonly points: readonly ContactPoint[] },
): ComputedFields {
  const shown = displayName(fields);
  const { core, isEastern } = coreName(fields);
  const isOwnName = fields.kind === 'person' && squeezed(fields.displayAs) === '' && core !== '';
  const startsWithSurname =
    fields.kind === 'person' && (isOwnName ? isEastern && fields.familyName !== '' : isCjk(shown));
  return {
    displayName: shown,
    sortName: sortName(isOwnName ? core : shown, startsWithSurname),
    hasEmail: fields.points.some((point) => point.type === 'email'),
    hasPhone: fields.points.some((point) => point.type === 'phone'),
  };
}

type Parts = Pick<
  NameFields,
  'familyName' | 'givenName' | 'middleName' | 'prefix' | 'suffix' | 'companyName' | 'displayAs'
>;

/**
 * A full name as typed, split into the fields of that kind of contact. All of these fields are given, so
 * that nothing of a name before it stays.
 */
export function namesFromDisplayName(kind: NameFields['kind'], typed: string): Partial<Parts> {
  return kind === 'company' ? { companyName: squeezed(typed), displayAs: '' } : splitPersonName(typed);
}

/** The draft's name fields; a `displayName` alone is split, beside other names it is what to show. */
export function draftNames<Draft extends NameFields & { readonly displayName?: string | undefined }>(
  draft: Draft,
): Draft {
  const typed = squeezed(draft.displayName ?? '');
  if (typed === '') return draft;
  const given = [draft.familyName, draft.givenName, draft.middleName, draft.displayAs, draft.companyName];
  if (given.every((part) => squeezed(part) === '')) {
    const split = namesFromDisplayName(draft.kind, typed);
    return {
      ...draft,
      ...split,
      prefix: draft.prefix || (split.prefix ?? ''),
      suffix: draft.suffix || (split.suffix ?? ''),
    };
  }
  const shown = displayName({ ...draft, points: [], note: '' });
  return shown === typed || squeezed(draft.displayAs) !== '' ? draft : { ...draft, displayAs: typed };
}
