import { describe, expect, it } from 'vitest';
import { readVcardFile, readVcards, VcardReader } from '#shared/vcard/index.ts';
import { bytesOf, propertiesOf, valuesOf } from '../../support/vcardReading.ts';

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
