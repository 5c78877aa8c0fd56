import { describe, expect, it } from 'vitest';
import type { FieldKind } from '#shared/fields/field.ts';
import { contactOfRow } from '#shared/transfer/contactFromSheet.rules.ts';
import type { ContactTerms } from '#shared/transfer/contactFromSheet.rules.ts';
import { said } from '../../support/contactSheets.ts';
import { codes } from '../../support/contactOfOneRow.ts';

describe('own fields in a sheet', () => {
  const fields = new Map<number, FieldKind>([
    [1, { type: 'number', choices: [], currency: null }],
    [2, { type: 'date', choices: [], currency: null }],
    [3, { type: 'choice', choices: [{ id: 'g', label: 'Gold' }], currency: null }],
    [4, { type: 'yesNo', choices: [], currency: null }],
  ]);
  const terms: ContactTerms = {
    headers: [],
    source: null,
    dateOrder: 'dmy',
    decimalMark: ',',
    nameOrder: 'givenFirst',
    today: '2026-11-22',
    country: 'DE',
    ownCurrency: 'EUR',
    fields,
    wrongCells: 'leaveRowOut',
  };
  const mapping = [
    { to: 'field', field: 'fullName' },
    ...[1, 2, 3, 4].map((fieldId) => ({ to: 'own', fieldId }) as const),
  ] as const;

  it('are read as the sheet writes numbers and days', () => {
    const read = contactOfRow(['A', '1.234,5', '1.2.26', 'gold', 'ja'], mapping, terms);
    expect(read.draft.own).toEqual([
      { fieldId: 1, value: '1234.5' },
      { fieldId: 2, value: '2026-02-01' },
      { fieldId: 3, value: 'g' },
    ]);
    expect(codes(read)).toEqual(['4 yesNoUnreadable']);
  });

  it('that are to be made keep the words of choices until they are there', () => {
    const read = contactOfRow(
      ['A', ' Gold  customer', '12,50', '€ 3'],
      [
        { to: 'field', field: 'fullName' },
        { to: 'newOwn', name: 'Level', type: 'choice' },
        { to: 'newOwn', name: 'Limit', type: 'money' },
        { to: 'newOwn', name: 'Open', type: 'money', currency: 'EUR' },
      ],
      terms,
    );
    expect(read.newOwn).toEqual([
      { name: 'Level', type: 'choice', value: 'Gold customer', currency: null },
      { name: 'Limit', type: 'money', value: '12.5', currency: null },
      { name: 'Open', type: 'money', value: '3', currency: 'EUR' },
    ]);
  });

  it('and other targets take the parts of a cell that is split; the last takes what is left', () => {
    const read = contactOfRow(
      ['Ada Lovelace / +44 20 7946 0000 / home'],
      [
        {
          to: 'split',
          at: '/',
          into: [
            { to: 'field', field: 'fullName' },
            { to: 'point', type: 'phone', label: '', service: '', slot: 1 },
            null,
          ],
        },
      ],
      terms,
    );
    expect(said(read)).toEqual({ givenName: 'Ada', familyName: 'Lovelace', points: ['phone +44 20 7946 0000'] });
  });
});
