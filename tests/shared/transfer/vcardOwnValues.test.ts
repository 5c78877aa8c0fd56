import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { contactFromVcard, contactToVcard, contentFingerprint } from '#shared/transfer/contactVcard.rules.ts';
import { readVcardFile, writeVcard } from '#shared/vcard/index.ts';
import { namedOwnValues } from '../../support/contactArbitraries.ts';
import { runs } from '../../support/runs.ts';

const ADA = ContactDraft.parse({ givenName: 'Ada' });

function readBack(text: string) {
  const card = readVcardFile(new TextEncoder().encode(text)).cards[0];
  if (card === undefined) throw new Error('no card');
  return contactFromVcard(card);
}

it.each(['3.0', '4.0'] as const)('values of own fields survive a card, with names and types (%s)', (version) => {
  fc.assert(
    fc.property(namedOwnValues, (ownValues) => {
      const again = readBack(writeVcard(contactToVcard({ contact: ADA, ownValues }, version), version));
      expect(again.ownValues ?? []).toEqual(ownValues);
      expect(again.kept).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});

it('the fingerprint says the same in whatever order the fields stand, and another for another value', () => {
  const size = { name: 'Size', type: 'text', value: 'M' } as const;
  const code = { name: 'Code', type: 'number', value: '7' } as const;
  const print = (...values: readonly Parameters<typeof contentFingerprint>[3][]) =>
    contentFingerprint(
      ADA,
      [],
      '',
      values.flat().filter((one) => one !== undefined),
    );
  expect(print([size, code])).toBe(print([code, { ...size, name: 'SIZE' }]));
  expect(print([size])).not.toBe(print([{ ...size, value: 'L' }]));
  expect(print([])).toBe(contentFingerprint(ADA));
});

it.each([
  'X-LONGHAND-FIELD:Size;number;many',
  'X-LONGHAND-FIELD:;text;a',
  'X-LONGHAND-FIELD:Size;colour;red',
  'X-LONGHAND-FIELD:Size;text;',
  'X-LONGHAND-FIELD:Shop;url;javascript:alert(1)',
])('what says nothing is kept as it came: %s', (line) => {
  const card = ['BEGIN:VCARD', 'VERSION:3.0', 'N:;Ada;;;', 'FN:Ada', line, 'END:VCARD', ''].join('\r\n');
  const { ownValues, kept } = readBack(card);
  expect(ownValues).toBe(undefined);
  expect(kept.map(({ name }) => name)).toEqual(['X-LONGHAND-FIELD']);
});

it('of two values for one field the second is kept as it came', () => {
  const lines = ['X-LONGHAND-FIELD:Size;text;M', 'X-LONGHAND-FIELD:size;text;L'];
  const card = ['BEGIN:VCARD', 'VERSION:3.0', 'N:;Ada;;;', 'FN:Ada', ...lines, 'END:VCARD', ''].join('\r\n');
  const { ownValues, kept } = readBack(card);
  expect(ownValues).toEqual([{ name: 'Size', type: 'text', value: 'M' }]);
  expect(kept).toHaveLength(1);
});
