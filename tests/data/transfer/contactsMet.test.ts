import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '#shared/contacts/contact.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allContents } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { contact, contacts, sheet, email } from '../../support/sheetsAndContacts.ts';

const phone = (value: string, label = '') => ({ type: 'phone', value, label }) as ContactDraft['points'][number];

describe('whom a row is met in', () => {
  it('is somebody with its uid, e-mail address or phone number, or its name at its company; never its name alone', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', familyName: 'Lovelace', points: [email('ada@a.example')] });
    const bob = await contact(database, { givenName: 'Bob', familyName: 'Miller', points: [phone('(202) 555-0101')] });
    const eve = await contact(database, { givenName: 'Eve', familyName: 'Stone', employer: 'Paper Lantern' });
    await contact(database, { givenName: 'Tom', familyName: 'Alone' });
    const { rows } = await desk.inspectContacts(
      database,
      sheet(
        'uid,First name,Last name,Company,E-mail,Phone',
        `${ada.uid},Somebody,Else,,,`,
        ',A.,Lovelace,,ADA@a.example,',
        ',Grace,Hopper,,ada@a.example,',
        ',,,,ada@a.example,',
        ',Bob,,,,+1 202 555 0101',
        ',eve,STONE,paper lantern,,',
        ',Eve,Stone,Other,,',
        ',Tom,Alone,,,',
      ),
    );
    expect(rows.map(({ match }) => match && [match.id, match.by])).toEqual([
      [ada.id, 'uid'],
      [ada.id, 'email'],
      null,
      [ada.id, 'email'],
      [bob.id, 'phone'],
      [eve.id, 'nameAndCompany'],
      null,
      null,
    ]);
  });

  it('keeps ten people behind one address apart; who could be several is new, with a remark', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal', 'Ida', 'Jon'];
    const file = sheet('First name,Last name,E-mail', ...names.map((name) => `${name},Smith,info@a.example`));
    expect(await desk.importContacts(database, file)).toMatchObject({ added: 10 });
    const again = await desk.importContacts(database, file, { onMatch: 'overwrite' });
    expect(again).toMatchObject({ added: 0, updated: 0, skipped: 10 });
    const result = await desk.importContacts(database, sheet('Name,E-mail', 'Smith,info@a.example'));
    expect(result).toMatchObject({ added: 1, problemList: [{ code: 'severalMatch', line: 2, about: 'Smith' }] });
    expect(
      (await desk.inspectContacts(database, sheet('Name,E-mail,Title', 'Ida Smith,info@a.example,Boss'))).rows,
    ).toMatchObject([{ fate: 'same', match: { displayName: 'Ida Smith', by: 'email' } }]);
  });

  it('in the bin is said, and may come back, or stay there beside a new one', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', points: [email('ada@a.example')] });
    await removeContacts(database, { ids: [ada.id] });
    const file = sheet('Name,E-mail,Title', 'Ada,ada@a.example,Analyst');
    const looked = async (inBin: 'skip' | 'restore' | 'create') =>
      (await desk.inspectContacts(database, file, { onMatch: 'fill', options: { inBin } })).inspection.counts;
    expect(await looked('skip')).toMatchObject({ inBin: 1 });
    expect(await looked('restore')).toMatchObject({ changed: 1 });
    expect(await looked('create')).toMatchObject({ new: 1 });
    expect(await desk.importContacts(database, file, { onMatch: 'fill' })).toMatchObject({
      added: 0,
      skippedBecause: [{ reason: 'inBin', count: 1 }],
      inBinIds: [ada.id],
      batchId: null,
    });
    const before = await allContents(database);
    const back = await desk.importContacts(database, file, { onMatch: 'fill', options: { inBin: 'restore' } });
    expect(back).toMatchObject({ added: 0, updated: 1 });
    expect(await contacts(database)).toMatchObject([{ id: ada.id, title: 'Analyst', deletedAt: null }]);
    await database.undo(back.batchId ?? 0);
    expect(await allContents(database)).toEqual(before);
    expect(await desk.importContacts(database, file, { options: { inBin: 'create' } })).toMatchObject({ added: 1 });
  });
});

describe('what a row does to the contact that it is met in', () => {
  it('is foretold before and after, done, and taken back by one undo', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const acme = await contact(database, { kind: 'company', companyName: 'Acme Ltd' });
    const ada = await contact(database, {
      givenName: 'Ada',
      title: 'Countess',
      points: [email('ada@a.example'), phone('202-555-0101', 'mobile')],
      tags: ['VIP'],
    });
    const file = sheet(
      'First name,Last name,E-mail,Mobile,Title,Company,Tags',
      'Ada,Lovelace,ada@a.example,202-555-0199,Analyst,Acme Ltd,wholesale',
    );
    const before = await allContents(database);
    const fill = await desk.inspectContacts(database, file, { onMatch: 'fill' });
    expect(fill.rows[0]?.changes).toEqual([
      { field: 'familyName', label: '', before: '', after: 'Lovelace' },
      { field: 'company', label: '', before: '', after: 'Acme Ltd' },
      { field: 'phone', label: 'mobile', before: '', after: '202-555-0199' },
      { field: 'tags', label: '', before: 'VIP', after: 'VIP, wholesale' },
    ]);
    const overwrite = await desk.inspectContacts(database, file, { onMatch: 'overwrite' });
    expect(overwrite.rows[0]?.changes).toContainEqual({
      field: 'phone',
      label: 'mobile',
      before: '202-555-0101',
      after: '202-555-0199',
    });
    expect(await allContents(database)).toEqual(before);
    const result = await desk.importContacts(database, file, { onMatch: 'overwrite' });
    expect(result).toMatchObject({ added: 0, updated: 1, skipped: 0 });
    const changed = (await contacts(database)).find(({ id }) => id === ada.id);
    expect(changed).toMatchObject({
      displayName: 'Ada Lovelace',
      title: 'Analyst',
      employer: { id: acme.id },
      tags: ['VIP', 'wholesale'],
      version: 2,
    });
    expect(changed?.points.map(({ value }) => value)).toEqual(['ada@a.example', '202-555-0199']);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ batchId: null });
    await database.undo(result.batchId ?? 0);
    expect(await allContents(database)).toEqual(before);
    await database.redo();
    expect((await contacts(database)).find(({ id }) => id === ada.id)?.title).toBe('Analyst');
  });

  it('of several rows about one contact is what all of them say, the first where they differ', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', familyName: 'Lovelace', points: [email('ada@a.example')] });
    const file = sheet(
      'Name,E-mail,Title,Phone',
      'Ada Lovelace,ada@a.example,Analyst,202-555-0101',
      'Ada Lovelace,ada@a.example,Countess,202-555-0102',
      'Bob Miller,bob@a.example,,202-555-0103',
      'Bob Miller,bob@a.example,Smith,202-555-0104',
    );
    const { rows } = await desk.inspectContacts(database, file, { onMatch: 'overwrite' });
    expect(rows.map(({ fate, changes }) => [fate, changes.map(({ field }) => field)])).toEqual([
      ['changed', ['title', 'phone']],
      ['changed', ['phone']],
      ['new', []],
      ['changed', ['title', 'phone']],
    ]);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ added: 1, updated: 3 });
    const [first, second] = await contacts(database);
    expect(first).toMatchObject({ id: ada.id, title: 'Analyst' });
    expect(first?.points).toHaveLength(3);
    expect(second).toMatchObject({ title: 'Smith' });
    expect(second?.points).toHaveLength(3);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ batchId: null });
  });

  it('of a card too: filled, overwritten, with its picture where there is none', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', title: 'Countess', points: [email('ada@a.example')] });
    const card = (...lines: readonly string[]) =>
      ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
    const file = card('FN:Ada Lovelace', 'N:Lovelace;Ada;;;', 'EMAIL:ada@a.example', 'TITLE:Analyst');
    expect(await desk.inspect(database, file, undefined, 'skip')).toMatchObject({
      alreadyHere: 1,
      changed: 0,
      same: 1,
    });
    expect(await desk.inspect(database, file, undefined, 'fill')).toMatchObject({
      alreadyHere: 1,
      changed: 1,
      same: 0,
    });
    expect(await desk.import(database, file)).toMatchObject({ skippedBecause: [{ reason: 'sameEmail', count: 1 }] });
    expect(await desk.import(database, file, 'fill')).toMatchObject({ added: 0, updated: 1 });
    expect(await contacts(database)).toMatchObject([{ id: ada.id, familyName: 'Lovelace', title: 'Countess' }]);
    expect(await desk.import(database, file, 'overwrite')).toMatchObject({ updated: 1 });
    expect(await contacts(database)).toMatchObject([{ title: 'Analyst' }]);
    expect(await desk.import(database, file, 'overwrite')).toMatchObject({ updated: 0, batchId: null });
  });
});
