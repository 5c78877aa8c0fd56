import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#shared/reminders/reading.ts';
import { dayOf, draftOf, linkOf, stretchesOf } from '../../../renderer/desk/lineReading.ts';

const wang = { id: 1, displayName: '王小明', about: '纸墨书店', isDoNotContact: false };
const other = { id: 2, displayName: '王芳', about: '138 0013 8000', isDoNotContact: false };

const reading: Reading = {
  text: 'about the invoice',
  kind: 'call',
  dueOn: '2026-12-01',
  dueTime: '15:00',
  rule: null,
  afterDoneDays: null,
  pieces: [],
  name: '王总',
  contacts: [wang],
};

describe('whom a sentence is about', () => {
  it('is nobody where it names nobody', () => {
    expect(linkOf({ ...reading, name: null, contacts: [] }, null)).toEqual({ state: 'none' });
  });

  it('is the one contact that fits, unless that was refused', () => {
    expect(linkOf(reading, null)).toEqual({ state: 'linked', contact: wang });
    expect(linkOf(reading, { name: '王总', contactId: null })).toEqual({ state: 'refused', contact: wang });
  });

  it('has to be asked where several fit', () => {
    const several = { ...reading, contacts: [wang, other] };
    expect(linkOf(several, null).state).toBe('ask');
    expect(linkOf(several, { name: '王总', contactId: 2 })).toEqual({ state: 'linked', contact: other });
    expect(linkOf(several, { name: '王总', contactId: null }).state).toBe('nobody');
  });

  it('is asked again when the sentence names somebody else', () => {
    expect(linkOf({ ...reading, contacts: [wang, other] }, { name: '李总', contactId: 2 }).state).toBe('ask');
    expect(linkOf(reading, { name: '李总', contactId: null }).state).toBe('linked');
  });
});

describe('the day', () => {
  const today = '2026-11-21';

  it('is the one read, else today', () => {
    expect(dayOf(reading, null, today)).toBe('2026-12-01');
    expect(dayOf({ ...reading, dueOn: null }, null, today)).toBe(today);
  });

  it('is the one chosen, until the sentence names another', () => {
    const choice = { insteadOf: '2026-12-01', day: '2026-12-03' };
    expect(dayOf(reading, choice, today)).toBe('2026-12-03');
    expect(dayOf({ ...reading, dueOn: '2026-12-08' }, choice, today)).toBe('2026-12-08');
  });
});

it('writes down exactly what was shown', () => {
  expect(draftOf(reading, linkOf(reading, null), '2026-12-03')).toEqual({
    text: 'about the invoice',
    kind: 'call',
    contactId: 1,
    dueOn: '2026-12-03',
    dueTime: '15:00',
    rule: null,
    afterDoneDays: null,
  });
  expect(
    draftOf(reading, { state: 'nobody', name: '王总', contacts: [wang, other] }, '2026-12-03').contactId,
  ).toBeNull();
});

describe('the sentence in stretches', () => {
  it('marks what meant something', () => {
    expect(
      stretchesOf('call 王总 tomorrow', [
        { start: 8, end: 16, means: 'date' },
        { start: 5, end: 7, means: 'contact' },
      ]),
    ).toEqual([
      { start: 0, text: 'call ', means: null },
      { start: 5, text: '王总', means: 'contact' },
      { start: 7, text: ' ', means: null },
      { start: 8, text: 'tomorrow', means: 'date' },
    ]);
  });

  it('loses nothing of the sentence, whatever the pieces', () => {
    const piece = fc.record({
      start: fc.nat(30),
      end: fc.nat(30),
      means: fc.constantFrom('date' as const, 'time' as const, 'contact' as const),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(piece, { maxLength: 5 }), (text, pieces) => {
        expect(
          stretchesOf(text, pieces)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
