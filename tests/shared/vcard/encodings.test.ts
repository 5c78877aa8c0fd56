import { describe, expect, it } from 'vitest';
import { readVcardFile } from '#shared/vcard/index.ts';
import { bytesOf, propertiesOf, valuesOf } from '../../support/vcardReading.ts';

describe('quoted-printable', () => {
  it('is undone on bytes, across soft line breaks, with and without ENCODING=', () => {
    expect(valuesOf('N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=8E=\r\n=8B;=E5=B0=8F=E6=98=8E', '2.1')).toEqual([
      '王;小明',
    ]);
    expect(valuesOf('NOTE;QUOTED-PRINTABLE:a=\r\nb=\r\n\r\nTEL:1', '2.1')).toEqual(['ab', '1']);
    expect(valuesOf('NOTE;QUOTED-PRINTABLE:a= \r\n\tb=3D=3d=ZZ=4', '2.1')).toEqual(['a\tb===ZZ=4']);
    expect(valuesOf('LABEL;ENCODING=QUOTED-PRINTABLE:a=0D=0A=\r\nTEL: is no property here', '2.1')).toEqual([
      'a\nTEL: is no property here',
    ]);
    expect(valuesOf('NOTE;ENCODING=quoted-printable:=C3=A9\r\n =C3=A8', '3.0')).toEqual(['éè']);
  });

  it('ends at END even after a soft line break', () => {
    expect(valuesOf('NOTE;QUOTED-PRINTABLE:a=', '2.1')).toEqual(['a']);
  });

  it('stays unread where nobody declares it', () => {
    expect(valuesOf('NOTE:a=20b=\r\nFN:x', '2.1')).toEqual(['a=20b=', 'x']);
  });
});

describe('character sets', () => {
  it.each([
    ['GB2312', [0xcd, 0xf5], '王'],
    ['cp936', [0xcd, 0xf5], '王'],
    ['GB18030', [0x81, 0x39, 0xef, 0x30], '㐁'],
    ['Big5', [0xa4, 0xfd], '王'],
    ['SHIFT_JIS', [0x89, 0xa4], '王'],
    ['EUC-KR', [0xb1, 0xe8], '김'],
    ['ISO-8859-1', [0xe9], 'é'],
    ['ISO-8859-15', [0xa4], '€'],
    ['"windows-1252"', [0x80, 0x93], '€“'],
    ['windows-1251', [0xc6], 'Ж'],
    ['utf8', [0xc3, 0xa9], 'é'],
  ])('%s is read, raw and in quoted-printable', (charset, bytes, text) => {
    const escaped = bytes.map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');
    expect(valuesOf(`NOTE;CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:${escaped}`, '2.1')).toEqual([text]);
    expect(valuesOf(bytesOf(`NOTE;CHARSET=${charset}:`, ...bytes), '2.1')).toEqual([text]);
  });

  it('that are unknown or wrong fall back and say so', () => {
    const read = (charset: string) =>
      readVcardFile(bytesOf(`BEGIN:VCARD\nVERSION:2.1\nNOTE;CHARSET=${charset}:é\nEND:VCARD`)).cards[0];
    expect(read('klingon')).toMatchObject({
      properties: [{ value: 'é' }],
      problems: [{ code: 'unknownCharset', detail: 'klingon' }],
    });
    expect(read('US-ASCII')).toMatchObject({ properties: [{ value: 'Ã©' }], problems: [] });
    expect(valuesOf(bytesOf('NOTE;CHARSET=UTF-8:', 0xe9), '2.1')).toEqual(['é']);
  });

  it('of whole cards: not UTF-8 means the caller’s encoding, or the one the card names elsewhere', () => {
    const card = (...name: (string | number)[]) => bytesOf('BEGIN:VCARD\nVERSION:3.0\nFN:', ...name, '\nEND:VCARD\n');
    const file = bytesOf(...card('王'), ...card(0xcd, 0xf5));
    const names = (encoding?: string) =>
      readVcardFile(file, encoding === undefined ? {} : { fallbackEncoding: encoding }).cards.map(
        (one) => one.properties[0]?.value,
      );
    expect(names('gbk')).toEqual(['王', '王']);
    expect(names()).toEqual(['王', 'Íõ']);
    const declared = readVcardFile(
      bytesOf('BEGIN:VCARD\nVERSION:2.1\nFN:', 0xcd, 0xf5, '\nNOTE;CHARSET=GBK:', 0xcd, 0xf5, '\nEND:VCARD'),
    );
    expect(declared.cards[0]).toMatchObject({
      properties: [{ value: '王' }, { value: '王' }],
      problems: [{ code: 'notUtf8', detail: 'gbk' }],
    });
  });

  it('one broken byte in a UTF-8 text does not spoil the rest of it', () => {
    expect(valuesOf(bytesOf('NOTE:王小明先生', 0xe7, 0x8e))).toEqual(['王小明先生\uFFFD']);
  });
});

describe('binary values', () => {
  const hello = new Uint8Array(Buffer.from('hello, binary world'));
  const base64 = Buffer.from(hello).toString('base64');

  it.each([
    ['on one line (3.0)', `PHOTO;ENCODING=b;TYPE=JPEG:${base64}`],
    ['folded (3.0)', `PHOTO;TYPE=jpeg;ENCODING=B:${base64.slice(0, 9)}\r\n ${base64.slice(9)}`],
    [
      'on lines of their own, ended by an empty line (2.1)',
      `PHOTO;JPEG;ENCODING=BASE64:\r\n${base64.slice(0, 9)}\r\n${base64.slice(9)}\r\n`,
    ],
    [
      'after an empty line, indented (2.1)',
      `PHOTO;BASE64;TYPE=JPEG:\r\n\r\n   ${base64.slice(0, 9)}\r\n   ${base64.slice(9)}\r\n`,
    ],
    ['with blank lines everywhere', `PHOTO;ENCODING=b;TYPE=JPEG:${base64.slice(0, 9)}\r\n\r\n ${base64.slice(9)}`],
    ['as a data: URI (4.0)', `PHOTO:data:image/jpeg;base64,${base64}`],
    ['as a data: URI with escapes', `PHOTO;VALUE=uri:data:image/jpeg\\;base64\\,${base64}`],
    ['as a data: URI that also says base64', `PHOTO;ENCODING=b;VALUE=uri:data:image/jpeg;base64,${base64}`],
    ['as a data: URI with percent signs', `PHOTO:data:image/jpeg,hello%2C%20binary%20world`],
  ])('are read %s', (_, line) => {
    expect(propertiesOf(`${line}\r\nFN:x`)).toEqual([
      {
        group: null,
        name: 'PHOTO',
        rawName: 'PHOTO',
        params: [],
        value: '',
        components: [['']],
        bytes: hello,
        mediaType: 'image/jpeg',
      },
      expect.objectContaining({ name: 'FN', value: 'x' }),
    ]);
  });

  it('that are no base64 stay text, with a problem', () => {
    const { cards } = readVcardFile(
      bytesOf('BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b:http://x/y\nKEY;ENCODING=b:AAAAA\nEND:VCARD'),
    );
    expect(cards[0]).toMatchObject({
      properties: [{ value: 'http://x/y', bytes: null }, { bytes: new Uint8Array(3) }],
      problems: [
        { code: 'badBase64', line: 3 },
        { code: 'badBase64', line: 4 },
      ],
    });
  });
});
