import { ContactCondition, type OwnTest, type Period } from '#shared/contacts/contactCondition.ts';
import type { Field } from '#shared/fields/field.ts';

/** What a condition can be about. */
export type ConditionAbout = ContactCondition['about'];

/** How it is compared. */
export type ConditionTest =
  | 'is'
  | 'isNot'
  | 'has'
  | 'hasNot'
  | 'one'
  | 'notOne'
  | 'nobody'
  | 'somebody'
  | 'within'
  | 'before'
  | 'between'
  | 'never'
  | 'atLeast'
  | 'atMost'
  | 'oneOf'
  | 'isFilled'
  | 'isEmpty';

/** A condition while it is put together; what its test does not ask for is left as it is. */
export interface ConditionDraft {
  readonly about: ConditionAbout;
  /** Of an own field: which. */
  readonly fieldId: number | null;
  readonly test: ConditionTest;
  /** Where words are looked for, what has to be there, a tag, one of us, a value. */
  readonly where: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly days: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly orNever: boolean;
}

const EMPTY: ConditionDraft = {
  about: 'tag',
  fieldId: null,
  test: 'is',
  where: '',
  value: '',
  values: [],
  days: null,
  from: null,
  to: null,
  orNever: false,
};

const PERIODS = ['within', 'before', 'between'] as const;
const FILLED = ['isFilled', 'isEmpty'] as const;

/** The tests that a kind of condition offers. */
const TESTS: Readonly<Record<Exclude<ConditionAbout, 'own'>, readonly ConditionTest[]>> = {
  kind: ['is'],
  tag: ['is', 'isNot'],
  has: ['has', 'hasNot'],
  words: ['has', 'hasNot'],
  touch: ['oneOf'],
  knownBy: ['is', 'isNot', 'one', 'notOne', 'nobody', 'somebody'],
  lastContact: [...PERIODS, 'never'],
  created: PERIODS,
  updated: PERIODS,
  birthday: ['within'],
  doNotContact: ['is', 'isNot'],
  creditHold: ['is', 'isNot'],
  channel: ['is', 'isNot'],
};

/** The tests that an own field offers. */
const OWN_TESTS: Readonly<Record<Field['type'], readonly ConditionTest[]>> = {
  text: ['has', 'is', 'isNot', ...FILLED],
  url: ['has', 'is', 'isNot', ...FILLED],
  number: ['is', 'isNot', 'atLeast', 'atMost', ...FILLED],
  money: ['is', 'isNot', 'atLeast', 'atMost', ...FILLED],
  date: [...PERIODS, 'is', 'isNot', ...FILLED],
  choice: ['is', 'isNot', 'oneOf', ...FILLED],
  yesNo: ['is', 'isNot', ...FILLED],
};

/** The tests to choose from; the one that stands there is always among them. */
export function testsFor(draft: ConditionDraft, type: Field['type'] | null): readonly ConditionTest[] {
  const usual = draft.about === 'own' ? OWN_TESTS[type ?? 'text'] : TESTS[draft.about];
  return usual.includes(draft.test) ? usual : [...usual, draft.test];
}

/** What a new condition begins with. */
export function newDraft(about: ConditionAbout, field: Pick<Field, 'id' | 'type'> | null = null): ConditionDraft {
  const [test = 'is'] = about === 'own' ? OWN_TESTS[field?.type ?? 'text'] : TESTS[about];
  const first = FIRST[about] ?? {};
  return { ...EMPTY, about, fieldId: about === 'own' ? (field?.id ?? null) : null, test, ...first };
}

/** What most people mean, to begin with. */
const FIRST: Partial<Readonly<Record<ConditionAbout, Partial<ConditionDraft>>>> = {
  kind: { value: 'person' },
  has: { where: 'email', test: 'hasNot' },
  words: { where: 'name' },
  touch: { values: ['red'] },
  lastContact: { test: 'before', days: 90, orNever: true },
  created: { days: 30 },
  updated: { days: 30 },
  birthday: { days: 30 },
  channel: { value: 'call' },
};

/** The condition as it is put together. */
export function draftOf(condition: ContactCondition): ConditionDraft {
  const draft = { ...EMPTY, about: condition.about };
  switch (condition.about) {
    case 'kind':
      return { ...draft, value: condition.kind };
    case 'tag':
      return { ...draft, test: condition.not ? 'isNot' : 'is', value: condition.tag };
    case 'has':
      return { ...draft, test: condition.not ? 'hasNot' : 'has', where: condition.what };
    case 'words':
      return { ...draft, test: condition.not ? 'hasNot' : 'has', where: condition.in, value: condition.words };
    case 'touch':
      return { ...draft, test: 'oneOf', values: condition.colours };
    case 'knownBy':
      return { ...draft, ...knownByDraft(condition) };
    case 'lastContact': {
      const { when, orNever } = condition;
      return when === 'never' ? { ...draft, test: 'never', orNever } : { ...draft, ...periodDraft(when), orNever };
    }
    case 'created':
    case 'updated':
      return { ...draft, ...periodDraft(condition.when) };
    case 'birthday':
      return { ...draft, test: 'within', days: condition.withinDays };
    case 'doNotContact':
    case 'creditHold':
      return { ...draft, test: condition.not ? 'isNot' : 'is' };
    case 'channel':
      return { ...draft, test: condition.not ? 'isNot' : 'is', value: condition.channel };
    case 'own':
      return { ...draft, fieldId: condition.fieldId, ...ownDraft(condition.is) };
  }
}

function knownByDraft({ who, not }: Extract<ContactCondition, { about: 'knownBy' }>): Partial<ConditionDraft> {
  if (who === 'one') return { test: not ? 'notOne' : 'one' };
  if (who === 'nobody') return { test: not ? 'somebody' : 'nobody' };
  return { test: not ? 'isNot' : 'is', value: String(who) };
}

function periodDraft(period: Period): Partial<ConditionDraft> {
  if ('withinDays' in period) return { test: 'within', days: period.withinDays };
  if ('beforeDays' in period) return { test: 'before', days: period.beforeDays };
  return { test: 'between', from: period.from, to: period.to };
}

function ownDraft(is: OwnTest): Partial<ConditionDraft> {
  if (is.test === 'between') return periodDraft(is.period);
  if (is.test === 'oneOf') return { test: 'oneOf', values: is.values };
  return 'value' in is ? { test: is.test, value: is.value } : { test: is.test };
}

/** The condition that was put together, in one form; null while something is missing or cannot be. */
export function conditionOf(draft: ConditionDraft): ContactCondition | null {
  const condition = ContactCondition.safeParse(sentence(draft));
  return condition.success ? condition.data : null;
}

function sentence(draft: ConditionDraft): unknown {
  const { about, test, where, value, values, fieldId } = draft;
  const not = test === 'isNot' || test === 'hasNot' || test === 'notOne' || test === 'somebody';
  switch (about) {
    case 'kind':
      return { about, kind: value };
    case 'tag':
      return { about, tag: value, not };
    case 'has':
      return { about, what: where, not };
    case 'words':
      return { about, in: where, words: value, not };
    case 'touch':
      return { about, colours: values };
    case 'knownBy':
      return { about, who: knowers(draft), not };
    case 'lastContact':
      return { about, when: test === 'never' ? 'never' : periodOf(draft), orNever: draft.orNever };
    case 'created':
    case 'updated':
      return { about, when: periodOf(draft) };
    case 'birthday':
      return { about, withinDays: draft.days };
    case 'doNotContact':
    case 'creditHold':
      return { about, not };
    case 'channel':
      return { about, channel: value, not };
    case 'own':
      return { about, fieldId, is: ownTestOf(test, value, values, draft) };
  }
}

function knowers({ test, value }: ConditionDraft): number | 'one' | 'nobody' {
  if (test === 'one' || test === 'notOne') return 'one';
  return test === 'nobody' || test === 'somebody' ? 'nobody' : Number(value === '' ? Number.NaN : value);
}

/** Null where neither end stands, or they stand the wrong way round. */
function periodOf({ test, days, from, to }: ConditionDraft): Period | null {
  if (test === 'within') return days === null ? null : { withinDays: days };
  if (test === 'before') return days === null ? null : { beforeDays: days };
  const isNothing = (from === null && to === null) || (from !== null && to !== null && to < from);
  return isNothing ? null : { from, to };
}

function ownTestOf(test: ConditionTest, value: string, values: readonly string[], draft: ConditionDraft): unknown {
  if (test === 'within' || test === 'before' || test === 'between') return { test: 'between', period: periodOf(draft) };
  if (test === 'oneOf') return { test, values };
  if (test === 'isFilled' || test === 'isEmpty') return { test };
  return value.trim() === '' ? null : { test, value };
}
