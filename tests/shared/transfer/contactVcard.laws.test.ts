import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft, KeptProperty } from '#shared/contacts/contact.ts';
import type { ContactDraft as Draft } from '#shared/contacts/contact.ts';
import { contactFromVcard, contactToVcard, contentFingerprint } from '#shared/transfer/contactVcard.rules.ts';
import { readVcardFile, writeVcard } from '#shared/vcard/index.ts';
import type { VcardCard, WrittenVersion } from '#shared/vcard/index.ts';
import { contactDrafts, keptProperties } from '../../support/contactArbitraries.ts';
import { runs } from '../../support/runs.ts';
import { vcardProperties } from '../../support/vcardArbitraries.ts';

const versions = ['3.0', '4.0'] as const;

function read(text: string): VcardCard {
  const { cards, problems } = readVcardFile(new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  expect(cards).toHaveLength(1);
  const [card] = cards;
  if (card === undefined) throw new Error('no card');
  expect(card.problems).toEqual([]);
  return card;
}

function write(
  contact: Draft,
  kept: readonly KeptProperty[],
  version: WrittenVersion,
  photo: Uint8Array | null = null,
): string {
  return writeVcard(
    contactToVcard({ contact, kept, photo: photo === null ? null : { bytes: photo, mediaType: 'image/png' } }, version),
    version,
  );
}

describe('a contact and its card', () => {
  it.each(versions)('are the same thing, written and read again (%s)', (version) => {
    fc.assert(
      fc.property(
        contactDrafts,
        fc.option(fc.uint8Array({ minLength: 1, maxLength: 50 }), { nil: null }),
        (draft, photo) => {
          const again = contactFromVcard(read(write(draft, [], version, photo)));
          expect(again).toEqual({ draft, kept: [], photo });
          expect(ContactDraft.parse(again.draft)).toEqual(draft);
          expect(contentFingerprint(again.draft)).toBe(contentFingerprint(draft));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it.each(versions)('keep what they do not know, and are written alike again (%s)', (version) => {
    fc.assert(
      fc.property(contactDrafts, keptProperties, (draft, kept) => {
        const first = write(draft, kept, version);
        const again = contactFromVcard(read(first));
        expect(again.draft).toEqual(draft);
        expect(write(again.draft, again.kept, version)).toBe(first);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are what the schema takes, whatever the card was; and writing settles after one round', () => {
    fc.assert(
      fc.property(vcardProperties, (properties) => {
        const { draft, kept, photo } = contactFromVcard({ properties });
        expect(ContactDraft.parse(draft)).toEqual(draft);
        expect(kept.map((one) => KeptProperty.parse(one))).toEqual(kept);
        for (const version of versions) {
          const again = contactFromVcard(read(write(draft, kept, version, photo)));
          const text = write(again.draft, again.kept, version, again.photo);
          const third = contactFromVcard(read(text));
          expect(write(third.draft, third.kept, version, third.photo)).toBe(text);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the fingerprint of a contact', () => {
  it('does not depend on identity or on the order of points and tags', () => {
    fc.assert(
      fc.property(contactDrafts, (draft) => {
        const other = { ...draft, uid: 'another', points: draft.points.toReversed(), tags: draft.tags.toReversed() };
        expect(contentFingerprint(other)).toBe(contentFingerprint(draft));
        expect(contentFingerprint({ ...draft, note: `${draft.note}!` })).not.toBe(contentFingerprint(draft));
      }),
    );
  });
});
