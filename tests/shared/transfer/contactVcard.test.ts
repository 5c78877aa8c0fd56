import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { MOST_SPECIAL_DAYS } from '#shared/specialDays/specialDay.ts';
import { contactFromVcard, contactToVcard, contentFingerprint } from '#shared/transfer/contactVcard.rules.ts';
import { readVcardFile, writeVcard } from '#shared/vcard/index.ts';
import { read, draftOf, written } from '../../support/contactOfCard.ts';

const keptOf = (lines: string, version = '3.0') =>
  read(lines, version).kept.map((kept) => [kept.group, kept.name, kept.value]);

describe('names', () => {
  it('come from N; FN is kept only where it says something else', () => {
    const names = {
      familyName: 'Lovelace',
      givenName: 'Ada',
      middleName: 'Byron',
      prefix: 'Lady',
      suffix: 'Countess, FRS',
    };
    const n = 'N:Lovelace;Ada;Byron;Lady;Countess,FRS';
    for (const fn of ['Ada Lovelace', 'Lady Ada Byron Lovelace, Countess, FRS', 'Lovelace, Ada'])
      expect(draftOf(`${n}\nFN:${fn}`)).toMatchObject({ ...names, displayAs: '' });
    expect(draftOf(`${n}\nFN:The Enchantress of Numbers`)).toMatchObject({
      ...names,
      displayAs: 'The Enchantress of Numbers',
    });
  });

  it('are left to be split where there is FN only', () => {
    expect(draftOf('FN:王小明')).toMatchObject({
      kind: 'person',
      displayName: '王小明',
      displayAs: '',
      familyName: '',
    });
    expect(draftOf('N:;;;;\nFN:Ada Lovelace')).toMatchObject({ displayName: 'Ada Lovelace' });
    expect(draftOf('FN:a@b.c\nEMAIL:a@b.c')).not.toHaveProperty('displayName');
  });

  it('are written in the order of their script', () => {
    expect(written({ familyName: '王', givenName: '小明' }, '4.0')).toContain('FN:王小明');
    expect(written({ familyName: 'Lovelace', givenName: 'Ada', prefix: 'Lady' }, '4.0')).toContain(
      'FN:Lady Ada Lovelace',
    );
    expect(written({ familyName: 'Lovelace', givenName: 'Ada', displayName: 'Lovelace, Ada' }, '4.0')).toContain(
      'FN:Lovelace\\, Ada',
    );
  });

  it('have a sound: X-PHONETIC-*, else SORT-AS', () => {
    expect(draftOf('N:王;小明\nX-PHONETIC-LAST-NAME:Wang\nX-PHONETIC-FIRST-NAME:Xiaoming')).toMatchObject({
      phoneticFamilyName: 'Wang',
      phoneticGivenName: 'Xiaoming',
    });
    expect(draftOf('N;SORT-AS="Wang,Xiaoming":王;小明', '4.0')).toMatchObject({
      phoneticFamilyName: 'Wang',
      phoneticGivenName: 'Xiaoming',
    });
  });
});

describe('companies', () => {
  it.each([
    ['KIND:org\nFN:ACME', '4.0'],
    ['KIND:org\nFN:ACME\nORG:ACME', '4.0'],
    ['N:;;;;\nFN:ACME\nORG:ACME\nX-ABShowAs:COMPANY', '3.0'],
    ['N:;;;;\nFN:ACME\nORG:ACME;', '3.0'],
    ['ORG:ACME', '2.1'],
  ])('are recognised: %j', (lines, version) => {
    expect(draftOf(lines, version)).toMatchObject({
      kind: 'company',
      companyName: 'ACME',
      displayAs: '',
      employer: null,
    });
  });

  it('are not the people who work there', () => {
    expect(draftOf('N:Lovelace;Ada\nFN:Ada Lovelace\nORG:ACME;Research;Engines')).toMatchObject({
      kind: 'person',
      employer: { displayName: 'ACME' },
      departments: ['Research', 'Engines'],
    });
    expect(draftOf('KIND:individual\nFN:ACME\nORG:ACME', '4.0')).toMatchObject({ kind: 'person' });
  });

  it('say so in both versions', () => {
    expect(written({ kind: 'company', companyName: 'ACME' }, '4.0')).toEqual([
      'KIND:org',
      'FN:ACME',
      'N:;;;;',
      'ORG:ACME',
    ]);
    expect(written({ kind: 'company', companyName: 'ACME' }, '3.0')).toEqual([
      'X-ABShowAs:COMPANY',
      'FN:ACME',
      'N:;;;;',
      'ORG:ACME',
    ]);
  });
});

describe('days', () => {
  it.each([
    ['1980-03-22', '1980-03-22'],
    ['19800322', '1980-03-22'],
    ['1980/3/2', '1980-03-02'],
    ['1980-03-22T00:00:00Z', '1980-03-22'],
    ['--0203', '--02-03'],
    ['--02-29', '--02-29'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read as %s', (value, day) => {
    expect(read(`BDAY:${value}\nANNIVERSARY:${value}`)).toMatchObject({
      draft: { birthday: day, anniversary: day },
      kept: [],
    });
  });

  it.each(['1981-02-29', '19723101', '05/06/1980', 'circa 1800', '1953', '---22', '1985-04'])(
    '%s cannot be read for sure and is kept',
    (value) => {
      expect(draftOf(`BDAY:${value}`).birthday).toBeNull();
      expect(keptOf(`BDAY:${value}`)).toEqual([[null, 'BDAY', value]]);
    },
  );

  it('omit the year where Apple says so', () => {
    expect(draftOf('BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-02-29').birthday).toBe('--02-29');
    expect(written({ birthday: '--02-29', familyName: 'x' }, '3.0')).toContain(
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    );
    expect(written({ birthday: '--02-29', familyName: 'x' }, '4.0')).toContain('BDAY:--0229');
  });

  it('with a time of day give the day, and the whole is kept', () => {
    expect(read('ANNIVERSARY:20090808T1430-0500', '4.0')).toMatchObject({
      draft: { anniversary: '2009-08-08' },
      kept: [{ name: 'X-LONGHAND-WHOLE-ANNIVERSARY', value: '20090808T1430-0500' }],
    });
  });

  it('of another calendar are kept', () => {
    expect(read('BDAY;CALSCALE=chinese:19800322', '4.0')).toMatchObject({
      draft: { birthday: null },
      kept: [{ params: [['CALSCALE', ['chinese']]] }],
    });
  });

  it('are anniversaries only under that label', () => {
    expect(read('item1.X-ABDATE:1975-03-01\nitem1.X-ABLabel:_$!<Anniversary>!$_')).toMatchObject({
      draft: { anniversary: '1975-03-01' },
      kept: [],
    });
    expect(keptOf('item1.X-ABDATE:1975-03-01\nitem1.X-ABLabel:First order')).toEqual([
      ['item1', 'X-ABDATE', '1975-03-01'],
      ['item1', 'X-ABLabel', 'First order'],
    ]);
  });
});

describe('the rest of a card', () => {
  it('is tags, joined notes, and an identity without its urn', () => {
    expect(
      draftOf(
        'CATEGORIES:a,b\\,c\nCATEGORIES:a, d\nNOTE:one\nNOTE:two\\nthree\nUID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      ),
    ).toMatchObject({
      tags: ['a', 'b,c', 'd'],
      note: 'one\n\ntwo\nthree',
      uid: '4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
    });
    expect(draftOf('CATEGORIES:Work,VIP;Berlin', '2.1').tags).toEqual(['Work', 'VIP', 'Berlin']);
  });

  it('is a picture when its bytes are there; nothing is fetched', () => {
    const { photo, kept } = read(
      'PHOTO:http://example.com/a.jpg\nPHOTO;ENCODING=b;TYPE=PNG:AAEC\nPHOTO;ENCODING=b:AAED',
    );
    expect(photo).toEqual(Uint8Array.of(0, 1, 2));
    expect(kept).toEqual([
      { group: null, name: 'PHOTO', params: [], value: 'http://example.com/a.jpg', isBinary: false },
      { group: null, name: 'PHOTO', params: [], value: 'AAED', isBinary: true },
    ]);
  });

  it('is kept where Longhand has no field, with its structure, and groups are numbered anew', () => {
    const { draft, kept } = read(
      'FN:x\nB.X-ODD;A=1;TYPE=q:a;b\\;c,d\nITEM9.X-ABRELATEDNAMES:Jenny\nitem9.X-ABLabel:_$!<Spouse>!$_\nTEL:1',
    );
    const text = writeVcard(contactToVcard({ contact: draft, kept }, '3.0'), '3.0');
    expect(text).toContain(
      '\r\nitem1.X-ODD;A=1;TYPE=q:a;b\\;c,d\r\nitem2.X-ABRELATEDNAMES:Jenny\r\nitem2.X-ABLabel:_$!<Spouse>!$_\r\n',
    );
  });

  it('loses nothing to the length of a field', () => {
    const long = 'x'.repeat(1500);
    const { draft, kept } = read(
      `N:${long};Ada\nTITLE:${long}\nTEL:${'1'.repeat(6000)}\nCATEGORIES:${'t'.repeat(300)}`,
    );
    expect(ContactDraft.parse(draft)).toEqual(draft);
    expect(draft.familyName).toHaveLength(1000);
    expect(kept.map(({ name, value }) => [name, value.length])).toEqual([
      ['X-LONGHAND-WHOLE-TEL', 6000],
      ['X-LONGHAND-WHOLE-N', 1500],
      ['X-LONGHAND-WHOLE-TITLE', 1500],
      ['X-LONGHAND-WHOLE-CATEGORIES', 300],
    ]);
  });

  it('brings back what Longhand itself wrote, and keeps it where it does not fit', () => {
    const own = {
      doNotContact: { since: '2026-01-31', why: 'asked us to; in writing' },
      preferredChannel: 'wechat',
      onCreditHold: true,
    } as const;
    for (const version of ['3.0', '4.0'] as const) {
      const text = `BEGIN:VCARD\r\nVERSION:${version}\r\n${written({ familyName: 'x', ...own }, version).join('\r\n')}\r\nEND:VCARD\r\n`;
      const [card] = readVcardFile(new TextEncoder().encode(text)).cards;
      expect(card && contactFromVcard(card).draft).toMatchObject(own);
    }
    expect(
      keptOf('X-LONGHAND-DO-NOT-CONTACT:soon;why\nX-LONGHAND-PREFERRED-CHANNEL:drum\nX-LONGHAND-CREDIT-HOLD:maybe'),
    ).toHaveLength(3);
  });

  it('with a rhythm and special days that do not fit keeps them as they are', () => {
    const day = 'X-LONGHAND-SPECIAL-DAY:';
    const broken = [
      'X-LONGHAND-RHYTHM:30;7',
      'X-LONGHAND-RHYTHM:weekly',
      `${day}other;gregorian;;2;30;;Never`,
      `${day}other;gregorian;;2+;3;;No leap months here`,
      `${day}feast;lunar;;1;1;;No such kind`,
      `${day}other;lunar;1e3;1;1;;Not digits`,
      `${day}other;lunar;;1;1;;${'x'.repeat(201)}`,
    ];
    expect(keptOf(broken.join('\n')).map(([, name, value]) => `${name}:${value}`)).toEqual(broken);
    const many = Array.from({ length: MOST_SPECIAL_DAYS + 2 }, (_, index) => `${day}other;lunar;;1;1;;day ${index}`);
    expect(draftOf(many.join('\n')).specialDays).toHaveLength(MOST_SPECIAL_DAYS);
    expect(keptOf(many.join('\n'))).toHaveLength(2);
  });

  it('cannot smuggle a line into the file', () => {
    const evil = 'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:evil';
    const draft = ContactDraft.parse({
      familyName: evil,
      note: evil,
      points: [{ type: 'phone', value: evil, label: evil, keptParams: [['X-A', [evil]]] }],
      tags: [evil],
    });
    for (const version of ['3.0', '4.0'] as const) {
      const text = writeVcard(
        contactToVcard(
          {
            contact: draft,
            kept: [{ group: 'a\r\nEND', name: 'X-Y\r\nEND:VCARD', params: [], value: 'z', isBinary: false }],
          },
          version,
        ),
        version,
      );
      expect(text.match(/^BEGIN:VCARD/gm)).toHaveLength(1);
      expect(text.match(/^END:VCARD/gm)).toHaveLength(1);
      expect(readVcardFile(new TextEncoder().encode(text))).toMatchObject({ problems: [], cards: [{ problems: [] }] });
    }
  });
});

describe('the fingerprint', () => {
  it('is the same for the same card in another version and order', () => {
    const one = draftOf(
      'N:Lovelace;Ada\nFN:Ada Lovelace\nTEL;TYPE=CELL:1\nEMAIL;TYPE=work:a@b.c\nUID:1\nBDAY:1815-12-10',
    );
    const other = draftOf(
      'UID:2\nBDAY:18151210\nEMAIL;TYPE=WORK:a@b.c\nTEL;TYPE=cell:1\nFN:Lovelace\\, Ada\nN:Lovelace;Ada;;;',
      '4.0',
    );
    expect(contentFingerprint(one)).toBe(contentFingerprint(other));
    expect(contentFingerprint({ ...one, givenName: 'Ida' })).not.toBe(contentFingerprint(one));
  });
});
