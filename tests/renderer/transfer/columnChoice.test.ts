import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactTarget, PlainTarget } from '#shared/transfer/contactTarget.ts';
import { CHOICE_GROUPS, choiceOf, joinedWith, targetOf } from '../../../renderer/transfer/columnChoice.ts';
import type { ColumnChoice } from '../../../renderer/transfer/columnChoice.ts';
import { startOfSplit, withParts } from '../../../renderer/transfer/columnSplit.ts';
import { runs } from '../../support/runs.ts';

type Simple = Exclude<ColumnChoice, 'split'>;

const choices: readonly Simple[] = [...Object.values(CHOICE_GROUPS).flat(), 'newOwn', 'own:7'];
const column = { header: 'Loyalty', examples: ['gold', 'iron'] };
const phone = (slot: number): ContactTarget => ({ to: 'point', type: 'phone', label: '', service: '', slot });
const address = (part: 'street' | 'postcode' | 'whole', slot: number): ContactTarget => ({
  to: 'address',
  part,
  label: '',
  slot,
});

describe('what a column becomes', () => {
  it('offers every field, each once', () => {
    const offered = Object.values(CHOICE_GROUPS).flat();
    expect(new Set(offered).size).toBe(offered.length);
    for (const field of PlainTarget.options) expect(offered).toContain(`field:${field}`);
  });

  it('is what was chosen, and something the import takes, whatever the other columns are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...choices), { maxLength: 8 }), (chosen) => {
        const mapping: (ContactTarget | null)[] = chosen.map(() => null);
        for (const [at, choice] of chosen.entries()) {
          const target = targetOf(choice, at, mapping, column);
          expect(choiceOf(target)).toBe(choice);
          expect(ContactTarget.safeParse(target).success).toBe(true);
          mapping[at] = target;
        }
        // No two columns are the same point or the same part of one address.
        const places = mapping.flatMap((target) =>
          target?.to === 'point' || target?.to === 'address' || target?.to === 'day'
            ? [`${choiceOf(target)} ${target.slot}`]
            : [],
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('puts the parts of an address together, and a second street into an address of its own', () => {
    expect(targetOf('address:postcode', 1, [address('street', 3), null], column)).toMatchObject({ slot: 3 });
    const full = [address('street', 0), address('postcode', 0), null];
    expect(targetOf('address:street', 2, full, column)).toMatchObject({ slot: 1 });
    expect(targetOf('address:whole', 2, full, column)).toMatchObject({ slot: 1 });
  });

  it('lets a label belong to the column it stands before', () => {
    const mapping = [phone(4), null, phone(9)];
    expect(targetOf('label:phone', 1, mapping, column)).toEqual({ to: 'label', of: 'phone', slot: 9 });
    expect(targetOf('label:phone', 2, [phone(4), null, null], column)).toMatchObject({ slot: 4 });
    expect(targetOf('label:email', 1, mapping, column)).toMatchObject({ slot: 0 });
  });

  it('counts the parts of a cut: two phones in one cell are two phones', () => {
    const others: ContactTarget = { to: 'split', at: '/', into: [null, phone(0) as never] };
    expect(targetOf('point:phone', 0, [null, others], column)).toMatchObject({ slot: 1 });
  });

  it('names a new own field by the head', () => {
    expect(targetOf('newOwn', 0, [null], column)).toMatchObject({ to: 'newOwn', name: 'Loyalty' });
  });

  it('says which columns are joined: the same field or own field, never two phones', () => {
    const family: ContactTarget = { to: 'field', field: 'familyName' };
    expect(joinedWith([family, phone(0), family, phone(1), null], 0)).toEqual([2]);
    expect(joinedWith([family, phone(0), family, phone(1), null], 1)).toEqual([]);
    expect(
      joinedWith(
        [
          { to: 'own', fieldId: 1 },
          { to: 'own', fieldId: 2 },
          { to: 'own', fieldId: 1 },
        ],
        0,
      ),
    ).toEqual([2]);
  });
});

describe('a column that is cut', () => {
  it('begins with what it was, at what the examples have', () => {
    const tags: ContactTarget = { to: 'field', field: 'tags' };
    expect(startOfSplit(tags, ['Taipei / Xinyi', 'Tainan / East'])).toEqual({
      to: 'split',
      at: '/',
      into: [tags, null],
    });
    expect(startOfSplit({ to: 'field', field: 'fullName' }, ['Ada Lovelace'])).toMatchObject({
      at: '',
      into: [{ field: 'givenName' }, { field: 'familyName' }],
    });
  });

  it('keeps what its parts are when there are more or fewer', () => {
    const split = startOfSplit(phone(2), ['1/2/3']);
    expect(withParts(split, 3).into).toEqual([phone(2), null, null]);
    expect(withParts(withParts(split, 4), 2)).toEqual(split);
  });
});
