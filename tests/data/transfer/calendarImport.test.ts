import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { contactCard, createContact } from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { remindersForExport } from '../../../electron/data/reminders/exportReminders.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { birthdayEntry, calendarOf, eventOf, futureEntry, taskOf } from '../../support/calendarSamples.ts';
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

describe('importing a calendar', () => {
  it('says before and after what becomes of its entries, and adds up', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const { id } = await contact(database, { displayName: '王小明' });
    const file = calendarOf(
      futureEntry('Visit', 'UID:1'),
      eventOf('UID:2', 'SUMMARY:Over', 'DTSTART:20200101T100000'),
      taskOf('UID:3', 'SUMMARY:Pay', 'RRULE:FREQ=MONTHLY', 'DUE;VALUE=DATE:20261201'),
      birthdayEntry('王小明的生日'),
      eventOf('UID:5', 'SUMMARY:Off', 'DTSTART:20270101T100000', 'STATUS:CANCELLED'),
      eventOf('UID:6', 'SUMMARY:Often', 'DTSTART:20270101T100000', 'RRULE:FREQ=HOURLY'),
      futureEntry('Visit', 'UID:1'),
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
      futureEntry('With uid', 'UID:1'),
      futureEntry('Same uid, other words', 'UID:1'),
      futureEntry('Without'),
      taskOf('SUMMARY:No date'),
      birthdayEntry('Lin Mei’s birthday'),
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
      futureEntry('Visit', 'UID:5'),
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
        futureEntry('a'),
        birthdayEntry('王小明的生日'),
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
    const many = calendarOf(...Array.from({ length: 3000 }, (_, index) => futureEntry(`Visit ${index}`)));
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
        futureEntry('Meeting', 'ATTENDEE;CN=x:mailto:mei@example.com', 'ORGANIZER:mailto:me@example.com'),
        futureEntry('Lunch with ann li, downtown'),
        futureEntry('Annual Ann Liber review'),
        futureEntry('给王小明打电话'),
        futureEntry('给陈晨打电话'),
        futureEntry('王小明和林小美'),
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
      birthdayEntry('Lin Mei’s birthday', '16040229'),
      birthdayEntry('王小明的生日', '20240101'),
      birthdayEntry('王小明生日', '19900202'),
      birthdayEntry('陈晨的生日'),
      birthdayEntry('Nobody’s birthday'),
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
