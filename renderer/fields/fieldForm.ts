import { nameKey } from '#shared/contacts/script.rules.ts';
import type { AppliesTo, Field, FieldChoice, FieldDraft, FieldPatch, FieldType } from '#shared/fields/field.ts';

/** A choice while it is typed. */
export interface ChoiceValues {
  /** Stays while rows come and go. */
  readonly key: string;
  /** Null for a new one. */
  readonly id: string | null;
  readonly label: string;
}

/** A field while it is typed. */
export interface FieldForm {
  readonly name: string;
  readonly type: FieldType;
  readonly appliesTo: AppliesTo;
  readonly choices: readonly ChoiceValues[];
  readonly currency: string;
}

/** Which parts of the form need a look; of choices by their position. */
export interface FieldProblems {
  readonly name: 'name' | 'nameTaken' | null;
  readonly noChoices: boolean;
  readonly choicesTwice: ReadonlySet<number>;
}

let lastKey = 0;

export function newChoice(label = ''): ChoiceValues {
  lastKey += 1;
  return { key: `choice${lastKey}`, id: null, label };
}

/** The form of a new field. @param currency what money is offered in */
export function newFieldForm(
  currency: string,
  start: Partial<Pick<FieldForm, 'name' | 'type' | 'choices'>> = {},
): FieldForm {
  return {
    name: '',
    type: 'text',
    appliesTo: 'both',
    choices: [newChoice(), newChoice()],
    currency,
    ...start,
  };
}

export function formOf(field: Field): FieldForm {
  const { name, type, appliesTo, currency } = field;
  return { name, type, appliesTo, choices: field.choices.map(choiceValues), currency: currency ?? '' };
}

function choiceValues({ id, label }: FieldChoice): ChoiceValues {
  return { ...newChoice(label), id };
}

/** @param others names of the other fields */
export function problemsOf(form: FieldForm, others: readonly string[]): FieldProblems {
  const key = nameKey(form.name);
  const filled = filledChoices(form);
  const keys = form.choices.map(({ label }) => nameKey(label));
  const twice = keys.flatMap((one, position) => (one !== '' && keys.indexOf(one) < position ? [position] : []));
  return {
    name: key === '' ? 'name' : others.some((name) => nameKey(name) === key) ? 'nameTaken' : null,
    noChoices: form.type === 'choice' && filled.length === 0,
    choicesTwice: new Set(form.type === 'choice' ? twice : []),
  };
}

export function hasProblems({ name, noChoices, choicesTwice }: FieldProblems): boolean {
  return name !== null || noChoices || choicesTwice.size > 0;
}

/** Rows that say something. */
function filledChoices({ choices }: FieldForm): readonly ChoiceValues[] {
  return choices.filter(({ label }) => label.trim() !== '');
}

export function draftOf(form: FieldForm): FieldDraft {
  const { name, type, appliesTo, currency } = form;
  return {
    name: name.trim(),
    type,
    appliesTo,
    choices: type === 'choice' ? filledChoices(form).map(({ label }) => label.trim()) : [],
    ...(type === 'money' ? { currency } : {}),
  };
}

/** What differs from the field as it was. */
export function patchOf(form: FieldForm, field: Field): FieldPatch {
  const { name, appliesTo, choices } = draftOf(form);
  const rows = filledChoices(form);
  const isSame =
    rows.length === field.choices.length &&
    rows.every(({ id, label }, position) => {
      const before = field.choices[position];
      return before !== undefined && before.id === id && before.label === label.trim();
    });
  return {
    ...(name === field.name ? {} : { name }),
    ...(appliesTo === field.appliesTo ? {} : { appliesTo }),
    ...(field.type !== 'choice' || isSame
      ? {}
      : {
          choices: rows.map(({ id }, position) => ({
            ...(id === null ? {} : { id }),
            label: choices[position] ?? '',
          })),
        }),
  };
}

/** Several lines at once, as they are pasted from a list, take the place of one row. */
export function withPasted(choices: readonly ChoiceValues[], position: number, text: string): readonly ChoiceValues[] {
  const [first = '', ...more] = text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return choices.flatMap((choice, index) =>
    index === position ? [{ ...choice, label: first }, ...more.map((label) => newChoice(label))] : [choice],
  );
}

/** The rows with one of them at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
