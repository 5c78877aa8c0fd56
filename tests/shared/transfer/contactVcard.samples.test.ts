import { describe, expect, it } from 'vitest';
import { ContactDraft, KeptProperty } from '#shared/contacts/contact.ts';
import { contactFromVcard, contactToVcard } from '#shared/transfer/contactVcard.rules.ts';
import { encodeBase64, readVcardFile, writeVcards } from '#shared/vcard/index.ts';
import { samplesTitle, vcardSamples } from '../../support/vcardSamples.ts';
import type { VcardSample } from '../../support/vcardSamples.ts';

/** Letters and digits only: punctuation may move (escapes, joined lists, dates), words may not be lost. */
const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\uFFFD]/gu, '');

const counts: Readonly<Record<string, number>> = {
  'ezvcard__John_Doe_ANDROID.vcf': 6,
  'ezvcard__gmail-list.vcf': 3,
  'folker-vcards__LargeFile.vcf': 1000,
  'folker-vcards__v3.vcf': 2,
  'folker-vcards__v4.vcf': 2,
};

/** A scheme that became the type or the service of a point. */
const withoutScheme = (text: string) => text.replace(/^(tel|mailto|xmpp|skype|aim|ymsgr):/i, '');

/** Values of the lines that any reader can read: not encoded, ASCII. Taken from the file without our reader. */
function plainValues(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/\r*\n[ \t]/g, '')
    .split(/[\r\n]+/);
  return (
    lines
      // oxlint-disable-next-line no-control-regex -- ASCII is meant
      .filter((line) => /^[\x20-\x7e]+$/.test(line) && !/^(BEGIN|END|VERSION)[:;]|ENCODING|QUOTED|BASE64/i.test(line))
      .filter((line) => /^([\w-]+\.)?[A-Za-z-][\w-]*(;[^:]*)?:/.test(line))
      .flatMap((line) =>
        line
          .slice(line.indexOf(':') + 1)
          .replaceAll(/\\[nN]/g, ' ')
          .split(/[;,\s]+/),
      )
  );
}

function importSample({ bytes }: VcardSample) {
  const { cards } = readVcardFile(bytes);
  return cards.map((card) => ({ card, contact: contactFromVcard(card) }));
}

describe.skipIf(vcardSamples.length === 0)(`${samplesTitle}`, () => {
  it.each(vcardSamples)('$name has the right number of cards', (sample) => {
    expect(readVcardFile(sample.bytes).cards).toHaveLength(counts[sample.name] ?? 1);
  });

  it.each(vcardSamples)('$name loses no value', (sample) => {
    let everything = '';
    for (const { card, contact } of importSample(sample)) {
      const all = bare(
        JSON.stringify([contact.draft, contact.kept.map((kept) => (kept.isBinary ? '' : kept.value))]).replaceAll(
          /\\+n/g,
          ' ',
        ),
      );
      everything += all;
      const binary = [
        contact.photo === null ? '' : encodeBase64(contact.photo),
        ...contact.kept.map((kept) => (kept.isBinary ? kept.value : '')),
      ];
      const inCard = card.properties.flatMap(({ bytes }) => (bytes === null ? [] : [encodeBase64(bytes)]));
      expect(binary).toEqual(expect.arrayContaining(inCard));
      for (const property of card.properties) {
        for (const part of property.components.flat().flatMap((text) => text.split(/\s+/)))
          expect(all).toContain(bare(withoutScheme(part)));
      }
    }
    for (const value of plainValues(sample.bytes)) expect(everything).toContain(bare(withoutScheme(value)));
  });

  it.each(vcardSamples)('$name comes through export and import unchanged', (sample) => {
    for (const version of ['3.0', '4.0'] as const) {
      const imported = importSample(sample).map(({ contact }) => contact);
      for (const { draft, kept } of imported) {
        expect(ContactDraft.parse(draft)).toEqual(draft);
        for (const one of kept) KeptProperty.parse(one);
      }
      const write = (contacts: typeof imported) =>
        writeVcards(
          contacts.map(({ draft, kept, photo }) =>
            contactToVcard(
              { contact: draft, kept, photo: photo === null ? null : { bytes: photo, mediaType: 'image/jpeg' } },
              version,
            ),
          ),
          version,
        );
      const text = write(imported);
      const again = readVcardFile(new TextEncoder().encode(text)).cards.map(contactFromVcard);
      expect(again).toHaveLength(imported.length);
      expect(again.map(({ photo }) => photo)).toEqual(imported.map(({ photo }) => photo));
      expect(write(again)).toBe(text);
      const withoutGroups = (all: typeof imported) =>
        all.map(({ draft, kept }) => ({
          draft,
          kept: kept.map((one) => ({ ...one, group: one.group === null ? null : 'item' })),
        }));
      expect(withoutGroups(again)).toEqual(withoutGroups(imported));
    }
  });
});
