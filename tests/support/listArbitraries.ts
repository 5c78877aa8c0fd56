import fc from 'fast-check';
import { Channel, ContactKind, ContactSort } from '../../shared/contacts/contact.ts';
import { ContactPart, WordsIn } from '../../shared/contacts/contactWords.ts';
import type { ContactFilter } from '../../shared/contacts/contact.ts';
import type { ContactCondition, OwnTest, Period } from '../../shared/contacts/contactCondition.ts';
import { ContactFilter as Filter } from '../../shared/contacts/contact.ts';
import type { Field } from '../../shared/fields/field.ts';
import { addDays } from '../../shared/kernel/calendarMath.ts';
import { TouchColour } from '../../shared/touch/touch.ts';

/** What filters of tests ask about. */
export interface FilterSubject {
  readonly ids: readonly number[];
  readonly staffIds: readonly number[];
  readonly fields: readonly Field[];
  readonly today: string;
  readonly tags: readonly string[];
  readonly words: readonly string[];
  /** Values in the form of OwnValue, and some that are none. */
  readonly values: readonly string[];
}

/** Filters with all that can be asked, each within its schema. */
export function filters(subject: FilterSubject): fc.Arbitrary<ContactFilter> {
  const { ids, staffIds, today, tags, words } = subject;
  const maybe = <Value>(value: fc.Arbitrary<Value>) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
  const who = fc.constantFrom<number | 'nobody' | 'one'>('nobody', 'one', ...staffIds, 999);
  const day = fc.integer({ min: -60, max: 10 }).map((days) => addDays(today, days));
  const someIds = fc.subarray([...ids, 9999]);
  return fc
    .record({
      match: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(conditions(subject), { maxLength: 4 }),
      kind: maybe(fc.constantFrom(...ContactKind.options)),
      tag: maybe(fc.constantFrom(...tags)),
      hasEmail: maybe(fc.boolean()),
      hasPhone: maybe(fc.boolean()),
      text: maybe(fc.constantFrom(...words)),
      touch: maybe(fc.record({ colours: colours(), today: day })),
      knownBy: maybe(who),
      lastContactBefore: maybe(day),
      lastContactSince: maybe(day),
      ids: maybe(someIds),
      notIds: maybe(someIds),
      inBin: maybe(fc.boolean()),
    })
    .map((filter) => Filter.parse(filter));
}

/** Orders, by own fields too. */
export function sorts({ fields }: FilterSubject): fc.Arbitrary<ContactSort> {
  const direction = fc.constantFrom('asc' as const, 'desc' as const);
  const stored = ContactSort.shape.by.options.filter((by) => by !== 'own');
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ by: fc.constantFrom(...stored), direction }) },
    {
      weight: 1,
      arbitrary: fc.record({
        by: fc.constant('own' as const),
        fieldId: fc.constantFrom(...fields.map(({ id }) => id)),
        direction,
      }),
    },
  );
}

function colours() {
  return fc.uniqueArray(fc.constantFrom(...TouchColour.options), { minLength: 1, maxLength: 3 });
}

function periods(today: string): fc.Arbitrary<Period> {
  const day = fc.integer({ min: -60, max: 10 }).map((days) => addDays(today, days));
  const days = fc.integer({ min: 0, max: 60 });
  const open = fc.option(day, { nil: null });
  return fc.oneof(
    days.map((withinDays) => ({ withinDays })),
    days.map((beforeDays) => ({ beforeDays })),
    fc.record({ from: open, to: open }),
  );
}

function conditions(subject: FilterSubject): fc.Arbitrary<ContactCondition> {
  const { staffIds, fields, today, tags, words } = subject;
  const not = fc.boolean();
  const when = periods(today);
  const about = <const About extends string>(name: About) => fc.constant(name);
  return fc.oneof(
    fc.record({ about: about('kind'), kind: fc.constantFrom(...ContactKind.options) }),
    fc.record({ about: about('tag'), tag: fc.constantFrom(...tags), not }),
    fc.record({
      about: about('has'),
      what: fc.constantFrom(...ContactPart.options),
      not,
    }),
    fc.record({
      about: about('words'),
      in: fc.constantFrom(...WordsIn.options),
      words: fc.constantFrom(...words),
      not,
    }),
    fc.record({ about: about('touch'), colours: colours() }),
    fc.record({
      about: about('knownBy'),
      who: fc.constantFrom<number | 'nobody' | 'one'>('nobody', 'one', ...staffIds),
      not,
    }),
    fc.record({ about: about('lastContact'), when: fc.oneof(when, fc.constant('never' as const)), orNever: not }),
    fc.record({ about: fc.constantFrom('created', 'updated'), when }),
    fc.record({ about: about('birthday'), withinDays: fc.constantFrom(0, 5, 30, 366) }),
    fc.record({ about: fc.constantFrom('doNotContact', 'creditHold'), not }),
    fc.record({ about: about('channel'), channel: fc.constantFrom(...Channel.options.slice(0, 3)), not }),
    fc.record({
      about: about('own'),
      fieldId: fc.constantFrom(...fields.map(({ id }) => id), 999),
      is: ownTests(subject),
    }),
  );
}

function ownTests({ values, today }: FilterSubject): fc.Arbitrary<OwnTest> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.record({ test: fc.constantFrom('isFilled', 'isEmpty') }),
    fc.record({ test: fc.constantFrom('is', 'isNot', 'atLeast', 'atMost', 'has'), value }),
    fc.record({ test: fc.constant('oneOf' as const), values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ test: fc.constant('between' as const), period: periods(today) }),
  );
}
