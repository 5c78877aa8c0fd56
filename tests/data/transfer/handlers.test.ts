import { describe, expect, it } from 'vitest';
import { lastOf, openedClient } from '../../support/client.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

describe('the contract', () => {
  it('takes a file in pieces, previews it, imports it, lists it, exports it and hands it out', async () => {
    const { contacts, transfer, history, settings, staff } = (await openedClient()).client;
    await settings.update({ country: 'US', companyName: 'Tea' });
    const { id: staffId } = await staff.create({ name: 'Ada' });
    expect(await settings.update({ currentStaffId: staffId })).toMatchObject({
      currentStaffId: staffId,
      companyName: 'Tea',
    });

    const bytes = Buffer.from(generatedVcards(300));
    const { file } = await transfer.stage({ name: 'book.vcf', byteSize: bytes.length });
    expect(await transfer.stagePiece({ file, offset: 0, piece: new Blob([bytes]) })).toEqual({
      received: bytes.length,
    });
    expect(await lastOf(await transfer.inspect({ file }))).toMatchObject({
      type: 'done',
      count: 300,
      name: 'book.vcf',
    });
    const done = await lastOf(await transfer.import({ file }));
    expect(done).toMatchObject({ type: 'done', added: 300, updated: 0, skipped: 0, problems: 0, notTaken: null });
    expect(await contacts.count({})).toEqual({ count: 300 });

    const page = await contacts.list({ limit: 200 });
    const rest = await contacts.list({ limit: 200, cursor: page.nextCursor });
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([200, 100, null]);
    const [first] = page.items;
    const card = await contacts.get({ id: first?.id ?? 0 });
    expect(await contacts.update({ id: card.id, version: card.version, note: 'hello' })).toMatchObject({
      note: 'hello',
      version: card.version + 1,
    });
    expect(await contacts.remove({ id: card.id })).toMatchObject({ count: 1 });
    expect(await contacts.restore({ ids: [card.id] })).toMatchObject({ count: 1 });
    expect((await contacts.tags({})).items.length).toBeGreaterThan(0);
    expect((await contacts.create({ displayName: '王小明' })).familyName).toBe('王');

    const exported = await lastOf(await transfer.export({ format: 'vcf' }));
    expect(exported).toMatchObject({ type: 'done', count: 301 });
    const output = exported !== undefined && 'file' in exported ? exported.file : '';
    const { piece, byteSize } = await transfer.readPiece({ file: output, offset: 0 });
    expect(piece.size).toBe(byteSize);
    await transfer.discard({ file: output });
    await expect(transfer.readPiece({ file: output, offset: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await history.list({})).items[0]?.staff).toEqual({ id: staffId, name: 'Ada' });
  });

  it('takes a calendar the same way, by its content, and hands one out', async () => {
    const { transfer, reminders, contacts, history } = (await openedClient()).client;
    await contacts.create({ displayName: '王小明' });
    const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
    const text = [
      event('UID:1', 'SUMMARY:给王小明打电话', 'DTSTART;VALUE=DATE:21000101'),
      event('UID:2', 'SUMMARY:Tea', 'DTSTART:20260101T090000', 'RRULE:FREQ=WEEKLY'),
      event('UID:3', 'SUMMARY:王小明的生日', 'DTSTART;VALUE=DATE:19850412', 'RRULE:FREQ=YEARLY'),
    ].join('\n');
    const bytes = Buffer.from(text);
    const { file } = await transfer.stage({ name: 'whatever.bin', byteSize: bytes.length });
    await transfer.stagePiece({ file, offset: 0, piece: new Blob([bytes]) });
    expect(await lastOf(await transfer.inspect({ file }))).toMatchObject({
      type: 'done',
      format: 'ics',
      count: 3,
      repeating: 1,
    });
    expect(await lastOf(await transfer.import({ file }))).toMatchObject({
      type: 'done',
      added: 2,
      updated: 1,
      problems: 0,
    });
    expect((await reminders.list({})).items).toMatchObject([
      { text: 'Tea', rule: 'FREQ=WEEKLY', dueTime: '09:00' },
      { text: '给王小明打电话', kind: 'call', contact: { displayName: '王小明' }, dueOn: '2100-01-01' },
    ]);
    const exported = await lastOf(await transfer.export({ format: 'ics' }));
    expect(exported).toMatchObject({ type: 'done', count: 3 });
    expect(exported !== undefined && 'name' in exported ? exported.name : '').toMatch(
      /^longhand-calendar-[\d-]{10}\.ics$/,
    );
    expect((await history.list({})).items[0]).toMatchObject({ label: 'calendarImported', params: { count: 3 } });
    await history.undo({});
    expect((await reminders.list({})).items).toEqual([]);
  });

  it('takes a sheet of contacts, shows its rows page by page, tells of it afterwards, and hands one out', async () => {
    const { contacts, search, transfer } = (await openedClient()).client;
    const bytes = Buffer.from(
      'Name,E-mail\r\nAda Lovelace,ada@a.example\r\nBob Miller,no address\r\n王小明,wang@a.example\r\n',
    );
    const { file } = await transfer.stage({ name: 'clients.csv', byteSize: bytes.length });
    await transfer.stagePiece({ file, offset: 0, piece: new Blob([bytes]) });
    await expect(transfer.rows({ file })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'rows' } });
    expect(await lastOf(await transfer.inspect({ file }))).toMatchObject({ type: 'done', as: 'contacts', count: 3 });
    const first = await transfer.rows({ file, fate: 'new', limit: 1 });
    expect(first.items).toMatchObject([{ line: 2, displayName: 'Ada Lovelace' }]);
    const rest = await transfer.rows({ file, fate: 'new', limit: 1, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ line: 4, displayName: '王小明' }], nextCursor: null });
    expect((await transfer.rows({ file, fate: 'wrong' })).items).toHaveLength(1);
    const done = await lastOf(await transfer.import({ file, onMatch: 'fill' }));
    expect(done).toMatchObject({ type: 'done', added: 2, problems: 1, notTaken: { name: 'clients-not-taken.csv' } });
    expect((await search.contacts({ text: 'wxm', limit: 5 })).items).toMatchObject([{ displayName: '王小明' }]);
    expect((await transfer.history({})).items).toMatchObject([{ file: 'clients.csv', what: 'contacts', added: 2 }]);
    const out = await lastOf(await transfer.export({ format: 'csv', filter: { text: 'ada' }, language: 'zh-TW' }));
    expect(out).toMatchObject({ type: 'done', count: 1 });
    await transfer.discard({ file });
    await expect(transfer.rows({ file })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contacts.count({})).toEqual({ count: 2 });
  });

  it('says what is wrong with the input, and which version is current', async () => {
    const { contacts, transfer } = (await openedClient()).client;
    const { id } = await contacts.create({ displayName: 'Ada' });
    await expect(contacts.update({ id, version: 7, note: '' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { entity: 'contact', id, currentVersion: 1 },
    });
    await expect(contacts.get({ id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'contact', id: 99 },
    });
    const { file } = await transfer.stage({ name: 'no.vcf', byteSize: 5 });
    await transfer.stagePiece({ file, offset: 0, piece: new Blob(['hello']) });
    expect(await lastOf(await transfer.import({ file }))).toEqual({
      type: 'failed',
      code: 'FILE_REFUSED',
      params: { problem: 'notAnAddressBook', file: 'no.vcf' },
    });
  });
});
