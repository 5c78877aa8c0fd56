import { describe, expect, it } from 'vitest';
import {
  baselineHint,
  baselineOf,
  draftOfForm,
  newGoalForm,
  problemsOf,
  withMeasure,
  type GoalForm,
} from '../../../renderer/goals/goalForm.ts';
import type { MeasuredNow } from '../../../renderer/goals/goalSuggestions.ts';

const now: MeasuredNow = { customersWithPhone: 62.5, overduePromises: 4, salesGrowth: null, daysSinceContact: 12 };
const form = (part: Partial<GoalForm> = {}): GoalForm => ({ ...newGoalForm('2026-07-01'), target: 90, ...part });
const wrong = (part: Partial<GoalForm>) => [...problemsOf(form(part), now)];

describe('the form of a goal', () => {
  it('starts at what is measured now and is due in a year', () => {
    expect(draftOfForm(form(), now)).toEqual({
      measure: 'customersWithPhone',
      name: '',
      unit: '',
      baseline: 62.5,
      target: 90,
      startsOn: '2026-07-01',
      dueOn: '2027-07-01',
    });
    expect(baselineHint(form(), now)).toBe('baselineHint');
  });

  it('starts at 0, and says so, where nothing can be measured yet', () => {
    const growth = form({ measure: 'salesGrowth' });
    expect(baselineOf(growth, now)).toBe(0);
    expect(baselineHint(growth, now)).toBe('baselineNothing');
  });

  it('takes the start that somebody typed', () => {
    expect(draftOfForm(form({ baseline: 50 }), now)).toMatchObject({ baseline: 50 });
    expect(baselineHint(form({ baseline: 50 }), now)).toBeNull();
  });

  it('waits for the measurement before it can be saved', () => {
    expect(draftOfForm(form(), undefined)).toBeNull();
  });

  it('forgets the numbers of another measure', () => {
    const before = form({ baseline: 3, target: 12 });
    expect(withMeasure(before, 'overduePromises')).toMatchObject({ baseline: 'measured', target: null });
    expect(withMeasure(before, before.measure)).toBe(before);
  });

  it.each<[string, Partial<GoalForm>, string[]]>([
    ['nothing', {}, []],
    ['a name, of an own one', { measure: 'manual', name: ' ' }, ['name']],
    ['a start', { baseline: null }, ['baseline']],
    ['a target', { target: null }, ['target']],
    ['another target than the start', { target: 62.5 }, ['same']],
    ['a share of at most 100', { target: 101 }, ['range']],
    ['a first day', { startsOn: null }, ['startsOn']],
    ['a last day', { dueOn: '' }, ['dueOn']],
    ['a last day after the first', { dueOn: '2026-07-01' }, ['order']],
  ])('lacks %s', (_, part, problems) => {
    expect(wrong(part)).toEqual(problems);
  });

  it('may be to keep no promise overdue, but not to keep two', () => {
    const keep = form({ measure: 'overduePromises', baseline: 0, target: 0 });
    expect(draftOfForm(keep, now)).toMatchObject({ baseline: 0, target: 0 });
    expect(wrong({ measure: 'overduePromises', baseline: 2, target: 2 })).toEqual(['same']);
  });

  it('keeps a unit for own goals only', () => {
    const own = form({ measure: 'manual', name: 'Visits', unit: ' visits ', baseline: 2, target: 5 });
    expect(draftOfForm(own, now)).toMatchObject({ name: 'Visits', unit: 'visits' });
    expect(draftOfForm(form({ unit: 'visits' }), now)).toMatchObject({ unit: '' });
  });
});
