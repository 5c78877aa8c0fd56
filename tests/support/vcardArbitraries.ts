import fc from 'fast-check';
import { bytesProperty, cleanText, structuredProperty } from '#shared/vcard/index.ts';
import type { VcardProperty } from '#shared/vcard/index.ts';

/** Text as cards can carry it, with everything that needs escaping made likely. */
export const cardText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom(
        '\n',
        ';',
        ',',
        '\\',
        ':',
        '"',
        '^',
        '=',
        ' ',
        '\t',
        'n',
        'é',
        '王',
        '😀',
        '\uFEFF',
        '\u2028',
        'E',
      ),
      maxLength: 200,
    }),
    fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      '\nEND:VCARD\nBEGIN:VCARD\n',
      'data:,x',
      '=3D=',
      'a'.repeat(300),
      ' ',
      '  ',
      '\\n',
      '#',
    ),
  )
  .map(cleanText);

const name = fc.oneof(
  fc.constantFrom('NOTE', 'TEL', 'ADR', 'N', 'X-ABLabel', 'AGENT', 'X-FOO_BAR', 'X-电话', 'PHOTO', 'KEY', 'x-lower'),
  fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/)
    .filter((text) => !/^(BEGIN|END|VERSION|https?|ftp|mailto|webcal|file)$/i.test(text)),
);

const param = fc.oneof(
  fc.record({
    name: fc.constant('TYPE'),
    values: fc.array(
      cardText.map((text) => text.replaceAll(',', '')),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    name: fc.constantFrom('LABEL', 'PREF', 'X-SERVICE-TYPE', 'SORT-AS', 'LANGUAGE'),
    values: fc.array(cardText, { minLength: 1, maxLength: 3 }),
  }),
);

const group = fc.option(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/), { nil: null });
const params = fc.array(param, { maxLength: 3 });
/** Values that say by themselves that they are data are read as data: not text any more. */
const plainText = cardText.filter((text) => !/^\s*data:/i.test(text));

const textual = fc
  .tuple(
    name,
    fc.array(fc.array(plainText, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    group,
    params,
  )
  .map(([rawName, components, itsGroup, itsParams]) =>
    structuredProperty(rawName, components, { group: itsGroup, params: itsParams }),
  );

/** A media type in TYPE is moved to mediaType on reading, so such words stay out of these parameters. */
const nonMediaParams = fc.array(
  fc.record({
    name: fc.constantFrom('PREF', 'LABEL', 'X-ORIGIN'),
    values: fc.array(cardText, { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 2 },
);

const binary = fc
  .tuple(
    fc.constantFrom('PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE'),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(null, 'image/jpeg', 'image/png', 'image/x-odd', 'audio/ogg', 'application/pgp-keys'),
    group,
    nonMediaParams,
  )
  .map(([rawName, bytes, mediaType, itsGroup, itsParams]) =>
    bytesProperty(rawName, bytes, mediaType, { group: itsGroup, params: itsParams }),
  );

/** Any card that can be written: what the reader answers for it has to be the same. */
export const vcardProperties: fc.Arbitrary<VcardProperty[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: textual }, { weight: 1, arbitrary: binary }),
  {
    maxLength: 8,
  },
);
