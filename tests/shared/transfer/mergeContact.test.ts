import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { savedPoints } from '#shared/contacts/points.rules.ts';
import { mergedContact, patchedFields } from '#shared/transfer/mergeContact.rules.ts';
import type { MergedFields } from '#shared/transfer/mergeContact.rules.ts';
import { contactDrafts } from '../../support/contactArbitraries.ts';
import { runs } from '../../support/runs.ts';

const NOTHING = { kind: false, doNotContact: false, onCreditHold: false };

function fieldsOf(input: Partial<ContactDraft>): MergedFields {
  const { points, employer, ...draft } = ContactDraft.parse(input);
  const employerName = typeof employer === 'string' ? employer : (employer?.displayName ?? '');
  return { ...draft, points: savedPoints(points, 'US'), employerName };
}
const merged = (
  before: Partial<ContactDraft>,
  entry: Partial<ContactDraft>,
  how: 'fill' | 'overwrite',
  besides = NOTHING,
) => {
  const contact = fieldsOf(before);
  const merge = mergedContact(contact, fieldsOf(entry), how, besides);
  return { ...merge, after: patchedFields(contact, merge.patch) };
};
const phone = (value: string, label = '') => ({ type: 'phone', value, label }) as ContactDraft['points'][number];
const values = ({ points }: MergedFields) => points.map(({ value }) => value);

describe('filling what is empty', () => {
  it('writes empty fields, adds points and tags that are not there, and takes nothing away', () => {
    const before = { givenName: 'Ada', title: 'Countess', points: [phone('202-555-0101', 'work')], tags: ['VIP'] };
    const entry = {
      givenName: 'Ada',
      familyName: 'Lovelace',
      title: 'Analyst',
      nickname: 'Enchantress',
      points: [phone('(202) 555-0101', 'home'), phone('202-555-0102', 'work')],
      tags: ['vip', 'wholesale'],
      note: 'Met at a fair',
    };
    const { after, changes } = merged(before, entry, 'fill');
    expect(after).toMatchObject({
      familyName: 'Lovelace',
      title: 'Countess',
      nickname: 'Enchantress',
      note: 'Met at a fair',
    });
    expect(values(after)).toEqual(['202-555-0101', '202-555-0102']);
    expect(after.tags).toEqual(['VIP', 'wholesale']);
    expect(changes).toEqual([
      { field: 'familyName', label: '', before: '', after: 'Lovelace' },
      { field: 'nickname', label: '', before: '', after: 'Enchantress' },
      { field: 'note', label: '', before: '', after: 'Met at a fair' },
      { field: 'phone', label: 'work', before: '', after: '202-555-0102' },
      { field: 'tags', label: '', before: 'VIP', after: 'VIP, wholesale' },
    ]);
  });

  it('puts no part of another name beside a name', () => {
    expect(merged({ familyName: '王小明' }, { familyName: '王', givenName: '小明' }, 'fill').patch).toEqual({});
    expect(merged({ displayAs: 'Ada', givenName: 'Ada' }, { givenName: 'A', displayAs: 'A' }, 'fill').patch).toEqual(
      {},
    );
  });

  it('fills the year of a birthday in, and never loses one', () => {
    expect(merged({ birthday: '--12-10' }, { birthday: '1815-12-10' }, 'fill').after.birthday).toBe('1815-12-10');
    for (const how of ['fill', 'overwrite'] as const)
      expect(merged({ birthday: '1815-12-10' }, { birthday: '--12-10' }, how).changes).toEqual([]);
    expect(merged({ birthday: '--12-11' }, { birthday: '1815-12-10' }, 'fill').changes).toEqual([]);
  });

  it('gives an own field a value only where it has none', () => {
    const before = { own: [{ fieldId: 1, value: 'a' }] };
    const entry = {
      own: [
        { fieldId: 1, value: 'b' },
        { fieldId: 2, value: 'c' },
      ],
    };
    expect(merged(before, entry, 'fill').after.own).toEqual([
      { fieldId: 1, value: 'a' },
      { fieldId: 2, value: 'c' },
    ]);
    expect(merged(before, entry, 'overwrite').after.own).toEqual(entry.own);
  });
});

describe('overwriting', () => {
  it('writes what the entry says; what it leaves empty stays', () => {
    const before = {
      givenName: 'Ada',
      familyName: 'Byron',
      middleName: 'K',
      title: 'Countess',
      note: 'Old',
      employer: 'A',
    };
    const entry = { givenName: 'Ada', familyName: 'Lovelace', title: 'Analyst', employer: 'B' };
    const { after } = merged(before, entry, 'overwrite');
    expect(after).toMatchObject({
      familyName: 'Lovelace',
      middleName: '',
      title: 'Analyst',
      note: 'Old',
      employerName: 'B',
    });
  });

  it('replaces points of the same type and label in place; others stay, the first one stays first', () => {
    const before = { points: [phone('1111111111', 'work'), phone('2222222222', 'home'), phone('3333333333', 'work')] };
    const { after, changes } = merged(before, { points: [phone('4444444444', 'work')] }, 'overwrite');
    expect(values(after)).toEqual(['4444444444', '2222222222', '3333333333']);
    expect(after.points.map(({ isPrimary }) => isPrimary)).toEqual([true, false, false]);
    expect(changes).toEqual([{ field: 'phone', label: 'work', before: '1111111111', after: '4444444444' }]);
    expect(
      values(merged(before, { points: [phone('3333333333', 'work'), phone('1111111111')] }, 'overwrite').after),
    ).toEqual(values(fieldsOf(before)));
  });

  it('takes a "no" that stands in the file for what it says', () => {
    const before = { onCreditHold: true, doNotContact: { since: '2026-01-01', why: '' } };
    const said = { kind: false, doNotContact: true, onCreditHold: true };
    expect(merged(before, {}, 'overwrite', said).after).toMatchObject({ onCreditHold: false, doNotContact: null });
    expect(merged(before, {}, 'overwrite').changes).toEqual([]);
  });
});

describe('any entry', () => {
  it('merged again changes nothing, loses nothing when it fills, and holds when it overwrites', () => {
    fc.assert(
      fc.property(contactDrafts, contactDrafts, fc.constantFrom('fill', 'overwrite'), (before, entry, how) => {
        const { after, changes } = merged(before, entry, how);
        const again = mergedContact(after, fieldsOf(entry), how, NOTHING);
        expect(again.changes).toEqual([]);
        expect(again.patch).toEqual({});
        const contact = fieldsOf(before);
        const said = fieldsOf(entry);
        const [stays, gives] = how === 'fill' ? [contact, said] : [said, contact];
        for (const field of ['title', 'note', 'nickname', 'prefix', 'suffix'] as const)
          expect(after[field]).toBe(stays[field] || gives[field]);
        const lost = how === 'fill' ? values(contact).filter((value) => !values(after).includes(value)) : [];
        expect(lost).toEqual([]);
        expect(changes.every(({ before: old, after: now }) => old !== now)).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });
});
