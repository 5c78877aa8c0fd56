import { nameKey } from '#shared/contacts/script.rules.ts';
import fc from 'fast-check';
import { Channel, ContactDraft } from '#shared/contacts/contact.ts';
import type { KeptProperty } from '#shared/contacts/contact.ts';
import { KNOWN_LABELS } from '#shared/contacts/contactPoint.ts';
import type { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import { amountText, plainDecimal } from '#shared/kernel/money.rules.ts';
import { SpecialDayEntry, SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import type { Rhythm } from '#shared/touch/touch.ts';
import { addressLines } from '#shared/transfer/vcardAddress.rules.ts';
import { toKept } from '#shared/transfer/vcardKept.rules.ts';
import { structuredProperty, textProperty } from '#shared/vcard/index.ts';
import { cardText } from './vcardArbitraries.ts';

/** The first characters, none of them cut in two. */
const shortened = (text: string, longest: number) =>
  text
    .slice(0, longest)
    .replaceAll(/\p{Cs}/gu, '')
    .trim();

/** One line as the schema leaves it. */
export const lineText: fc.Arbitrary<string> = fc.oneof(
  cardText.map((text) => text.replaceAll(/[\n\u2028\u2029]+/g, ' ').trim()),
  fc.constantFrom('Ada', 'Lovelace', '王', '小明', 'Dr.', 'O’Neill, Ann', 'ACME; Inc.', '', ''),
);
const filled = lineText.filter((text) => text !== '');

const day = fc
  .record({
    year: fc.option(fc.integer({ min: 1605, max: 2100 }), { nil: null }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((parts) => `${parts.year ?? '-'}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`);
const leapDay = fc.constantFrom('--02-29', '2024-02-29', '2000-12-31', '--12-31');
const specialDay = fc.option(fc.oneof(day, leapDay), { nil: null });

const specialDayEntry: fc.Arbitrary<SpecialDayEntry> = fc
  .record({
    kind: fc.constantFrom(...SpecialDayKind.options),
    label: lineText.map((text) => shortened(text, 200)),
    day: fc.oneof(
      fc.record({
        calendar: fc.constant('gregorian' as const),
        year: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      fc.record({
        calendar: fc.constant('lunar' as const),
        year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 30 }),
        isLeapMonth: fc.boolean(),
      }),
    ),
    leadDays: fc.option(fc.integer({ min: 0, max: 366 }), { nil: null }),
  })
  .map((entry) => SpecialDayEntry.parse(entry));

const rhythm: fc.Arbitrary<Rhythm | null> = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 731 }), fc.integer({ min: 1, max: 731 })).map(([one, other]) => ({
    wishedDays: Math.min(one, other),
    latestDays: Math.max(one, other),
  })),
  { nil: null },
);

const label = fc.oneof(
  fc.constantFrom('', ...KNOWN_LABELS),
  filled.map((text) => shortened(text, 40)),
  fc.constantFrom('Work', '_$!<Home>!$_', '公司总机'),
);

const ownValueOfType: fc.Arbitrary<Omit<NamedOwnValue, 'name'>> = fc.oneof(
  cardText
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((value) => ({ type: 'text' as const, value })),
  fc
    .tuple(fc.integer(), fc.nat(9999))
    .map(([whole, decimals]) => ({ type: 'number' as const, value: plainDecimal(`${whole}.${decimals}`) })),
  fc.integer({ min: -1e9, max: 1e9 }).map((minor) => ({
    type: 'money' as const,
    value: plainDecimal(amountText(minor, 'EUR')),
    currency: 'EUR',
  })),
  fc.constantFrom('1850-01-31', '2024-02-29').map((value) => ({ type: 'date' as const, value })),
  filled.map((text) => ({ type: 'choice' as const, value: shortened(text, 100) })).filter(({ value }) => value !== ''),
  fc.constantFrom('yes', 'no').map((value) => ({ type: 'yesNo' as const, value })),
  fc.constantFrom('shop.example/a;b,c', 'http://例子.example').map((value) => ({ type: 'url' as const, value })),
);

/** In the form that reading gives: no parameter that says a label or a preference, TYPE first. */
const keptParams: fc.Arbitrary<[string, string[]][]> = fc
  .tuple(
    fc.subarray(['voice', 'video', 'text']),
    fc.subarray<[string, string[]]>([
      ['X-EVOLUTION-UI-SLOT', ['2']],
      ['ALTID', ['1']],
      ['GEO', ['geo:1,2;u=3']],
    ]),
  )
  .map(([types, params]) => (types.length === 0 ? params : [['TYPE', types], ...params]));

const services = ['wechat', 'line', 'whatsapp', 'qq', 'skype', 'xmpp', 'gtalk', 'Own Words', '钉钉'];

const plainPoint = fc
  .record({
    type: fc.constantFrom('email' as const, 'phone' as const, 'url' as const, 'messenger' as const),
    value: cardText.map((text) => text.trim()).filter((text) => text !== '' && !/^(mailto|tel|data):/i.test(text)),
    label,
    service: fc.constantFrom(...services),
    keptParams,
  })
  .map((point): ContactPointDraft => ({
    ...point,
    service: point.type === 'messenger' ? point.service : '',
    isPrimary: false,
    address: null,
  }));

const address = fc
  .record({
    poBox: lineText,
    extended: lineText,
    street: cardText.map((text) => text.trim()),
    locality: lineText,
    region: lineText,
    postcode: lineText.map((text) => shortened(text, 90)),
    country: lineText.map((text) => shortened(text, 150)),
  })
  .filter((parts) => Object.values(parts).some((part) => part.trim() !== ''));

const addressPoint = fc
  .record({
    address: fc.option(address, { nil: null }),
    text: cardText.filter((text) => text.trim() !== '' && !/\\n/i.test(text)).map((text) => text.trim()),
    isOwnText: fc.boolean(),
    label,
    keptParams,
  })
  .map((point): ContactPointDraft => ({
    type: 'address',
    value: point.address === null || point.isOwnText ? point.text : addressLines(point.address),
    label: point.label,
    isPrimary: false,
    service: '',
    address: point.address,
    keptParams: point.keptParams,
  }));

const points = fc
  .tuple(fc.array(fc.oneof(plainPoint, addressPoint), { maxLength: 6 }), fc.nat(7))
  .map(([all, primary]) => all.map((point, index) => ({ ...point, isPrimary: index === primary })));

/** A draft as it is after the schema: reading a card that was written from it has to give it back. */
export const contactDrafts: fc.Arbitrary<ContactDraft> = fc
  .record({
    kind: fc.constantFrom('person' as const, 'company' as const),
    familyName: lineText,
    givenName: lineText,
    middleName: lineText,
    prefix: lineText,
    suffix: lineText,
    nickname: lineText,
    phoneticFamilyName: lineText,
    phoneticGivenName: lineText,
    companyName: filled,
    hasCompanyName: fc.boolean(),
    displayAs: lineText,
    employer: fc.option(
      filled.map((displayName) => ({ id: null, displayName })),
      { nil: null },
    ),
    departments: fc.array(filled, { maxLength: 3 }),
    title: lineText,
    birthday: specialDay,
    anniversary: specialDay,
    points,
    tags: fc.uniqueArray(
      filled.map((text) => shortened(text, 150)),
      { maxLength: 4 },
    ),
    note: cardText,
    doNotContact: fc.option(fc.record({ since: fc.constantFrom('2026-01-31', '2024-02-29'), why: lineText }), {
      nil: null,
    }),
    preferredChannel: fc.option(fc.constantFrom(...Channel.options), { nil: null }),
    onCreditHold: fc.boolean(),
    rhythm,
    specialDays: fc.array(specialDayEntry, { maxLength: 4 }),
    uid: fc.option(fc.oneof(fc.uuid(), fc.stringMatching(/^[\w@.,;/-]{1,40}$/)), { nil: undefined }),
  })
  .map(({ hasCompanyName, uid, ...draft }) => {
    const companyName = draft.kind === 'company' || hasCompanyName ? draft.companyName : '';
    return ContactDraft.parse({ ...draft, companyName, ...(uid === undefined ? {} : { uid }) });
  });

/** Values of own fields by name, in the form of OwnValue; one a field. */
export const namedOwnValues: fc.Arbitrary<NamedOwnValue[]> = fc.uniqueArray(
  fc
    .tuple(
      filled.map((text) => shortened(text, 100)).filter((name) => nameKey(name) !== ''),
      ownValueOfType,
    )
    .map(([name, value]): NamedOwnValue => ({ name, ...value })),
  { maxLength: 5, selector: ({ name }) => nameKey(name) },
);

/** Properties that stay kept properties whatever else is on the card. */
export const keptProperties: fc.Arbitrary<KeptProperty[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('REV', 'X-SOMETHING', 'RELATED', 'X-ABRELATEDNAMES', 'GEO', 'KEY'),
          cardText.filter((text) => text !== '' && !/^\s*data:/i.test(text)),
        )
        .map(([name, text]) => textProperty(name, text, { group: null })),
      fc
        .tuple(fc.constantFrom('a1', 'Item7', 'zz'), filled)
        .map(([group, text]) =>
          structuredProperty('X-LIST', [[text, 'b'], ['c']], { group, params: [{ name: 'TYPE', values: ['x', 'y'] }] }),
        ),
    ),
    { maxLength: 4 },
  )
  .map((properties) => properties.map(toKept));
