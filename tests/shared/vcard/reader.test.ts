import { describe, expect, it } from 'vitest';
import { readVcardFile, readVcards, VcardReader, writeVcard } from '#shared/vcard/index.ts';
import type { VcardProperty } from '#shared/vcard/index.ts';
import { computingTime } from '../../support/computingTime.ts';

/** A string is UTF-8; numbers are single bytes. */
function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))),
  );
}

function propertiesOf(lines: string | Uint8Array, version = '3.0'): readonly VcardProperty[] {
  const file = readVcardFile(
    bytesOf(
      `BEGIN:VCARD\r\nVERSION:${version}\r\n`,
      ...(typeof lines === 'string' ? [lines] : lines),
      '\r\nEND:VCARD\r\n',
    ),
  );
  expect(file.cards).toHaveLength(1);
  return file.cards[0]?.properties ?? [];
}

function valuesOf(lines: string | Uint8Array, version = '3.0'): string[] {
  return propertiesOf(lines, version).map((property) => property.value);
}

const paramsOf = (line: string, version = '3.0') =>
  propertiesOf(line, version)[0]?.params.map((param) => [param.name, ...param.values]);

describe('lines', () => {
  it.each(['\r\n', '\n', '\r', '\r\r\n'])('end in %j', (end) => {
    const { cards, problems } = readVcardFile(
      bytesOf(
        [
          'BEGIN:VCARD',
          'VERSION:3.0',
          'NOTE:ab',
          ' cd',
          '',
          'FN:x',
          'END:VCARD',
          'BEGIN:VCARD',
          'VERSION:4.0',
          'END:VCARD',
          '',
        ].join(end),
      ),
    );
    expect(problems).toEqual([]);
    expect(
      cards.map((card) => [
        card.index,
        card.line,
        card.version,
        card.properties.map((property) => property.value),
        card.problems,
      ]),
    ).toEqual([
      [1, 1, '3.0', ['abcd', 'x'], []],
      [2, 8, '4.0', [], []],
    ]);
    expect(cards[1]?.offset).toBe(
      `BEGIN:VCARD${end}VERSION:3.0${end}NOTE:ab${end} cd${end}${end}FN:x${end}END:VCARD${end}`.length,
    );
  });

  it('are unfolded before the head is read', () => {
    expect(propertiesOf('EMA\r\n IL;TY\r\n PE=wo\r\n rk:a@b.c')).toMatchObject([
      { name: 'EMAIL', value: 'a@b.c', params: [{ name: 'TYPE', values: ['work'] }] },
    ]);
    expect(propertiesOf('ADR;LABEL="12 High St: rear\r\n  door":;;x')).toMatchObject([
      { params: [{ name: 'LABEL', values: ['12 High St: rear door'] }], components: [[''], [''], ['x']] },
    ]);
  });

  it('keep a character whose bytes were folded apart', () => {
    expect(valuesOf(bytesOf('NOTE:a', 0xe7, '\r\n ', 0x8e, 0x8b, 'b'))).toEqual(['a王b']);
    expect(valuesOf(bytesOf('NOTE:a', 0xe7, '\r\n ', 0x8e, 0x8b, 'b'), '2.1')).toEqual(['a王b']);
  });

  it('of version 2.1 keep the blank at which they were folded, unless folded as 3.0 does', () => {
    expect(valuesOf('NOTE:first\r\n second', '2.1')).toEqual(['first second']);
    expect(valuesOf('NOTE:first \r\n second', '3.0')).toEqual(['first second']);
    expect(valuesOf(`NOTE:${'a'.repeat(70)}\r\n bc`, '2.1')).toEqual([`${'a'.repeat(70)}bc`]);
  });

  it('that are indented as a whole are read as well', () => {
    expect(readVcardFile(bytesOf('  BEGIN:VCARD\n  VERSION:3.0\n  NOTE:a\n   b\n  END:VCARD\n')).cards).toMatchObject([
      { version: '3.0', properties: [{ value: 'ab' }], problems: [] },
    ]);
  });

  it('may be a comment, blank, or the rest of a text whose line breaks were not escaped', () => {
    const { cards } = readVcardFile(
      bytesOf(
        'BEGIN:VCARD\nVERSION:3.0\n# made by hand\n\nNOTE:one\n12:30 two\n\nhttp://three\nFN:x\nstray\nEND:VCARD\n',
      ),
    );
    expect(cards[0]?.properties.map((property) => property.value)).toEqual(['one\n12:30 two\n\nhttp://three', 'x']);
    expect(cards[0]?.problems.map(({ code, line }) => [code, line])).toEqual([
      ['comment', 3],
      ['unescapedNewline', 6],
      ['unescapedNewline', 8],
      ['garbage', 10],
    ]);
  });
});

describe('cards', () => {
  it('without END end where the next begins, or the file', () => {
    const { cards } = readVcardFile(bytesOf('BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nVERSION:3.0\nFN:b'));
    expect(
      cards.map((card) => [
        card.version,
        card.properties[0]?.value,
        card.problems.map(({ code, line }) => [code, line]),
      ]),
    ).toEqual([
      [
        null,
        'a',
        [
          ['missingEnd', 3],
          ['missingVersion', 1],
        ],
      ],
      ['3.0', 'b', [['missingEnd', 5]]],
    ]);
  });

  it('may be written in any case, with blanks and byte-order marks before them', () => {
    expect(
      readVcardFile(bytesOf('\uFEFFbegin:vcard\nversion: 3.0 \nfn:a\nend:vcard \n\uFEFFBegin:VCard\nEND:VCARD')).cards,
    ).toMatchObject([{ version: '3.0', properties: [{ name: 'FN', rawName: 'fn' }] }, {}]);
  });

  it('have garbage around them reported with its line, once for a run', () => {
    const { cards, problems } = readVcardFile(
      bytesOf(
        'hello\nworld\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nEND:VCARD\n\nN:lost\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\ntail',
      ),
    );
    expect(cards).toHaveLength(2);
    expect(problems).toEqual([
      { code: 'garbage', line: 1, detail: 'hello' },
      { code: 'unexpectedEnd', line: 6, detail: '' },
      { code: 'garbage', line: 12, detail: 'tail' },
    ]);
  });

  it.each([
    ['empty', bytesOf()],
    ['empty', bytesOf('\uFEFF\r\n \r\n')],
    ['text', bytesOf('name,phone\nA,1\n')],
    ['binary', bytesOf(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 10, 0, 9)],
  ])('are none in a file that is %s', (detail, bytes) => {
    const { cards, problems } = readVcardFile(bytes);
    expect(cards).toEqual([]);
    expect(problems.at(-1)).toEqual({ code: 'noCards', line: 1, detail });
  });

  it('may say an unknown version, twice, or as the last thing', () => {
    const { cards } = readVcardFile(
      bytesOf(
        'BEGIN:VCARD\nNOTE:a\\,b\nVERSION:5.0\nVERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nNOTE:a\\,b\nVERSION:2.1\nEND:VCARD',
      ),
    );
    expect(cards[0]).toMatchObject({
      version: null,
      problems: [{ code: 'unknownVersion', detail: '5.0' }, { code: 'garbage' }],
    });
    expect(cards[1]).toMatchObject({ version: '2.1', properties: [{ value: 'a\\,b' }] });
  });

  it('stay within bounds: a huge line or card is cut with a problem, and the next one is whole', () => {
    const next = 'BEGIN:VCARD\nVERSION:3.0\nFN:ok\nEND:VCARD\n';
    const longLine = readVcardFile(
      bytesOf(`BEGIN:VCARD\nVERSION:3.0\nNOTE:${'x'.repeat(5000)}\nFN:a\nEND:VCARD\n${next}`),
      { maxLineBytes: 1000 },
    );
    expect(longLine.cards).toMatchObject([
      { properties: [{ value: 'a' }], problems: [{ code: 'lineTooLong', line: 3 }] },
      { properties: [{ value: 'ok' }], problems: [] },
    ]);
    const longCard = readVcardFile(bytesOf(`BEGIN:VCARD\nVERSION:3.0\n${'FN:a\n'.repeat(1000)}END:VCARD\n${next}`), {
      maxCardBytes: 5000,
    });
    expect(longCard.cards).toMatchObject([
      { problems: [{ code: 'cardTooLarge' }] },
      { properties: [{ value: 'ok' }], problems: [] },
    ]);
  });

  it('come from a stream as soon as they are complete', async () => {
    const reader = new VcardReader();
    expect(reader.push(bytesOf('BEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VC'))).toEqual([]);
    expect(reader.push(bytesOf('ARD\nBEGIN:VCARD\n'))).toHaveLength(1);
    expect(reader.end()).toHaveLength(1);
    const names: (string | undefined)[] = [];
    for await (const card of readVcards([bytesOf('BEGIN:VCARD\nFN:a\nEND:'), bytesOf('VCARD\n')]))
      names.push(card.properties[0]?.value);
    expect(names).toEqual(['a']);
  });
});

describe('parameters', () => {
  it('are read in all their spellings', () => {
    expect(paramsOf('TEL;WORK;Voice;PREF:1', '2.1')).toEqual([
      ['TYPE', 'WORK'],
      ['TYPE', 'Voice'],
      ['TYPE', 'PREF'],
    ]);
    expect(paramsOf('TEL;type="work,voice";TYPE=pref:1', '4.0')).toEqual([
      ['TYPE', 'work', 'voice'],
      ['TYPE', 'pref'],
    ]);
    expect(paramsOf('TEL;TYPE=work,"cell":1')).toEqual([['TYPE', 'work', 'cell']]);
    expect(paramsOf('ADR;;HOME;:x', '2.1')).toEqual([['TYPE', 'HOME']]);
    expect(paramsOf('X-A;SORT-AS="Harten,Rene";L="a;b:c":x', '4.0')).toEqual([
      ['SORT-AS', 'Harten,Rene'],
      ['L', 'a;b:c'],
    ]);
    expect(paramsOf("ADR;LABEL=He said ^'hi^'^nand ^^n left:x", '4.0')).toEqual([
      ['LABEL', 'He said "hi"\nand ^n left'],
    ]);
    expect(paramsOf('PHOTO;URL:http://x/y.jpg', '2.1')).toEqual([['VALUE', 'URL']]);
  });

  it('split a list of types in quotes, with and without the name TYPE before it', () => {
    expect(paramsOf('TEL;TYPE="work,voice":1')).toEqual([['TYPE', 'work', 'voice']]);
    expect(paramsOf('TEL;"work,voice":1')).toEqual([['TYPE', 'work', 'voice']]);
  });

  it('with a quote that is never closed end at the first colon', () => {
    expect(propertiesOf('TEL;TYPE="work:+1 555')).toMatchObject([
      { name: 'TEL', value: '+1 555', params: [{ name: 'TYPE', values: ['work'] }] },
    ]);
  });

  it('keep groups and odd names', () => {
    expect(
      propertiesOf(
        'item1.URL:http\\://x\r\nItem1.X-ABLabel:_$!<HomePage>!$_\r\nX-电话:1\r\nX-MY FIELD:2\r\nX-FOO_BAR:3',
      ),
    ).toMatchObject([
      { group: 'item1', name: 'URL', value: 'http://x' },
      { group: 'Item1', name: 'X-ABLABEL', rawName: 'X-ABLabel', value: '_$!<HomePage>!$_' },
      { name: 'X-电话' },
      { name: 'X-MY-FIELD', value: '2' },
      { name: 'X-FOO_BAR' },
    ]);
  });
});

describe('values', () => {
  it('are split at semicolons and commas that are not escaped', () => {
    expect(propertiesOf('N:Doe\\;x;Ann\\, B,C;;Dr.;\\\\n\\n\\N')[0]?.components).toEqual([
      ['Doe;x'],
      ['Ann, B', 'C'],
      [''],
      ['Dr.'],
      ['\\n\n\n'],
    ]);
    expect(propertiesOf('N:Doe\\;x;Ann\\, B,C;C:\\new', '2.1')[0]?.components).toEqual([
      ['Doe;x'],
      ['Ann\\, B,C'],
      ['C:\\new'],
    ]);
    expect(valuesOf('NOTE:say \\"hi\\", c:\\temp')).toEqual(['say "hi", c:\\temp']);
    expect(valuesOf('NOTE:ends in \\')).toEqual(['ends in \\']);
  });

  it('lose control characters but no line breaks', () => {
    expect(valuesOf('NOTE:a\u0000b\u000bc\u0007\td\u007f')).toEqual(['ab\nc\td']);
    expect(valuesOf('NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=0Ac=0Dd', '2.1')).toEqual(['a\nb\nc\nd']);
  });
});

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

describe('cards inside cards', () => {
  const inner = 'BEGIN:VCARD\nVERSION:2.1\nN:Agent\\;;A\nAGENT:\n\nBEGIN:VCARD\nFN:deeper\nEND:VCARD\nEND:VCARD';

  it.each([`AGENT:\n${inner}`, `AGENT:\n\n${inner}`, `AGENT;X=1:${inner}`, `A.AGENT: ${inner}`])(
    'stay the value of AGENT (2.1: %j)',
    (line) => {
      const { cards, problems } = readVcardFile(
        bytesOf(`BEGIN:VCARD\nVERSION:2.1\n${line}\nFN:outer\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nEND:VCARD\n`),
      );
      expect(problems).toEqual([]);
      expect(cards).toHaveLength(2);
      expect(cards[0]?.properties.map((property) => property.value.trim())).toEqual([inner, 'outer']);
      expect(readVcardFile(bytesOf(cards[0]?.properties[0]?.value ?? '')).cards).toHaveLength(1);
    },
  );

  it('are escaped in 3.0, folds and all', () => {
    const line = 'AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:Friday\\;Fred\\nTEL\\;TYPE=WORK:+1\\n\r\n END:VCARD\\n';
    const [agent, next] = propertiesOf(`${line}\r\nFN:x`);
    expect(next?.value).toBe('x');
    expect(readVcardFile(bytesOf(agent?.value ?? '')).cards).toMatchObject([
      { properties: [{ components: [['Friday'], ['Fred']] }, { value: '+1' }], problems: [] },
    ]);
  });

  it('with a missing END do not swallow the next card', () => {
    const { cards } = readVcardFile(
      bytesOf(
        'BEGIN:VCARD\nVERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN:b\nEND:VCARD',
      ),
    );
    expect(cards.map((card) => card.properties.map((property) => property.name))).toEqual([['AGENT'], ['FN']]);
  });
});

describe('time', () => {
  const evil: readonly (readonly [string, string])[] = [
    ['folds without a colon', `A\n${' x\n'.repeat(300_000)}`],
    ['blank folds of quoted-printable', `A;QUOTED-PRINTABLE:=\n${'  \n'.repeat(300_000)}`],
    ['lines that are no properties', `NOTE:\n${'x\n'.repeat(300_000)}`],
    ['an open quote', `A;B="${'\n x;"'.repeat(200_000)}`],
    ['carets, backslashes and semicolons', `A;B=${'^n;'.repeat(100_000)}:${'\\;,'.repeat(300_000)}`],
    ['nested cards', `AGENT:\nBEGIN:VCARD\n`.repeat(20_000)],
    ['beginnings', 'BEGIN:VCARD\n'.repeat(50_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['quoted-printable equals signs', `A;QUOTED-PRINTABLE:${'=\n'.repeat(300_000)}`],
  ];

  it.each(evil)('is linear for %s', (_, lines) => {
    const computed = computingTime();
    const { cards } = readVcardFile(bytesOf('BEGIN:VCARD\nVERSION:2.1\n', lines, '\nEND:VCARD\n'));
    for (const card of cards.slice(0, 3)) writeVcard(card, '4.0');
    expect(computed()).toBeLessThan(8000);
    expect(cards.length).toBeGreaterThan(0);
  });
});
