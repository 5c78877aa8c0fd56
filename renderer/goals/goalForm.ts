import type { Goal, GoalDraft, GoalMeasure } from '#shared/goals/goal.ts';
import { isToKeep } from '#shared/goals/goals.rules.ts';
import { suggestedDay, type MeasuredNow } from './goalSuggestions.ts';

/** What is written in the form of a goal. A number is null while its field is empty. */
export interface GoalForm {
  readonly measure: GoalMeasure;
  readonly name: string;
  readonly unit: string;
  /** `measured`: what the measure is now. */
  readonly baseline: number | null | 'measured';
  readonly target: number | null;
  /** Null while nothing readable stands there. */
  readonly startsOn: string | null;
  /** Empty while nothing readable stands there. */
  readonly dueOn: string;
}

/** What can be wrong in the form; each has words (`goals.problem.<problem>`). */
export type GoalProblem = 'name' | 'baseline' | 'target' | 'same' | 'range' | 'startsOn' | 'dueOn' | 'order';

/** A form to begin with: due in a year. */
export function newGoalForm(today: string): GoalForm {
  return {
    measure: 'customersWithPhone',
    name: '',
    unit: '',
    baseline: 'measured',
    target: null,
    startsOn: today,
    dueOn: suggestedDay(today),
  };
}

/** A goal as the form shows it. */
export function formOf({ measure, name, unit, baseline, target, startsOn, dueOn }: Goal): GoalForm {
  return { measure, name, unit, baseline, target, startsOn, dueOn };
}

/** The form with another measure: numbers of the one before would mean something else. */
export function withMeasure(form: GoalForm, measure: GoalMeasure): GoalForm {
  return measure === form.measure ? form : { ...form, measure, baseline: 'measured', target: null };
}

/** Where the goal starts: as typed, or as measured; 0 where nothing can be measured yet. Null while nothing is known. */
export function baselineOf({ measure, baseline }: GoalForm, now: MeasuredNow | undefined): number | null {
  if (baseline !== 'measured') return baseline;
  if (measure === 'manual') return 0;
  return now === undefined ? null : (now[measure] ?? 0);
}

/** Where the prefilled start comes from; null where it was typed or there is nothing to say. */
export function baselineHint(
  { measure, baseline }: GoalForm,
  now: MeasuredNow | undefined,
): 'baselineHint' | 'baselineNothing' | null {
  if (baseline !== 'measured' || measure === 'manual' || now === undefined) return null;
  return now[measure] === null ? 'baselineNothing' : 'baselineHint';
}

/** What is wrong with the form, if anything. */
export function problemsOf(form: GoalForm, now: MeasuredNow | undefined): ReadonlySet<GoalProblem> {
  const baseline = baselineOf(form, now);
  const { measure, name, target, startsOn, dueOn } = form;
  const isShare = measure === 'customersWithPhone';
  const problems: readonly (readonly [GoalProblem, boolean])[] = [
    ['name', measure === 'manual' && name.trim() === ''],
    ['baseline', baseline === null],
    ['target', target === null],
    ['same', target !== null && baseline === target && !isToKeep({ measure, baseline, target })],
    ['range', isShare && target !== null && (target < 0 || target > 100)],
    ['startsOn', startsOn === null],
    ['dueOn', dueOn === ''],
    ['order', startsOn !== null && dueOn !== '' && dueOn <= startsOn],
  ];
  return new Set(problems.filter(([, isWrong]) => isWrong).map(([problem]) => problem));
}

type GoalFields = Pick<Goal, 'name' | 'unit' | 'baseline' | 'target' | 'startsOn' | 'dueOn'>;

/** The fields to save; null while something is wrong. */
export function fieldsOf(form: GoalForm, now: MeasuredNow | undefined): GoalFields | null {
  const baseline = baselineOf(form, now);
  const { name, target, startsOn, dueOn, measure } = form;
  if (baseline === null || target === null || startsOn === null || problemsOf(form, now).size > 0) return null;
  return { name: name.trim(), unit: measure === 'manual' ? form.unit.trim() : '', baseline, target, startsOn, dueOn };
}

/** The new goal that the form describes; null while something is wrong. */
export function draftOfForm(form: GoalForm, now: MeasuredNow | undefined): GoalDraft | null {
  const fields = fieldsOf(form, now);
  return fields === null ? null : { measure: form.measure, ...fields };
}
