import { describe, expect, it } from 'vitest';
import type { Field } from '#shared/fields/field.ts';
import {
  draftOf,
  formOf,
  hasProblems,
  moved,
  newChoice,
  newFieldForm,
  patchOf,
  problemsOf,
  withPasted,
} from '../../../renderer/fields/fieldForm.ts';

const SIZE: Field = {
  id: 1,
  uid: 'u',
  version: 1,
  name: 'Size',
  type: 'choice',
  appliesTo: 'both',
  choices: [
    { id: 's', label: 'Small' },
    { id: 'l', label: 'Large' },
  ],
  currency: null,
  valueCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe('a field that is typed', () => {
  it('needs a name that no other has', () => {
    const form = newFieldForm('USD', { name: ' size ' });
    expect(problemsOf(form, ['SIZE']).name).toBe('nameTaken');
    expect(problemsOf({ ...form, name: '  ' }, []).name).toBe('name');
    expect(hasProblems(problemsOf(form, ['Colour']))).toBe(false);
  });

  it('has choices only where it is a choice; empty rows say nothing', () => {
    const choices = [newChoice('Small'), newChoice(' '), newChoice('Large ')];
    const form = { ...newFieldForm('EUR'), name: ' Size ', choices };
    expect(draftOf({ ...form, type: 'choice' })).toEqual({
      name: 'Size',
      type: 'choice',
      appliesTo: 'both',
      choices: ['Small', 'Large'],
    });
    expect(draftOf({ ...form, type: 'money' })).toMatchObject({ choices: [], currency: 'EUR' });
    expect(draftOf(form)).not.toHaveProperty('currency');
  });

  it('needs a choice, and each of them once', () => {
    const form = { ...newFieldForm('USD'), name: 'Size', type: 'choice' as const };
    expect(problemsOf(form, []).noChoices).toBe(true);
    const twice = { ...form, choices: [newChoice('Small'), newChoice('Large'), newChoice('ＳＭＡＬＬ')] };
    expect([...problemsOf(twice, []).choicesTwice]).toEqual([2]);
    expect(hasProblems(problemsOf({ ...twice, type: 'text' }, []))).toBe(false);
  });
});

describe('a field that is changed', () => {
  it('sends nothing where nothing was changed', () => {
    expect(patchOf(formOf(SIZE), SIZE)).toEqual({});
  });

  it('keeps the ids of its choices through renaming and another order', () => {
    const form = formOf(SIZE);
    const [small, large] = form.choices;
    if (small === undefined || large === undefined) throw new Error('no choices');
    expect(
      patchOf({ ...form, name: 'Sizes', choices: [large, { ...small, label: 'Tiny' }, newChoice('Huge')] }, SIZE),
    ).toEqual({
      name: 'Sizes',
      choices: [{ id: 'l', label: 'Large' }, { id: 's', label: 'Tiny' }, { label: 'Huge' }],
    });
    expect(patchOf({ ...form, choices: moved(form.choices, 0, 1) }, SIZE)).toEqual({
      choices: [
        { id: 'l', label: 'Large' },
        { id: 's', label: 'Small' },
      ],
    });
  });
});

it('lines that are pasted become choices, in the place of the row that they are pasted into', () => {
  const rows = withPasted([newChoice('a'), newChoice(''), newChoice('z')], 1, 'b\r\n\n c \nd');
  expect(rows.map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(5);
});
