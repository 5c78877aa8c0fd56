import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactCondition, type OwnTest, type Period } from '#shared/contacts/contactCondition.ts';
import { Channel, ContactKind } from '#shared/contacts/contactWords.ts';
import { TouchColour } from '#shared/touch/touch.ts';
import { conditionOf, draftOf, newDraft, testsFor } from '../../../../renderer/contacts/conditions/conditionDraft.ts';
import { runs } from '../../../support/runs.ts';

const days = fc.integer({ min: 0, max: 36_500 });
const day = fc.constantFrom('2024-02-29', '2026-05-31', '2027-01-01');
const not = fc.boolean();
const words = fc.constantFrom('wang', '王 小明', '138', 'VIP');
const spans = fc
  .tuple(fc.option(day), fc.option(day))
  .filter(([from, to]) => (from !== null || to !== null) && (from === null || to === null || from <= to))
  .map(([from, to]): Period => ({ from, to }));
const period: fc.Arbitrary<Period> = fc.oneof(
  days.map((withinDays) => ({ withinDays })),
  days.map((beforeDays) => ({ beforeDays })),
  spans,
);
const ownTest: fc.Arbitrary<OwnTest> = fc.oneof(
  fc.record({ test: fc.constantFrom('isFilled' as const, 'isEmpty' as const) }),
  fc.record({
    test: fc.constantFrom('is' as const, 'isNot' as const, 'atLeast', 'atMost', 'has' as const),
    value: words,
  }),
  fc.record({ test: fc.constant('oneOf' as const), values: fc.uniqueArray(words, { minLength: 1 }) }),
  fc.record({ test: fc.constant('between' as const), period }),
);

const condition: fc.Arbitrary<ContactCondition> = fc.oneof(
  fc.record({ about: fc.constant('kind' as const), kind: fc.constantFrom(...ContactKind.options) }),
  fc.record({ about: fc.constant('tag' as const), tag: words, not }),
  fc.record({ about: fc.constant('has' as const), what: fc.constantFrom('email' as const, 'photo', 'rhythm'), not }),
  fc.record({ about: fc.constant('words' as const), in: fc.constantFrom('anything' as const, 'name'), words, not }),
  fc.record({
    about: fc.constant('touch' as const),
    colours: fc.uniqueArray(fc.constantFrom(...TouchColour.options), { minLength: 1 }),
  }),
  fc.record({
    about: fc.constant('knownBy' as const),
    who: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('nobody' as const, 'one')),
    not,
  }),
  fc.record({ about: fc.constant('lastContact' as const), when: fc.oneof(period, fc.constant('never')), orNever: not }),
  fc.record({ about: fc.constantFrom('created' as const, 'updated'), when: period }),
  fc.record({ about: fc.constant('birthday' as const), withinDays: fc.integer({ min: 0, max: 366 }) }),
  fc.record({ about: fc.constantFrom('doNotContact' as const, 'creditHold'), not }),
  fc.record({ about: fc.constant('channel' as const), channel: fc.constantFrom(...Channel.options), not }),
  fc.record({ about: fc.constant('own' as const), fieldId: fc.integer({ min: 1, max: 9 }), is: ownTest }),
);

describe('a condition that is changed in its place', () => {
  it('is the same when nothing was changed, whatever it is about', () => {
    fc.assert(
      fc.property(condition, (before) => {
        expect(ContactCondition.parse(before)).toEqual(before);
        expect(conditionOf(draftOf(before))).toEqual(before);
      }),
      { numRuns: runs(300) },
    );
  });

  it('always finds its own test among those to choose from', () => {
    fc.assert(
      fc.property(condition, (before) => {
        const draft = draftOf(before);
        expect(testsFor(draft, 'number')).toContain(draft.test);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a condition that is put together', () => {
  it('is none while something is missing', () => {
    expect(conditionOf(newDraft('tag'))).toBeNull();
    expect(conditionOf(newDraft('words'))).toBeNull();
    expect(conditionOf(newDraft('knownBy'))).toBeNull();
    expect(conditionOf({ ...newDraft('created'), days: null })).toBeNull();
    expect(conditionOf({ ...newDraft('created'), test: 'between' })).toBeNull();
    expect(conditionOf({ ...newDraft('touch'), values: [] })).toBeNull();
    expect(conditionOf(newDraft('own', { id: 3, type: 'number' }))).toBeNull();
    expect(conditionOf({ ...newDraft('own', { id: 3, type: 'choice' }), test: 'oneOf' })).toBeNull();
  });

  it('is none where the last day comes before the first, or a day cannot be read', () => {
    const span = { ...newDraft('created'), test: 'between' } as const;
    expect(conditionOf({ ...span, from: '2026-02-01', to: '2026-01-01' })).toBeNull();
    expect(conditionOf({ ...span, from: '?', to: '2026-01-01' })).toBeNull();
    expect(conditionOf({ ...span, from: null, to: '2026-12-31' })).toEqual({
      about: 'created',
      when: { from: null, to: '2026-12-31' },
    });
  });

  it('begins with what most people mean', () => {
    expect(conditionOf(newDraft('lastContact'))).toEqual({
      about: 'lastContact',
      when: { beforeDays: 90 },
      orNever: true,
    });
    expect(conditionOf(newDraft('has'))).toEqual({ about: 'has', what: 'email', not: true });
  });

  it('asks of an own field what fits its type', () => {
    const of = (type: 'date' | 'choice' | 'text') => testsFor(newDraft('own', { id: 1, type }), type);
    expect(of('date')).toContain('between');
    expect(of('choice')).toContain('oneOf');
    expect(of('text')).not.toContain('atLeast');
  });
});
