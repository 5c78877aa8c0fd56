import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarReader, readCalendarFile } from '#shared/icalendar/index.ts';
import { misplaced } from '../../support/calendarEntries.ts';
import { calendarOf, calendarSamples, calendarSamplesTitle, eventOf, taskOf } from '../../support/calendarSamples.ts';
import { computingTime } from '../../support/computingTime.ts';

const read = (text: string) => readCalendarFile(Buffer.from(text));
const codes = (text: string) => {
  const { entries, problems } = read(text);
  return [...entries.flatMap((entry) => entry.problems), ...problems].map(({ code }) => code);
};

describe('a calendar file', () => {
  it('is read into its events and tasks', () => {
    const { entries, problems } = read(
      calendarOf(
        eventOf(
          'UID:1@x',
          'DTSTART;TZID=Europe/Berlin:20260301T093000',
          String.raw`SUMMARY:Tea\, then\; more`,
          String.raw`DESCRIPTION:one\ntwo \\ three`,
          'LOCATION:台北',
          'RRULE:FREQ=WEEKLY;BYDAY=MO',
          'EXDATE;TZID=Europe/Berlin:20260309T093000,20260316T093000',
          'CATEGORIES:A,B',
          'ORGANIZER;CN="Lin; Mei":mailto:mei%2Btea@example.com',
          'ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:bob@example.com',
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'TRIGGER:-PT15M',
          'END:VALARM',
          'BEGIN:VALARM',
          'TRIGGER;VALUE=DATE-TIME:20260228T120000Z',
          'END:VALARM',
        ),
        taskOf('UID:2', 'SUMMARY:Pay', 'DUE;VALUE=DATE:20260401', 'STATUS:COMPLETED', 'COMPLETED:20260330T101112Z'),
      ),
    );
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        type: 'event',
        index: 1,
        line: 4,
        uid: '1@x',
        summary: 'Tea, then; more',
        description: 'one\ntwo \\ three',
        location: '台北',
        starts: { date: '2026-03-01', time: '09:30', zone: 'Europe/Berlin' },
        rules: ['FREQ=WEEKLY;BYDAY=MO'],
        leftOutDates: [{ date: '2026-03-09' }, { date: '2026-03-16' }],
        categories: ['A', 'B'],
        people: ['mei+tea@example.com', 'bob@example.com'],
        alarms: [
          { type: 'before', seconds: 900 },
          { type: 'at', at: { date: '2026-02-28', time: '12:00', zone: 'UTC' } },
        ],
      },
      {
        type: 'task',
        index: 2,
        due: { date: '2026-04-01', time: null },
        status: 'COMPLETED',
        completed: { date: '2026-03-30', time: '10:11', zone: 'UTC' },
      },
    ]);
  });

  it.each([
    ['LF line ends', (text: string) => text.replaceAll('\r\n', '\n')],
    ['CR line ends', (text: string) => text.replaceAll('\r\n', '\r')],
    ['CR CR LF line ends', (text: string) => text.replaceAll('\r\n', '\r\r\n')],
    ['empty lines between', (text: string) => text.replaceAll('\r\n', '\r\n\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['tabs before every line', (text: string) => text.replaceAll(/^(?=[A-Z])/gm, '\t')],
    ['blanks after every line', (text: string) => text.replaceAll('\r\n', '  \r\n')],
    ['lower case', (text: string) => text.replaceAll(/^[A-Z:]+(?=:)/gm, (word) => word.toLowerCase())],
    ['no VCALENDAR around', (text: string) => text.replaceAll(/^(BEGIN|END):VCALENDAR\r\n/gm, '')],
    ['no END:VCALENDAR', (text: string) => text.replace('END:VCALENDAR\r\n', '')],
    ['no line end at its end', (text: string) => text.trimEnd()],
  ])('with %s says the same', (_what, change) => {
    const text = calendarOf(
      eventOf('UID:1', 'DTSTART:20260301T093000', 'SUMMARY:王总 😀'),
      eventOf('UID:2', 'DTSTART;VALUE=DATE:20260302', 'SUMMARY:Two'),
    );
    const { entries, problems, isCalendar } = read(change(text));
    expect(problems).toEqual([]);
    expect(isCalendar).toBe(true);
    expect(entries).toMatchObject([
      { uid: '1', summary: '王总 😀', starts: { date: '2026-03-01', time: '09:30' }, problems: [] },
      { uid: '2', summary: 'Two', starts: { date: '2026-03-02', time: null }, problems: [] },
    ]);
  });

  it('is read in UTF-16, and in an old encoding of the country with a remark', () => {
    const text = calendarOf(eventOf('SUMMARY:王总 😀', 'DTSTART:20260301'));
    for (const wide of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ]) {
      expect(readCalendarFile(wide).entries).toMatchObject([{ summary: '王总 😀' }]);
    }
    const gbk = Buffer.concat([
      Buffer.from('BEGIN:VEVENT\r\nSUMMARY:'),
      Buffer.from([0xcd, 0xf5, 0xd7, 0xdc]),
      Buffer.from('\r\nEND:VEVENT\r\n'),
    ]);
    const [entry] = readCalendarFile(gbk, 'gb18030').entries;
    expect(entry).toMatchObject({ summary: '王总', problems: [{ code: 'notUtf8', line: 2 }] });
  });

  it('may be folded inside a character', () => {
    const summary = '王小明 😀 '.repeat(30).trim();
    for (const width of [1, 7, 30, 73, 74, 75]) {
      const bytes = Buffer.from(`SUMMARY:${summary}`);
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += width) pieces.push(bytes.subarray(at, at + width));
      const folded = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from('\r\n '), piece]));
      const file = Buffer.concat([Buffer.from('BEGIN:VEVENT\r\n'), ...folded, Buffer.from('\r\nEND:VEVENT\r\n')]);
      expect(readCalendarFile(file).entries).toMatchObject([{ summary, problems: [] }]);
    }
  });

  it('goes on where an END is missing, and says so', () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:One\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nBEGIN:VEVENT\r\nSUMMARY:Two\r\n';
    expect(read(text).entries).toMatchObject([{ summary: 'One', alarms: [{ seconds: 300 }] }, { summary: 'Two' }]);
    expect(codes(text)).toEqual(['entryNoEnd', 'entryNoEnd']);
  });

  it('takes a text that goes on in a line of its own', () => {
    const text = calendarOf(eventOf('DESCRIPTION:first', 'second without folding', 'SUMMARY:x'));
    expect(read(text).entries).toMatchObject([{ description: 'first\nsecond without folding', summary: 'x' }]);
  });

  it('leaves out what cannot be read, line by line', () => {
    const text = calendarOf(
      eventOf('SUMMARY;X:broken', 'SUMMARY:good', 'DTSTART:20260230T100000', 'END:VTODO'),
      'BEGIN:VJOURNAL',
      'SUMMARY:diary',
      'END:VJOURNAL',
      'BEGIN:VALARM',
      'TRIGGER:-PT5M',
      'END:VALARM',
    );
    expect(read(text).entries).toMatchObject([{ summary: 'good', starts: null }]);
    expect(codes(text).toSorted()).toEqual([
      'alarmAlone',
      'brokenDate',
      'brokenLine',
      'otherComponent',
      'unexpectedEnd',
    ]);
  });

  it('keeps what stands in a folded line as text, BEGIN and END too', () => {
    const text = calendarOf(eventOf('SUMMARY:a', ' END:VEVENT', ' BEGIN:VEVENT', 'DESCRIPTION:b'));
    expect(read(text).entries).toMatchObject([{ summary: 'aEND:VEVENTBEGIN:VEVENT', description: 'b' }]);
  });

  it('of the age of pagers (vCalendar 1.0) is read with its quoted-printable text', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:1.0',
      'BEGIN:VEVENT',
      'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E6=80=',
      '=BB=0D=0Anext',
      'DTSTART:20260301T093000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect(read(text).entries).toMatchObject([{ summary: '王总\nnext', starts: { zone: 'UTC' }, problems: [] }]);
  });

  it('tells what its time zones mean', () => {
    const { zones } = read(
      calendarOf(
        'BEGIN:VTIMEZONE',
        'TZID:Ours',
        'X-LIC-LOCATION:Europe/Berlin',
        'BEGIN:STANDARD',
        'DTSTART:19701025T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'END:VTIMEZONE',
      ),
    );
    expect(zones).toMatchObject([
      {
        id: 'Ours',
        location: 'Europe/Berlin',
        parts: [{ offset: 60, offsetBefore: 120, starts: { date: '1970-10-25' } }],
      },
    ]);
  });

  it('names where its entries stand, so that they can be cut out', () => {
    const file = Buffer.from(`\uFEFF${calendarOf(eventOf('SUMMARY:王'), eventOf('SUMMARY:二'))}`);
    for (const { offset, end } of readCalendarFile(file).entries) {
      expect(file.subarray(offset, end ?? undefined).toString()).toMatch(
        /^BEGIN:VEVENT\r\nSUMMARY:.\r\nEND:VEVENT\r\n$/,
      );
    }
  });
});

describe('the reader', () => {
  const text = calendarOf(
    eventOf('UID:1', 'DTSTART;TZID="Ours":20260301T093000', 'SUMMARY:王总 😀', ' folded', 'RRULE:FREQ=DAILY;COUNT=3'),
    taskOf('UID:2', 'DUE:20260301', 'BEGIN:VALARM', 'TRIGGER:-P1D', 'END:VALARM'),
  );

  it('says the same however the file is cut into pieces', () => {
    const whole = read(text).entries;
    fc.assert(
      fc.property(fc.array(fc.nat(Buffer.byteLength(text)), { maxLength: 12 }), (cuts) => {
        const bytes = Buffer.from(text);
        const reader = new CalendarReader();
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const entries = at.slice(1).flatMap((end, index) => reader.push(bytes.subarray(at[index], end)));
        expect([...entries, ...reader.end()]).toEqual(whole);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const word = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VALARM',
      'END:VALARM',
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',

      'TZOFFSETTO:+9999',
      'TRIGGER:-P99999999D',
      'DTSTART:99999999T999999',
      'DTSTART;TZID=:2026',
      'RRULE:FREQ=',
      'UID',
      '\r\n',
      '\n',
      '\r',
      ' ',
      '\t',
      ':',
      ';',
      '=',
      '"',
      '\\',
      ',',
      '\0',
      '王',
      '😀',
      '__PROTO__;CONSTRUCTOR=x:y',
    );
    const lines = fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(lines, (file) => {
        expect(misplaced(Buffer.from(file))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(misplaced(bytes)).toEqual([]);
      }),
    );
  });

  it('takes time in proportion to the file, whatever is in it', () => {
    const filler = (unit: string, times: number) =>
      calendarOf(eventOf(`SUMMARY:${unit.repeat(times)}`, 'DTSTART:20260301'));
    for (const unit of ['a', '\r\n ', '=', '\\n', ';', '"', '王', '\r\n\t\t', '\r\n']) {
      const computed = computingTime();
      expect(read(filler(unit, 300_000)).entries).toHaveLength(1);
      expect(computed()).toBeLessThan(10_000);
    }
  });
});

describe.skipIf(calendarSamples.length === 0)(`${calendarSamplesTitle}`, () => {
  it.each(calendarSamples)('$name is read whole', ({ bytes }) => {
    const { entries, isCalendar, problems } = readCalendarFile(bytes);
    const text = Buffer.from(bytes).toString();
    expect(isCalendar).toBe(true);
    expect(entries).toHaveLength(text.match(/^BEGIN:(VEVENT|VTODO)/gm)?.length ?? 0);
    expect(entries.flatMap((entry) => entry.problems)).toEqual([]);
    expect(problems.every(({ code }) => code === 'alarmAlone')).toBe(true);
    expect(entries.reduce((sum, { alarms }) => sum + alarms.length, 0) + problems.length).toBe(
      text.match(/^TRIGGER/gm)?.length ?? 0,
    );
  });
});
