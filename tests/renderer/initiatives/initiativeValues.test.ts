import { describe, expect, it } from 'vitest';
import { InitiativeDraft, InitiativePatch } from '#shared/initiatives/initiative.ts';
import {
  fieldsOfInitiative,
  type InitiativeValues,
  newInitiativeValues,
  problemsOfInitiative,
  valuesOfInitiative,
} from '../../../renderer/initiatives/initiativeValues.ts';
import { initiative } from './ledgerFixture.ts';

const values = (part: Partial<InitiativeValues>): InitiativeValues => ({
  ...newInitiativeValues('campaign', '2026-11-22'),
  name: 'Fair',
  ...part,
});
const problems = (part: Partial<InitiativeValues>) => problemsOfInitiative(values(part)).map(({ field }) => field);

describe('a new initiative', () => {
  it('begins today, looks three years ahead and discounts at 10 %', () => {
    expect(fieldsOfInitiative(values({}))).toEqual({
      name: 'Fair',
      startsOn: '2026-11-22',
      horizonMonths: 36,
      discountRate: 0.1,
      staffId: null,
      note: '',
    });
  });

  it('takes the horizon in months or years', () => {
    expect(fieldsOfInitiative(values({ horizon: 18, horizonUnit: 'months' }))).toMatchObject({ horizonMonths: 18 });
    expect(fieldsOfInitiative(values({ horizon: 1.5, horizonUnit: 'years' }))).toMatchObject({ horizonMonths: 18 });
  });

  it('is taken by the contract', () => {
    const fields = fieldsOfInitiative(values({ ratePercent: 7.25 }));
    expect(InitiativeDraft.safeParse({ kind: 'campaign', ...fields }).success).toBe(true);
    expect(fields.discountRate).toBe(0.0725);
  });

  it('needs a name, a day, a horizon of whole months up to 50 years, and a rate', () => {
    expect(problems({ name: '  ' })).toEqual(['name']);
    expect(problems({ startsOn: '' })).toEqual(['startsOn']);
    expect(problems({ horizon: null })).toEqual(['horizon']);
    expect(problems({ horizon: 51 })).toEqual(['horizon']);
    expect(problems({ horizon: 0.01 })).toEqual(['horizon']);
    expect(problems({ horizon: 1.5, horizonUnit: 'months' })).toEqual(['horizon']);
    expect(problems({ ratePercent: null })).toEqual(['ratePercent']);
    expect(problems({ ratePercent: 0 })).toEqual([]);
  });
});

describe('an initiative in the form again', () => {
  it('says its horizon in years where it has whole ones', () => {
    expect(valuesOfInitiative(initiative({ horizonMonths: 48 }))).toMatchObject({ horizon: 4, horizonUnit: 'years' });
    expect(valuesOfInitiative(initiative({ horizonMonths: 18 }))).toMatchObject({ horizon: 18, horizonUnit: 'months' });
  });

  it('leaves how the CRM is reckoned to the five answers', () => {
    const fields = fieldsOfInitiative(valuesOfInitiative(initiative({ kind: 'crm', name: 'Longhand' })));
    expect(fields).toEqual({ name: 'Longhand', staffId: null, note: '' });
    expect(InitiativePatch.safeParse(fields).success).toBe(true);
  });
});
