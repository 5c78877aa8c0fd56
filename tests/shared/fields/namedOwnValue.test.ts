import { describe, expect, it } from 'vitest';
import type { Field, FieldType } from '#shared/fields/field.ts';
import { namedOwnValues, placeOfNamed } from '#shared/fields/namedOwnValue.rules.ts';

const field = (id: number, name: string, type: FieldType, more: Partial<Field> = {}): Field => ({
  id,
  uid: `uid-${id}`,
  version: 1,
  name,
  type,
  appliesTo: 'both',
  choices: type === 'choice' ? [{ id: 's', label: 'Small' }] : [],
  currency: type === 'money' ? 'EUR' : null,
  valueCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const SIZE = field(1, 'Size', 'choice');
const LIMIT = field(2, 'Credit limit', 'money');
const CODE = field(3, 'Code', 'text');
const fields = [SIZE, LIMIT, CODE];

describe('a value that comes with the name of its field', () => {
  it('goes into the field of that name and type, whatever its case', () => {
    expect(placeOfNamed({ name: 'credit LIMIT', type: 'money', value: '12.5', currency: 'EUR' }, fields)).toEqual({
      kind: 'value',
      fieldId: 2,
      value: '12.5',
    });
    expect(placeOfNamed({ name: 'Size', type: 'choice', value: 'SMALL' }, fields)).toEqual({
      kind: 'value',
      fieldId: 1,
      value: 's',
    });
  });

  it('goes into a field of text as it is', () => {
    expect(placeOfNamed({ name: 'Code', type: 'number', value: '12' }, fields)).toEqual({
      kind: 'value',
      fieldId: 3,
      value: '12',
    });
  });

  it('asks for a choice that is not there yet', () => {
    expect(placeOfNamed({ name: 'Size', type: 'choice', value: 'Huge' }, fields)).toEqual({
      kind: 'newChoice',
      field: SIZE,
      label: 'Huge',
    });
  });

  it('asks for a field where there is none, under another name where the name means something else', () => {
    expect(placeOfNamed({ name: 'Shop', type: 'url', value: 'a.example' }, fields)).toMatchObject({
      kind: 'newField',
      draft: { name: 'Shop', type: 'url' },
    });
    expect(placeOfNamed({ name: 'Size', type: 'number', value: '7' }, fields)).toMatchObject({
      kind: 'newField',
      draft: { name: 'Size 2', type: 'number' },
    });
    const dollars = { name: 'Credit limit', type: 'money', value: '5', currency: 'USD' } as const;
    expect(placeOfNamed(dollars, fields)).toMatchObject({ draft: { name: 'Credit limit 2', currency: 'USD' } });
    expect(placeOfNamed(dollars, [...fields, field(9, 'Credit limit 2', 'money', { currency: 'USD' })])).toEqual({
      kind: 'value',
      fieldId: 9,
      value: '5',
    });
  });

  it('leaves with the label of a choice; what names a choice that is gone says nothing', () => {
    const byId = new Map(fields.map((one) => [one.id, one]));
    expect(
      namedOwnValues(
        [
          { fieldId: 1, value: 's' },
          { fieldId: 2, value: '12.5' },
          { fieldId: 8, value: 'x' },
        ],
        byId,
      ),
    ).toEqual([
      { name: 'Size', type: 'choice', value: 'Small', currency: null },
      { name: 'Credit limit', type: 'money', value: '12.5', currency: 'EUR' },
    ]);
    expect(namedOwnValues([{ fieldId: 1, value: 'gone' }], byId)).toEqual([]);
  });
});
