import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedAddress } from '#shared/contacts/address.rules.ts';
import type { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { ContactPoint, ContactPointDraft as Draft, PostalAddress } from '#shared/contacts/contactPoint.ts';
import { savedPoints } from '#shared/contacts/points.rules.ts';

const draft = (fields: Partial<ContactPointDraft> & Pick<ContactPointDraft, 'type'>): ContactPointDraft =>
  Draft.parse(fields);
const address = (fields: Partial<PostalAddress>): PostalAddress => PostalAddress.parse(fields);

describe('saved points', () => {
  it('have one primary per type: the first that is marked, else the first', () => {
    const points = savedPoints(
      [
        draft({ type: 'email', value: 'a@example.com' }),
        draft({ type: 'email', value: 'b@example.com', isPrimary: true }),
        draft({ type: 'email', value: 'c@example.com', isPrimary: true }),
        draft({ type: 'phone', value: '1' }),
        draft({ type: 'phone', value: '2' }),
      ],
      'US',
    );
    expect(points.filter((point) => point.isPrimary).map((point) => point.value)).toEqual(['b@example.com', '1']);
  });

  it('keep what was typed, trimmed, beside what is compared', () => {
    const [email, phone] = savedPoints(
      [
        draft({ type: 'email', value: ' Ada@Example.com ' }),
        draft({ type: 'phone', value: ' 138 0013 8000', label: ' desk ' }),
      ],
      'CN',
    );
    expect(email).toMatchObject({ value: 'Ada@Example.com', normalized: 'ada@example.com' });
    expect(phone).toMatchObject({ value: '138 0013 8000', normalized: '+8613800138000', label: 'desk' });
  });

  it('leave out empty ones, and give an address its lines', () => {
    const points = savedPoints(
      [
        draft({ type: 'url', value: '  ' }),
        draft({ type: 'address', address: address({}) }),
        draft({
          type: 'address',
          address: address({ street: '1 Main St', locality: 'Springfield', region: 'IL', postcode: '00123' }),
        }),
      ],
      'US',
    );
    expect(points.map((point) => point.value)).toEqual(['1 Main St\nSpringfield, IL 00123']);
  });

  it('saved again are the same', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '1', ' ', '\n', '路', '+'), maxLength: 12 });
    const parts = fc.record({
      poBox: part,
      extended: part,
      street: part,
      locality: part,
      region: part,
      postcode: part,
      country: part,
    });
    const anyDraft = fc.record({
      type: fc.constantFrom('email', 'phone', 'address', 'url', 'messenger'),
      value: part,
      label: part,
      isPrimary: fc.boolean(),
      service: part,
      address: fc.option(parts, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 6 }), (drafts) => {
        const once = savedPoints(
          drafts.map((fields) => Draft.parse(fields)),
          'CN',
        );
        expect(once.map((point) => ContactPoint.parse(point))).toEqual(once);
        expect(savedPoints(once, 'CN')).toEqual(once);
        for (const type of new Set(once.map((point) => point.type))) {
          expect(once.filter((point) => point.type === type && point.isPrimary)).toHaveLength(1);
        }
      }),
    );
  });
});

describe('an address from its parts', () => {
  it.each<[string, Partial<PostalAddress>, string, string]>([
    [
      'Chinese',
      { street: '科技园路1号', locality: '深圳市', region: '广东省', postcode: '518000', country: '中国' },
      'CN',
      '518000 中国广东省深圳市科技园路1号',
    ],
    [
      'a municipality named twice',
      { street: '南京路1号', locality: '上海市', region: '上海市' },
      'CN',
      '上海市南京路1号',
    ],
    [
      'German',
      { street: 'Hauptstr. 1', locality: 'Berlin', postcode: '10115', country: 'Germany' },
      'US',
      'Hauptstr. 1\n10115 Berlin\nGermany',
    ],
    [
      'American',
      { street: '1 Main St', locality: 'Springfield', region: 'IL', postcode: '62701' },
      'US',
      '1 Main St\nSpringfield, IL 62701',
    ],
    [
      'British',
      { street: '1 High St', locality: 'York', postcode: 'YO1 1AA', country: 'UK' },
      'CN',
      '1 High St\nYork\nYO1 1AA\nUK',
    ],
    [
      'box and floor',
      { poBox: 'PO Box 1', extended: 'Floor 2', locality: 'Paris', postcode: '75001' },
      'FR',
      'PO Box 1\nFloor 2\n75001 Paris',
    ],
    ['nothing', {}, 'US', ''],
  ])('%s', (_title, parts, country, expected) => {
    expect(composedAddress(address(parts), country)).toBe(expected);
  });
});
