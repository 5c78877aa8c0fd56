import { beforeAll, describe, expect, it } from 'vitest';
import type { DataClient } from '#shared/contract/index.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { insertRows } from '../../../electron/data/database/insertRows.ts';
import { openData } from '../../../electron/data/openData.ts';
import { dataRouter } from '../../../electron/data/router.ts';
import { createRouterClient } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankContact } from '../../support/history.ts';

let client: DataClient;
let database: Database;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'longhand-test-'));
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  database = data.context.database;
  client = createRouterClient(dataRouter, { context: data.context });
  await client.settings.update({ country: 'CN', currency: 'CNY' });
  return async () => {
    await data.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** Contacts called `name 0`, `name 1` ... at once. */
const insertMany = async (count: number, name: string, columns: Readonly<Record<string, string>>) => {
  await database.write({ label: 'contactsImported', params: {}, topics: ['contacts'] }, async (transaction) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      ...blankContact,
      display_name: `${name} ${index}`,
      sort_name: `${name} ${index}`.toLowerCase(),
      uid: `${name}-${index}`,
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
      ...columns,
    }));
    await insertRows(transaction, 'contacts', rows);
  });
};
const person = async (draft: Parameters<DataClient['contacts']['create']>[0]) => await client.contacts.create(draft);
const found = async (text: string, limit = 10) => (await client.search.contacts({ text, limit })).items;
const names = async (text: string, limit?: number) => (await found(text, limit)).map(({ displayName }) => displayName);
const markedText = ({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}) => marks.map(([start, end]) => text.slice(start, end));

describe('contacts', () => {
  it('are found by two Chinese characters, by pinyin, by the end of a phone number', async () => {
    await person({ displayName: '王小明', points: [{ type: 'phone', value: '138 0013 8000' }] });
    await person({ displayName: '李小龙' });
    for (const text of ['王小', '小明', 'wang xiao', 'wxm', 'xm', '8000', '+86138', '1380-013'])
      expect({ text, names: await names(text) }).toEqual({ text, names: ['王小明'] });
    expect(await names('小')).toEqual(expect.arrayContaining(['王小明', '李小龙']));
  });

  it('come the best first: whole name, its beginning, a word of it, company, phone or e-mail, the rest', async () => {
    await person({ displayName: 'Zoe Quill' });
    await person({ displayName: 'Quillan Moss' });
    await person({ displayName: 'Quill' });
    await person({ displayName: 'Vera Stone', employer: 'Quill & Ink' });
    await person({ displayName: 'Max Reed', points: [{ type: 'email', value: 'max@quill.example' }] });
    await person({ displayName: 'Ida North', tags: ['quill'] });
    expect(await names('quill')).toEqual(['Quill', 'Quillan Moss', 'Zoe Quill', 'Vera Stone', 'Max Reed', 'Ida North']);
    expect(await names('quill', 2)).toEqual(['Quill', 'Quillan Moss']);
  });

  it('of the same rank come by the last contact, then by name', async () => {
    for (const displayName of ['Hazel Vogt', 'Hazel Ulm', 'Hazel Tann']) await person({ displayName });
    const [, , last] = await found('hazel');
    await client.interactions.create({ contactId: last?.id ?? 0, channel: 'call', words: 'Hello' });
    expect(await names('hazel')).toEqual(['Hazel Vogt', 'Hazel Tann', 'Hazel Ulm']);
  });

  it('of whole words come before those of which they are only beginnings', async () => {
    for (const displayName of ['Ivory Dawson', 'Ivor Ewing'])
      await person({ displayName, tags: ['crate12', 'crate1'] });
    await person({ displayName: 'Ivan Frost', tags: ['crate123'] });
    await person({ displayName: 'Zita Crane', tags: ['crate12'] });
    expect(await names('ivor')).toEqual(['Ivor Ewing', 'Ivory Dawson']);
    expect((await names('crate12')).at(-1)).toBe('Ivan Frost');
  });

  it('say what was found and where, with the place marked', async () => {
    const [vera] = await found('vera ink');
    expect(vera && markedText({ text: vera.displayName, marks: vera.marks })).toEqual(['Vera']);
    expect(vera?.because).toMatchObject({ where: 'company', text: 'Quill & Ink' });
    expect(vera?.because && markedText(vera.because)).toEqual(['Ink']);
    const [ming] = await found('8000');
    expect(ming?.because).toMatchObject({ where: 'phone', text: '138 0013 8000', marks: [[9, 13]] });
    expect((await found('zoe'))[0]?.because).toBeNull();
  });

  it('are found by an own field, under the name of the field, also after a choice got another name', async () => {
    const text = await client.fields.create({ name: 'Customer number', type: 'text' });
    const choice = await client.fields.create({ name: 'Region', type: 'choice', choices: ['Northwest'] });
    const [northwest] = choice.choices;
    const own = [
      { fieldId: text.id, value: 'KX-1042' },
      { fieldId: choice.id, value: northwest?.id ?? '' },
    ];
    await person({ displayName: 'Olga Own', own });
    expect((await found('kx 1042'))[0]).toMatchObject({
      displayName: 'Olga Own',
      because: { where: 'own', label: 'Customer number' },
    });
    expect(await names('northw')).toEqual(['Olga Own']);
    await client.fields.update({ id: choice.id, choices: [{ id: northwest?.id ?? '', label: 'Riverside' }] });
    expect(await names('northw')).toEqual([]);
    expect((await found('rivers'))[0]).toMatchObject({ because: { label: 'Region', text: 'Riverside' } });
    await client.history.undo({});
    expect(await names('northw')).toEqual(['Olga Own']);
  });

  it('are found by the new name of their company, and by the old one after undo', async () => {
    const company = await person({ kind: 'company', companyName: 'Bluebell' });
    await person({ displayName: 'Cora Clerk', employer: { id: company.id } });
    await client.contacts.update({ id: company.id, companyName: 'Foxglove' });
    expect(await names('foxgl')).toEqual(['Foxglove', 'Cora Clerk']);
    expect(await names('bluebell')).toEqual([]);
    await client.history.undo({});
    expect(await names('bluebell')).toEqual(['Bluebell', 'Cora Clerk']);
  });

  it('in the bin are found in the bin only', async () => {
    const { id } = await person({ displayName: 'Gone Girl' });
    await client.contacts.remove({ id });
    expect(await names('gone')).toEqual([]);
    const { items } = await client.contacts.list({ filter: { text: 'gone', inBin: true } });
    expect(items.map((contact) => contact.id)).toEqual([id]);
  });

  it('are found however many of the same words lie in the bin', async () => {
    await insertMany(300, 'Rowan Bell', { deleted_at: '2026-01-02T03:04:05.000Z' });
    await person({ displayName: 'Rowan Bell', tags: ['twice imported'] });
    for (const text of ['rowan', 'row', 'bell ro'])
      expect({ text, names: await names(text) }).toEqual({ text, names: ['Rowan Bell'] });
  });

  it('are none where nothing is asked for', async () => {
    expect(await found('  ')).toEqual([]);
    expect(await found('@')).toEqual([]);
    expect(await found('"*^ NEAR(')).toEqual([]);
  });

  it('are found among very many just the same', async () => {
    await person({ kind: 'company', companyName: 'Legion' });
    await insertMany(310, 'Legio', { employer_name: 'Legion' });
    await person({ displayName: 'Legi' });
    expect((await names('legi', 3))[0]).toBe('Legi');
    expect((await names('legion'))[0]).toBe('Legion');
    expect(await names('legio 309')).toEqual(['Legio 309']);
  });
});

describe('everything at once', () => {
  it('finds reminders by their words, open ones first, and sales by both ends of their number', async () => {
    const { id } = await person({ displayName: 'Rosa Rem' });
    const done = await client.reminders.create({ text: 'Send the lilac papers', dueOn: '2026-01-02', contactId: id });
    await client.reminders.complete({ id: done.id });
    await client.reminders.create({ text: '给 Rosa 寄 Lilac 样品', dueOn: '2026-05-01', contactId: id });
    const { reminders } = await client.search.everything({ text: 'lilac', limit: 5 });
    expect(reminders.map(({ text, nextOn, contact }) => [markedText(text), nextOn, contact])).toEqual([
      [['Lilac'], '2026-05-01', 'Rosa Rem'],
      [['lilac'], null, 'Rosa Rem'],
    ]);
    expect((await client.search.everything({ text: '样品', limit: 5 })).reminders).toHaveLength(1);
    await client.sales.create({
      contactId: id,
      stage: 'invoice',
      number: 'R-2026-0417',
      datedOn: '2026-02-01',
      what: 'Ink',
      amountMinor: 100,
    });
    const marks = async (text: string) =>
      (await client.search.everything({ text, limit: 5 })).sales.map(({ number }) => markedText(number));
    expect(await marks('r2026')).toEqual([['R-2026']]);
    expect(await marks('417')).toEqual([['417']]);
    expect(await marks('Ink')).toEqual([]);
    // Whom a promise or a sale is about is found by it, after those whose own words say so.
    const because = async (text: string) =>
      (await found(text)).map(({ displayName, because: why }) => [displayName, why?.where]);
    expect(await because('lilac')).toEqual([['Rosa Rem', 'reminder']]);
    expect(await because('417')).toEqual([['Rosa Rem', 'sale']]);
    await person({ displayName: 'Lilac Ltd' });
    expect(await because('lilac')).toEqual([
      ['Lilac Ltd', undefined],
      ['Rosa Rem', 'reminder'],
    ]);
    expect(await found('lilac', 1)).toHaveLength(1);
  });

  it('finds a reminder however many of the same words lie in the bin with their contact', async () => {
    const [stays, goes] = [await person({ displayName: 'Saul Stays' }), await person({ displayName: 'Gil Goes' })];
    await client.reminders.create({ text: 'Water the fuchsia', dueOn: '2026-05-01', contactId: stays.id });
    for (let day = 1; day <= 501; day++)
      await client.reminders.create({ text: 'Water the fuchsia again', dueOn: '2026-05-01', contactId: goes.id });
    await client.contacts.remove({ id: goes.id });
    const { reminders } = await client.search.everything({ text: 'fuchsia', limit: 5 });
    expect(reminders.map(({ contact }) => contact)).toEqual(['Saul Stays']);
  });
});

describe('other lists', () => {
  it('find by a customer: reminders and sales', async () => {
    const { id } = await person({ displayName: '欧阳修', points: [{ type: 'phone', value: '13912345678' }] });
    await client.reminders.create({ text: 'Call back', dueOn: '2026-06-01', contactId: id });
    for (const text of ['欧阳', 'ouyang', 'oyx', '5678', 'call 欧阳']) {
      const { items } = await client.reminders.list({ today: '2026-05-30', filter: { text } });
      expect({ text, names: items.map((item) => item.contact?.displayName) }).toEqual({ text, names: ['欧阳修'] });
    }
    const { items } = await client.contacts.companies({ text: 'foxg' });
    expect(items).toEqual([]);
  });

  it('offer companies by a word of their name, those that begin so first', async () => {
    await person({ kind: 'company', companyName: 'Old Heather Works' });
    await person({ kind: 'company', companyName: 'Heather' });
    const { items } = await client.contacts.companies({ text: 'heath' });
    expect(items.map(({ displayName }) => displayName)).toEqual(['Heather', 'Old Heather Works']);
  });
});
