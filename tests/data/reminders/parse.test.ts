import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { createContact } from '../../../electron/data/contacts/contacts.service.ts';
import { parseSentence } from '../../../electron/data/reminders/parse.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';

type Draft = Parameters<typeof ContactDraft.parse>[0];

async function desk(drafts: readonly Draft[]) {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  const ids: number[] = [];
  for (const draft of drafts) ids.push((await createContact(database, newUid, ContactDraft.parse(draft))).id);
  const parse = (text: string) =>
    database.read((reader) => parseSentence(reader, { text, today: '2026-11-22', locale: 'en' }));
  return {
    database,
    ids,
    parse,
    /** Whom a sentence may mean, by display name. */
    meant: async (text: string) => (await parse(text)).contacts.map((contact) => contact.displayName),
  };
}

describe('a sentence at the desk', () => {
  it('is read, and the contact in it linked', async () => {
    const { parse, ids } = await desk([
      { displayName: '王小明', title: '采购经理', employer: { displayName: '上海钟表' } },
    ]);
    const text = 'call 王总 next Tuesday 3pm about the invoice';
    const reading = await parse(text);
    expect(reading).toMatchObject({
      text: 'call 王总 about the invoice',
      kind: 'call',
      dueOn: '2026-11-24',
      dueTime: '15:00',
      name: '王总',
      contacts: [{ id: ids[0], displayName: '王小明', about: '采购经理 · 上海钟表', isDoNotContact: false }],
    });
    expect(reading.pieces.map(({ start, end, means }) => [means, text.slice(start, end)])).toEqual([
      ['kind', 'call'],
      ['contact', '王总'],
      ['date', 'next Tuesday'],
      ['time', '3pm'],
    ]);
  });

  it('without a name that fits anybody has no contact, and no words are marked as one', async () => {
    const { parse } = await desk([{ displayName: '王小明' }]);
    const reading = await parse('call the plumber tomorrow');
    expect(reading).toMatchObject({ name: null, contacts: [] });
    expect(reading.pieces.map((piece) => piece.means)).toEqual(['kind', 'date']);
  });

  it('says of people of one name what tells them apart: work, or else the phone', async () => {
    const { parse } = await desk([
      { displayName: 'Ada Lovelace', title: 'Engineer', employer: { displayName: 'Engines Ltd' } },
      { displayName: 'Ada Lovelace', points: [{ type: 'phone', value: '+44 20 7946 0958' }] },
      { displayName: 'Ada Lovelace', doNotContact: { since: '2026-01-01', why: 'asked' } },
    ]);
    const { contacts } = await parse('email Ada Lovelace tomorrow');
    expect(contacts.map(({ about, isDoNotContact }) => [about, isDoNotContact])).toEqual([
      ['Engineer · Engines Ltd', false],
      ['+44 20 7946 0958', false],
      ['', true],
    ]);
  });
});

describe('a name', () => {
  it('is found as it stands on the card, in small letters too', async () => {
    const { meant } = await desk([{ displayName: 'Ada Lovelace' }, { displayName: 'Grace Hopper' }]);
    expect(await meant('call ada lovelace')).toEqual(['Ada Lovelace']);
    expect(await meant('Meet GRACE HOPPER on Friday')).toEqual(['Grace Hopper']);
  });

  it('is found by its first name or its beginning', async () => {
    const { meant } = await desk([
      { displayName: 'Ada King Lovelace' },
      { displayName: '王小明' },
      { kind: 'company', displayName: '上海钟表有限公司' },
      { kind: 'company', displayName: 'Acme Trading Ltd' },
    ]);
    expect(await meant('call Ada tomorrow')).toEqual(['Ada King Lovelace']);
    expect(await meant('给小明打电话')).toEqual(['王小明']);
    expect(await meant('明天拜访上海钟表')).toEqual(['上海钟表有限公司']);
    expect(await meant('visit Acme next week')).toEqual(['Acme Trading Ltd']);
  });

  it('is found by family name and form of address', async () => {
    const { meant } = await desk([
      { displayName: '李芳' },
      { displayName: '欧阳娜娜' },
      { displayName: 'Ada Lovelace' },
      { displayName: 'John Smith' },
    ]);
    expect(await meant('给李经理打电话')).toEqual(['李芳']);
    expect(await meant('给小李回电')).toEqual(['李芳']);
    expect(await meant('跟欧阳经理见面')).toEqual(['欧阳娜娜']);
    expect(await meant('write to Ms Lovelace')).toEqual(['Ada Lovelace']);
    expect(await meant('call Mr. Smith at noon')).toEqual(['John Smith']);
    expect(await meant('visit Smith tomorrow')).toEqual(['John Smith']);
  });

  it('is found with its form of address behind it', async () => {
    const { meant } = await desk([{ displayName: '王小明' }, { displayName: '陈美' }]);
    expect(await meant('给王小明经理打电话')).toEqual(['王小明']);
    expect(await meant('给陈美老师写信')).toEqual(['陈美']);
  });

  it('is found where the family name is written the traditional way', async () => {
    const { meant } = await desk([{ displayName: '陳美麗' }, { displayName: '张三' }]);
    expect(await meant('給陳小姐打電話')).toEqual(['陳美麗']);
    expect(await meant('給張先生打電話')).toEqual(['张三']);
  });

  it('is found as a nickname', async () => {
    const { meant } = await desk([
      { displayName: '王建国', nickname: '老王' },
      { displayName: 'Robert Stone', nickname: 'Bob' },
    ]);
    expect(await meant('给老王打电话')).toEqual(['王建国']);
    expect(await meant('call bob')).toEqual(['Robert Stone']);
  });

  it('is found anywhere in the sentence where it stands as a whole display name', async () => {
    const { meant } = await desk([{ kind: 'company', displayName: '东方书店' }, { displayName: '王芳' }]);
    expect(await meant('把样品送东方书店过目')).toEqual(['东方书店']);
    expect(await meant('合同让王芳看一遍')).toEqual(['王芳']);
  });

  it('is not found in the bin, in a longer name, or in a common word', async () => {
    const { database, ids, meant } = await desk([
      { displayName: 'Ada Lovelace' },
      { displayName: '王小' },
      { displayName: 'Bill Stone' },
      { displayName: 'Will Young' },
    ]);
    await removeContacts(database, { ids: ids.slice(0, 1) });
    expect(await meant('call Ada Lovelace')).toEqual([]);
    expect(await meant('给王小明打电话')).toEqual([]);
    expect(await meant('pay the phone bill')).toEqual([]);
    expect(await meant('the shop will open at 9 tomorrow')).toEqual([]);
  });
});

describe('where several fit', () => {
  it('all of them are asked about, exact ones first, then those contacted lately', async () => {
    const { database, ids, meant } = await desk([
      { displayName: '王芳' },
      { displayName: '王建国' },
      { displayName: '李芳' },
      { displayName: '王总', kind: 'person' },
    ]);
    await database.writeUntracked(['contacts'], (transaction) =>
      transaction
        .updateTable('contacts')
        .set({ last_contact_on: '2026-11-01' })
        .where('id', '=', ids[1] ?? 0)
        .execute(),
    );
    expect(await meant('给王总打电话')).toEqual(['王总', '王建国', '王芳']);
  });

  it('a full name that stands on a card means that card only', async () => {
    const { meant } = await desk([{ displayName: 'Ada Lovelace' }, { displayName: 'Ada Lovelace King' }]);
    expect(await meant('call Ada Lovelace')).toEqual(['Ada Lovelace']);
    expect((await meant('call Ada')).toSorted()).toEqual(['Ada Lovelace', 'Ada Lovelace King']);
  });

  it('at most twenty are named', async () => {
    const { meant } = await desk(
      Array.from({ length: 30 }, (_, index) => ({
        displayName: `王${'一二三四五六七八九十'[index % 10]}${'芳伟强'[index % 3]}`,
      })),
    );
    expect(await meant('给王总打电话')).toHaveLength(20);
  });
});
