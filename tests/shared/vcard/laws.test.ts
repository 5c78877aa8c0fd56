import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readVcardFile, VcardReader, writeVcard, writeVcards } from '#shared/vcard/index.ts';
import type { VcardCard } from '#shared/vcard/index.ts';
import { runs } from '../../support/runs.ts';
import { vcardProperties } from '../../support/vcardArbitraries.ts';
import { samplesTitle, vcardSamples } from '../../support/vcardSamples.ts';

const encoder = new TextEncoder();
const versions = ['3.0', '4.0'] as const;

function readInPieces(bytes: Uint8Array, cuts: readonly number[]): { cards: VcardCard[]; problems: unknown } {
  const reader = new VcardReader();
  const cards: VcardCard[] = [];
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  for (let i = 1; i < places.length; i++) cards.push(...reader.push(bytes.slice(places[i - 1], places[i])));
  cards.push(...reader.end());
  return { cards, problems: reader.problems };
}

describe('laws of reading and writing', () => {
  it.each(versions)('reads what it wrote as version %s', (version) => {
    fc.assert(
      fc.property(fc.array(vcardProperties, { minLength: 1, maxLength: 3 }), (cards) => {
        const text = writeVcards(
          cards.map((properties) => ({ properties })),
          version,
        );
        const file = readVcardFile(encoder.encode(text));
        expect(file.problems).toEqual([]);
        expect(file.cards.map((card) => card.properties)).toEqual(cards);
        expect(file.cards.every((card) => card.version === version && card.problems.length === 0)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(versions)('writes nothing but folded lines of 75 octets with CRLF (%s)', (version) => {
    fc.assert(
      fc.property(vcardProperties, (properties) => {
        const text = writeVcard({ properties }, version);
        expect(text.endsWith('END:VCARD\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        expect(unfolded.length).toBe(properties.length + 4);
      }),
    );
  });

  it.each(versions)('writes what ical.js can parse (%s)', (version) => {
    fc.assert(
      fc.property(vcardProperties, (properties) => {
        // ical.js takes no other names, and loses its way after a list of quoted parameter values.
        const isPlainList = (values: readonly string[]) =>
          values.length === 1 || values.every((value) => /^\w+$/.test(value));
        const card = {
          properties: properties.filter(
            (property) =>
              /^[\w-]+$/.test(property.rawName) && property.params.every((param) => isPlainList(param.values)),
          ),
        };
        const parsed: unknown = ICAL.parse(writeVcard(card, version));
        expect(parsed).toEqual(['vcard', expect.arrayContaining([['version', {}, 'text', version]]), []]);
        expect((parsed as [string, unknown[]])[1]).toHaveLength(card.properties.length + 1);
      }),
    );
  });

  it('gives the same however the bytes are cut', () => {
    const nasty = [
      '\uFEFFBEGIN:VCARD\r\r\nN;ENCODING=QUOTED-PRINTABLE:=C3=\r\r\n=91\r\r\nEND:VCARD\r\r\n',
      'x\r\r\rBEGIN:VCARD\rN:é\r\n END:VCARD\n\r\nEND:VCARD',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...nasty),
          vcardProperties.map((properties) => writeVcard({ properties }, '3.0')),
        ),
        fc.array(fc.nat(5000)),
        (text, cuts) => {
          const bytes = encoder.encode(text);
          expect(readInPieces(bytes, cuts)).toEqual(readVcardFile(bytes));
        },
      ),
    );
    for (const text of nasty) {
      const bytes = encoder.encode(text);
      expect(readInPieces(bytes, Array.from(bytes.keys()))).toEqual(readVcardFile(bytes));
    }
  });

  it('gives the same for UTF-16, with a byte-order mark or without, cut anywhere', () => {
    fc.assert(
      fc.property(
        vcardProperties,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(5000)),
        (properties, hasMark, isBigEndian, cuts) => {
          const text = writeVcard({ properties }, '4.0');
          const bytes = new Uint8Array(Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le'));
          if (isBigEndian) Buffer.from(bytes.buffer).swap16();
          const { cards, problems } = readInPieces(bytes, cuts);
          expect(problems).toEqual([]);
          expect(cards.map((card) => card.properties)).toEqual([properties]);
        },
      ),
    );
  });

  it('never throws, whatever the bytes', () => {
    const word = fc.constantFrom(
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'VERSION:2.1\n',
      'AGENT:\n',
      'N;ENCODING=QUOTED-PRINTABLE:=\n',
      'PHOTO;BASE64:\n',
      '\n',
      ' ',
      ':',
      ';"',
      'A;B="\n',
      '\r',
    );
    const soup = fc
      .array(
        fc.oneof(
          word.map((text) => encoder.encode(text)),
          fc.uint8Array({ maxLength: 20 }),
        ),
        { maxLength: 60 },
      )
      .map((parts) => new Uint8Array(Buffer.concat(parts)));
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 2000 }), soup),
        fc.array(fc.nat(2000), { maxLength: 5 }),
        (bytes, cuts) => {
          const whole = readVcardFile(bytes);
          expect(readInPieces(bytes, cuts)).toEqual(whole);
          for (const version of versions) {
            const again = readVcardFile(encoder.encode(writeVcards(whole.cards, version)));
            expect(again.cards.map((card) => card.properties)).toEqual(whole.cards.map((card) => card.properties));
          }
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});

describe.skipIf(vcardSamples.length === 0)(`${samplesTitle}`, () => {
  const small = vcardSamples.filter((sample) => sample.bytes.length < 60_000);

  it.each(vcardSamples)('$name is written again without any change of content', ({ bytes }) => {
    const { cards } = readVcardFile(bytes);
    for (const version of versions) {
      const text = writeVcards(cards, version);
      const again = readVcardFile(encoder.encode(text)).cards;
      expect(again.map((card) => card.properties)).toEqual(cards.map((card) => card.properties));
      expect(writeVcards(again, version)).toBe(text);
    }
  });

  it('give the same however they are cut', () => {
    for (const { bytes } of small) {
      const whole = readVcardFile(bytes);
      for (const size of [1, 7, 1000]) {
        const cuts = Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => i * size);
        expect(readInPieces(bytes, cuts)).toEqual(whole);
      }
    }
  });

  it('never make the reader throw when they are damaged', () => {
    const mutation = fc.tuple(fc.constantFrom('flip', 'cut', 'repeat', 'insert'), fc.nat(), fc.nat(300), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(mutation, { minLength: 1, maxLength: 20 }),
        ({ bytes }, mutations) => {
          let damaged = Buffer.from(bytes);
          for (const [kind, place, length, value] of mutations) {
            const at = place % (damaged.length + 1);
            const parts = {
              flip: [damaged.subarray(0, at), Buffer.from([value]), damaged.subarray(at + 1)],
              cut: [damaged.subarray(0, at), damaged.subarray(at + length)],
              repeat: [damaged.subarray(0, at + length), damaged.subarray(at)],
              insert: [
                damaged.subarray(0, at),
                Buffer.from(['"', '\n', ':', '=\n', 'BEGIN:VCARD\n'][value % 5] ?? ''),
                damaged.subarray(at),
              ],
            };
            damaged = Buffer.concat(parts[kind]);
          }
          const { cards } = readVcardFile(new Uint8Array(damaged));
          const again = readVcardFile(encoder.encode(writeVcards(cards, '4.0')));
          expect(again.cards.map((card) => card.properties)).toEqual(cards.map((card) => card.properties));
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
