import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';

/** A filter as sentences, and what is none of them. */
export interface Sentences {
  readonly match: 'all' | 'any';
  readonly conditions: readonly ContactCondition[];
  readonly also: ContactFilter;
}

/** Before any day: only those without a last contact. */
const BEFORE_ALL = '0001-01-01';

/**
 * A filter, however it was written, as sentences. Its other keys hold besides the conditions: where any of several conditions
 * is enough they cannot join them, and stay as they are.
 */
export function sentencesOf(filter: ContactFilter): Sentences {
  const { match, conditions = [], ...flat } = filter;
  if (match === 'any' && conditions.length > 1) return { match, conditions, also: flat };
  const { ids, notIds, batchId, inBin, ...worded } = flat;
  return {
    match: 'all',
    conditions: [...flatSentences(worded).map(({ condition }) => condition), ...conditions],
    also: {
      ...(ids === undefined ? {} : { ids }),
      ...(notIds === undefined ? {} : { notIds }),
      ...(batchId === undefined ? {} : { batchId }),
      ...(inBin === undefined ? {} : { inBin }),
    },
  };
}

/** Keys of a filter that read as a sentence, each with its own. */
export function flatSentences(
  filter: ContactFilter,
): readonly { readonly key: keyof ContactFilter; readonly condition: ContactCondition }[] {
  const { kind, tag, hasEmail, hasPhone, text, touch, knownBy, lastContactBefore, lastContactSince } = filter;
  const not = false;
  const all: readonly (readonly [keyof ContactFilter, ContactCondition | null])[] = [
    ['kind', kind === undefined ? null : { about: 'kind', kind }],
    ['tag', tag === undefined || tag === '' ? null : { about: 'tag', tag, not }],
    ['hasEmail', hasEmail === undefined ? null : { about: 'has', what: 'email', not: !hasEmail }],
    ['hasPhone', hasPhone === undefined ? null : { about: 'has', what: 'phone', not: !hasPhone }],
    ['text', wordsOf(text)],
    ['touch', touch === undefined ? null : { about: 'touch', colours: [...new Set(touch.colours)] }],
    ['knownBy', knownBy === undefined ? null : { about: 'knownBy', who: knownBy, not }],
    ['lastContactBefore', lastContactBefore === undefined ? null : heardBefore(lastContactBefore)],
    [
      'lastContactSince',
      lastContactSince === undefined
        ? null
        : { about: 'lastContact', when: { from: lastContactSince, to: null }, orNever: false },
    ],
  ];
  return all.flatMap(([key, condition]) => (condition === null ? [] : [{ key, condition }]));
}

function wordsOf(text: string | undefined): ContactCondition | null {
  const words = text?.trim() ?? '';
  return words === '' ? null : { about: 'words', in: 'anything', words, not: false };
}

function heardBefore(day: string): ContactCondition {
  if (day === BEFORE_ALL) return { about: 'lastContact', when: 'never', orNever: false };
  return { about: 'lastContact', when: { from: null, to: addDays(day, -1) }, orNever: true };
}
