import { describe, expect, it } from 'vitest';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import {
  hasCondition,
  withToggled,
  withTouchToggled,
} from '../../../../renderer/contacts/conditions/quickConditions.ts';
import { ALL_BY_NAME, type ListQuery } from '../../../../renderer/contacts/listQuery.ts';

const person: ContactCondition = { about: 'kind', kind: 'person' };
const company: ContactCondition = { about: 'kind', kind: 'company' };
const vip: ContactCondition = { about: 'tag', tag: 'VIP', not: false };
const dealer: ContactCondition = { about: 'tag', tag: 'Dealer', not: false };
const query = (...conditions: ContactCondition[]): ListQuery => ({ ...ALL_BY_NAME, conditions });

describe('a condition chosen from the menu', () => {
  it('comes, and goes when it is chosen again', () => {
    const on = withToggled(query(vip), person);
    expect(on.conditions).toEqual([vip, person]);
    expect(hasCondition(on, { kind: 'person', about: 'kind' })).toBe(true);
    expect(withToggled(on, person).conditions).toEqual([vip]);
  });

  it('takes the place of one that cannot hold beside it', () => {
    expect(withToggled(query(person, vip), company).conditions).toEqual([company, vip]);
    expect(withToggled({ ...query(person), match: 'any' }, company).conditions).toEqual([person, company]);
  });

  it('stands beside others of its kind that can', () => {
    expect(withToggled(query(vip), dealer).conditions).toEqual([vip, dealer]);
  });

  it('adds and takes colours within one sentence', () => {
    const red = withTouchToggled(query(vip), 'red');
    expect(red.conditions).toEqual([vip, { about: 'touch', colours: ['red'] }]);
    const both = withTouchToggled(red, 'yellow');
    expect(both.conditions[1]).toEqual({ about: 'touch', colours: ['yellow', 'red'] });
    expect(withTouchToggled(withTouchToggled(both, 'red'), 'yellow').conditions).toEqual([vip]);
  });
});
