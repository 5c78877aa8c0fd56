import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import {
  birthdayEntry,
  calendarOf,
  calendarSamples,
  calendarSamplesTitle,
  eventOf,
  futureEntry,
} from '../../support/calendarSamples.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

describe('what a file is', () => {
  const refusal = async (content: string | Uint8Array, name: string) => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    return await desk.import(database, content, 'skip', undefined, name).then(
      () => null,
      (error: unknown) => (error instanceof LonghandError ? error.params : error),
    );
  };

  it('is told by what it begins with, not by its name', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const calendar = `\uFEFF\r\n${calendarOf(futureEntry('a'))}`;
    expect(await desk.import(database, calendar, 'skip', undefined, 'book.vcf')).toMatchObject({ added: 1 });
    const book = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nNOTE:BEGIN:VEVENT\r\nEND:VCARD\r\n';
    expect(await desk.import(database, book, 'skip', undefined, 'dates.ics')).toMatchObject({ added: 1 });
    const wide = Buffer.from(`\uFEFF${calendarOf(futureEntry('b'))}`, 'utf16le');
    expect(await desk.import(database, wide, 'skip', undefined, 'x')).toMatchObject({ added: 1 });
  });

  it('that is neither is refused by its look', async () => {
    expect(await refusal('hello', 'dates.ICS')).toEqual({ problem: 'notACalendar', file: 'dates.ICS' });
    expect(await refusal('hello', 'book.vcf')).toEqual({ problem: 'notAnAddressBook', file: 'book.vcf' });
    expect(await refusal('hello', 'notes.txt')).toEqual({ problem: 'notASheet', file: 'notes.txt' });
    expect(await refusal(' \r\n', 'dates.ics')).toEqual({ problem: 'empty', file: 'dates.ics' });
  });

  it('of an old encoding is not taken in pieces of another: what is left out comes as it stands', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const wide = Buffer.from(
      `\uFEFF${calendarOf(futureEntry('王', 'UID:1'), eventOf('SUMMARY:often 王', 'DTSTART:20270101', 'RRULE:FREQ=HOURLY'))}`,
      'utf16le',
    );
    const { notTaken } = await desk.import(database, wide);
    const left = (await desk.content(notTaken?.file ?? '')).toString();
    expect(left).toContain('SUMMARY:often 王');
    expect(await desk.inspectCalendar(database, left)).toMatchObject({ count: 1, refused: 1 });
  });
});

describe.skipIf(calendarSamples.length === 0)(`${calendarSamplesTitle}`, () => {
  it.each(calendarSamples)('$name comes in, and adds nothing twice', async ({ bytes }) => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const inspection = await desk.inspectCalendar(database, bytes);
    const first = await desk.import(database, bytes);
    expect(first.added).toBe(inspection.count - inspection.alreadyHere);
    expect(first.problems).toBe(0);
    const before = await allRows(database);
    expect(await desk.import(database, bytes)).toMatchObject({ added: 0, skipped: inspection.count, batchId: null });
    expect(await allRows(database)).toEqual(before);
  });

  it('damaged ones never fail but with a reason', async () => {
    expect.hasAssertions();
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const damage = fc.record({
      at: fc.nat(6000),
      cut: fc.nat(80),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom('\r\nEND:VEVENT\r\n', '\r\n', 'RRULE:FREQ=YEARLY;COUNT=0', ';TZID=X:')
          .map((text) => new Uint8Array(Buffer.from(text))),
      ),
    });
    const sources = [
      ...calendarSamples.map(({ bytes }) => bytes),
      Buffer.from(
        calendarOf(
          futureEntry(
            'Visit',
            'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231',
            'EXDATE;VALUE=DATE:20261231',
            'RDATE:20270101',
          ),
          birthdayEntry('Lin’s birthday'),
        ),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(damage, { minLength: 1, maxLength: 5 }),
        async (bytes, damages) => {
          const damaged = damages.reduce(
            (file, { at, cut, put }) =>
              Buffer.concat([file.subarray(0, at % file.length), put, file.subarray((at % file.length) + cut)]),
            Buffer.from(bytes),
          );
          const outcome = await desk.import(database, damaged).then(
            ({ added, updated, skipped, problems }) => added + updated + skipped + problems,
            (error: unknown) => (error instanceof LonghandError ? error.code : error),
          );
          expect(typeof outcome === 'number' ? 'taken' : outcome).toMatch(/^(taken|FILE_REFUSED)$/);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
