import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import { contactCard, createContact } from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { remindersForExport } from '../../../electron/data/reminders/exportReminders.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { calendarOf, calendarSamples, calendarSamplesTitle, eventOf, taskOf } from '../../support/calendarSamples.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allContents, allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

const reminders = async (database: Database) => await database.read((reader) => remindersForExport(reader, 0, 10_000));
const newUid = uidSequence();
const contact = async (database: Database, draft: Partial<ContactDraft>) =>
  await createContact(database, () => `own-${newUid()}`, ContactDraft.parse(draft));
const birthdayOf = async (database: Database, id: number) =>
  (await database.read((reader) => contactCard(reader, id))).birthday;

const future = (summary: string, ...lines: readonly string[]) =>
  eventOf(`SUMMARY:${summary}`, 'DTSTART;VALUE=DATE:20261224', ...lines);
const birthday = (summary: string, date = '19850412') =>
  eventOf(`UID:${summary}`, `SUMMARY:${summary}`, `DTSTART;VALUE=DATE:${date}`, 'RRULE:FREQ=YEARLY');

describe('importing a calendar', () => {
  it('says before and after what becomes of its entries, and adds up', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const { id } = await contact(database, { displayName: '王小明' });
    const file = calendarOf(
      future('Visit', 'UID:1'),
      eventOf('UID:2', 'SUMMARY:Over', 'DTSTART:20200101T100000'),
      taskOf('UID:3', 'SUMMARY:Pay', 'RRULE:FREQ=MONTHLY', 'DUE;VALUE=DATE:20261201'),
      birthday('王小明的生日'),
      eventOf('UID:5', 'SUMMARY:Off', 'DTSTART:20270101T100000', 'STATUS:CANCELLED'),
      eventOf('UID:6', 'SUMMARY:Often', 'DTSTART:20270101T100000', 'RRULE:FREQ=HOURLY'),
      future('Visit', 'UID:1'),
    );
    const before = await allRows(database);
    expect(await desk.inspectCalendar(database, file)).toMatchObject({
      format: 'ics',
      count: 7,
      alreadyHere: 1,
      cancelled: 1,
      refused: 1,
      repeating: 1,
      becomes: [
        { becomes: 'open', count: 2 },
        { becomes: 'done', count: 1 },
        { becomes: 'birthday', count: 1 },
      ],
      sample: [
        { text: 'Visit', becomes: 'open', kind: 'visit', dueOn: '2026-12-24', dueTime: null, rule: null },
        { text: 'Over', becomes: 'done', dueOn: '2020-01-01', dueTime: '10:00' },
        { text: 'Pay', becomes: 'open', rule: 'FREQ=MONTHLY' },
        { text: '王小明的生日', becomes: 'birthday', dueOn: '1985-04-12', contact: '王小明' },
      ],
      problems: [{ code: 'ruleTooFine', position: 6, about: 'Often' }],
    });
    expect(await allRows(database)).toEqual(before);

    const result = await desk.import(database, file);
    expect(result).toMatchObject({
      added: 3,
      updated: 1,
      skipped: 2,
      problems: 1,
      skippedBecause: [
        { reason: 'cancelled', count: 1 },
        { reason: 'twiceInFile', count: 1 },
      ],
      notTaken: { name: 'book-not-taken.ics' },
    });
    expect(await birthdayOf(database, id)).toBe('1985-04-12');
    expect(await reminders(database)).toMatchObject([
      { uid: '1', isOpen: true },
      { uid: '2', isOpen: false, settled: [{ state: 'done', doneOn: '2020-01-01' }] },
      { uid: '3', isOpen: true, series: { rule: 'FREQ=MONTHLY', dueOn: '2026-12-01' } },
    ]);
    const left = (await desk.content(result.notTaken?.file ?? '')).toString();
    expect(left.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Often']);
    expect(await desk.inspectCalendar(database, left)).toMatchObject({ count: 1, refused: 1 });
  });

  it('adds nothing the second time, and copies when asked to', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { displayName: 'Lin Mei' });
    const file = calendarOf(
      future('With uid', 'UID:1'),
      future('Same uid, other words', 'UID:1'),
      future('Without'),
      taskOf('SUMMARY:No date'),
      birthday('Lin Mei’s birthday'),
      eventOf('UID:s', 'SUMMARY:Tea', 'DTSTART:20261201T100000', 'RRULE:FREQ=DAILY'),
      eventOf('UID:s', 'RECURRENCE-ID:20261205T100000', 'SUMMARY:Other tea', 'DTSTART:20261205T110000'),
      eventOf('UID:lost', 'RECURRENCE-ID:20261205T100000', 'SUMMARY:Of no series', 'DTSTART:20261205T110000'),
    );
    expect(await desk.import(database, file)).toMatchObject({ added: 6, updated: 1, skipped: 0, problems: 0 });
    expect((await reminders(database)).map(({ text }) => text)).toEqual([
      'With uid',
      'Same uid, other words',
      'Without',
      'No date',
      'Tea',
      'Other tea',
      'Of no series',
    ]);
    const before = await allRows(database);
    expect(await desk.inspectCalendar(database, file)).toMatchObject({ count: 7, alreadyHere: 7, becomes: [] });
    expect(await desk.import(database, file)).toMatchObject({ added: 0, updated: 0, skipped: 7, batchId: null });
    expect(await allRows(database)).toEqual(before);
    expect(await desk.import(database, file, 'create')).toMatchObject({ added: 6, skipped: 1 });
  });

  it('one series that cannot be reckoned does not keep the others out', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = calendarOf(
      eventOf('UID:1', 'SUMMARY:Year one', 'DTSTART;VALUE=DATE:00010412', 'RRULE:FREQ=YEARLY'),
      eventOf('UID:2', 'SUMMARY:Far', 'DTSTART;VALUE=DATE:25000412', 'RRULE:FREQ=YEARLY'),
      eventOf('UID:3', 'SUMMARY:Old moon', 'DTSTART;VALUE=DATE:18000412', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY'),
      eventOf('UID:4', 'SUMMARY:Nobody’s birthday', 'DTSTART;VALUE=DATE:00010412', 'RRULE:FREQ=YEARLY'),
      future('Visit', 'UID:5'),
    );
    expect(await desk.inspectCalendar(database, file)).toMatchObject({ count: 5, refused: 3 });
    expect(await desk.import(database, file)).toMatchObject({ added: 2, problems: 3 });
    expect(await reminders(database)).toMatchObject([{ uid: '4' }, { uid: '5' }]);
  });

  it('undone leaves every table as it was; redone brings everything back', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { displayName: '王小明' });
    const before = await allContents(database);
    const { batchId } = await desk.import(
      database,
      calendarOf(
        future('a'),
        birthday('王小明的生日'),
        eventOf('SUMMARY:b', 'DTSTART:20261201', 'RRULE:FREQ=DAILY', 'EXDATE:20261203'),
      ),
    );
    const after = await allContents(database);
    await database.undo(batchId ?? 0);
    expect(await allContents(database)).toEqual(before);
    await database.redo();
    expect(await allContents(database)).toEqual(after);
  });

  it('cancelled, or at a fault, leaves everything as it was', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const before = await allRows(database);
    const stop = new AbortController();
    const task: RunningTask = { signal: stop.signal, progress: () => stop.abort() };
    const many = calendarOf(...Array.from({ length: 3000 }, (_, index) => future(`Visit ${index}`)));
    await expect(desk.import(database, many, 'skip', task)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await allRows(database)).toEqual(before);
  });
});

describe('whom an entry is about', () => {
  it('is who attends or is named in full, where that is one', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const lin = await contact(database, {
      displayName: '林小美',
      points: [{ type: 'email', value: 'Mei@Example.com' }] as ContactDraft['points'],
    });
    const ann = await contact(database, { displayName: 'Ann Li' });
    await contact(database, { displayName: '王小' });
    const wang = await contact(database, { displayName: '王小明' });
    await contact(database, { displayName: '陈晨' });
    await contact(database, { displayName: '陈晨' });
    await desk.import(
      database,
      calendarOf(
        future('Meeting', 'ATTENDEE;CN=x:mailto:mei@example.com', 'ORGANIZER:mailto:me@example.com'),
        future('Lunch with ann li, downtown'),
        future('Annual Ann Liber review'),
        future('给王小明打电话'),
        future('给陈晨打电话'),
        future('王小明和林小美'),
      ),
    );
    expect((await reminders(database)).map(({ text, contact: about }) => [text, about?.id ?? null])).toEqual([
      ['Meeting', lin.id],
      ['Lunch with ann li, downtown', ann.id],
      ['Annual Ann Liber review', null],
      ['给王小明打电话', wang.id],
      ['给陈晨打电话', null],
      ['王小明和林小美', null],
    ]);
  });

  it('gets a birthday once; who has another one gets a yearly reminder', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const lin = await contact(database, { displayName: 'Lin Mei' });
    const has = await contact(database, { displayName: '王小明', birthday: '1990-01-01' });
    await contact(database, { displayName: '陈晨' });
    await contact(database, { displayName: '陈晨' });
    const file = calendarOf(
      birthday('Lin Mei’s birthday', '16040229'),
      birthday('王小明的生日', '20240101'),
      birthday('王小明生日', '19900202'),
      birthday('陈晨的生日'),
      birthday('Nobody’s birthday'),
    );
    expect(await desk.import(database, file)).toMatchObject({
      added: 3,
      updated: 1,
      skipped: 1,
      skippedBecause: [{ reason: 'sameContent', count: 1 }],
    });
    expect([await birthdayOf(database, lin.id), await birthdayOf(database, has.id)]).toEqual(['--02-29', '1990-01-01']);
    expect(await reminders(database)).toMatchObject([
      { text: '王小明生日', kind: 'birthday', contact: { id: has.id }, series: { rule: 'FREQ=YEARLY' } },
      { text: '陈晨的生日', kind: 'birthday', contact: null },
      { text: 'Nobody’s birthday', kind: 'birthday', contact: null },
    ]);
    expect(await desk.import(database, file)).toMatchObject({ added: 0, updated: 0, skipped: 5, batchId: null });
  });
});

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
    const calendar = `\uFEFF\r\n${calendarOf(future('a'))}`;
    expect(await desk.import(database, calendar, 'skip', undefined, 'book.vcf')).toMatchObject({ added: 1 });
    const book = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nNOTE:BEGIN:VEVENT\r\nEND:VCARD\r\n';
    expect(await desk.import(database, book, 'skip', undefined, 'dates.ics')).toMatchObject({ added: 1 });
    const wide = Buffer.from(`\uFEFF${calendarOf(future('b'))}`, 'utf16le');
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
      `\uFEFF${calendarOf(future('王', 'UID:1'), eventOf('SUMMARY:often 王', 'DTSTART:20270101', 'RRULE:FREQ=HOURLY'))}`,
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
          future('Visit', 'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231', 'EXDATE;VALUE=DATE:20261231', 'RDATE:20270101'),
          birthday('Lin’s birthday'),
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
      { numRuns: 150 },
    );
  });
});
